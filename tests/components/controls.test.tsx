import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Button } from '../../components/ui/Button';
import { hueOf } from '../../components/ui/Dot';
import { Progress } from '../../components/ui/Progress';
import { Segments } from '../../components/ui/Segments';
import { TextField } from '../../components/ui/TextField';
import { Toggle } from '../../components/ui/Toggle';
import { draw, find, named, setStage, type } from './stage';

let erase: () => void;
beforeEach(() => void setStage([]));
afterEach(() => erase());

describe('hues', () => {
  it.each([
    ['vision', 'var(--vision, var(--muted))'],
    ['#a0522d', '#a0522d'],
    ['#FFF', '#FFF'],
    ['red;background:url(//x)', 'var(--muted)'],
    ['#12', 'var(--muted)'],
    ['', 'var(--muted)'],
  ])('%j is %s', (colour, css) => {
    erase = () => {};
    expect(hueOf(colour)).toBe(css);
  });
});

describe('controls', () => {
  it.each([
    [{}, ''],
    [{ shortcut: 'Esc' }, '(Esc)'],
    [{ title: 'Close', shortcut: 'Esc' }, 'Close (Esc)'],
  ])('tells the key of a button with %j on hover', (properties, title) => {
    erase = draw(<Button {...properties}>A</Button>);
    expect(find('button').title).toBe(title);
    expect(find('button')).toHaveProperty('type', 'button');
  });

  it('offers segments as radio buttons of one group', () => {
    const onChange = vi.fn<(value: string) => void>();
    const options = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));
    erase = draw(<Segments label="Letters" value="a" options={options} onChange={onChange} />);
    expect(named('A')).toHaveProperty('checked', true);
    expect(named('A')).toHaveProperty('name', (named('B') as HTMLInputElement).name);
    named('B').click();
    expect(onChange).toHaveBeenCalledWith('b');
  });

  it('says what a toggle became', () => {
    const onChange = vi.fn<(checked: boolean) => void>();
    erase = draw(
      <Toggle checked={false} onChange={onChange}>
        Sites
      </Toggle>,
    );
    named('Sites').click();
    expect(onChange).toHaveBeenCalledWith(true);
  });

  it.each([true, false])('ties a field to its label and hint, in lines or a line: %j', (multiline) => {
    const onInput = vi.fn<(value: string) => void>();
    erase = draw(<TextField label="Name" hint="Short" invalid multiline={multiline} value="x" onInput={onInput} />);
    const field = named('Name');
    expect(field.tagName).toBe(multiline ? 'TEXTAREA' : 'INPUT');
    expect(find(`[id="${field.getAttribute('aria-describedby')}"]`).textContent).toBe('Short');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    type(field, 'xy');
    expect(onInput).toHaveBeenCalledWith('xy');
  });

  it('lets long work be cancelled', () => {
    const onCancel = vi.fn<() => void>();
    erase = draw(<Progress label="3 of 4" done={3} of={4} cancel="Cancel" onCancel={onCancel} />);
    expect([find('progress').getAttribute('value'), find('progress').getAttribute('max')]).toEqual(['3', '4']);
    named('Cancel').click();
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
