import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';

import { holdersOf, remap, swapKeys, takeOver } from '../../../components/library/settings/key-choice';
import { KeyList } from '../../../components/library/settings/KeyList';
import { keyOf, type Remapped } from '../../../utils/commands';
import { draw, find, findAll, named, press, setStage, until } from '../stage';

describe('a key that another command has', () => {
  it('is told apart from one that is free', () => {
    expect(holdersOf({}, 'save', 'j')).toEqual(['next']);
    expect(holdersOf({}, 'save', 'z')).toEqual([]);
    expect(holdersOf({}, 'save', 's')).toEqual([]);
  });

  it('would keep chords from being heard that begin with it', () =>
    expect(holdersOf({}, 'save', 'g').toSorted()).toEqual(['library', 'top']));

  it('is taken from whoever has it', () => {
    const keys = takeOver({}, 'save', 'g');
    expect(['save', 'library', 'top'].map((id) => keyOf(id as 'save', keys))).toEqual(['g', '', '']);
  });

  it('is swapped, and swapped back to what there was', () => {
    const keys = swapKeys({}, 'save', 'next');
    expect(keys).toEqual({ save: 'j', next: 's' });
    expect(swapKeys(keys, 'save', 'next')).toEqual({});
  });

  it('keeps nothing of a key that is as it came', () => expect(remap({ save: 'z' }, 'save', 's')).toEqual({}));
});

describe('the list of keys', () => {
  const keys = signal<Remapped>({});
  const Shown = () => <KeyList keys={keys.value} onChange={(next) => (keys.value = next)} />;
  const button = (): HTMLElement => named(/^Save, or remove from library: .*Change$/);
  let gone: () => void;

  beforeEach(() => {
    gone?.();
    setStage([]);
    keys.value = {};
    gone = draw(<Shown />);
  });

  async function choose(...pressed: readonly string[]): Promise<void> {
    button().click();
    await until(() => expect(button().textContent).toBe('Press a key…'));
    for (const key of pressed) press(key, button());
  }

  it('takes a chord, and a key alone when the reader goes on', async () => {
    await choose('g', 'z');
    await until(() => expect(keys.value).toEqual({ save: 'g z' }));
    await choose('z');
    button().dispatchEvent(new FocusEvent('blur'));
    await until(() => expect(keys.value).toEqual({ save: 'z' }));
  });

  it('asks before it takes a key from another command, and changes nothing until then', async () => {
    await choose('j');
    button().dispatchEvent(new FocusEvent('blur'));
    await until(() => expect(find('[role=alert]').textContent).toContain('j is the key of “Next paper”.'));
    expect(keys.value).toEqual({});
    named('Swap keys').click();
    await until(() => expect(keys.value).toEqual({ save: 'j', next: 's' }));
    expect(findAll('[role=alert]')).toEqual([]);
  });

  it('offers no swap with chords that begin with the key', async () => {
    await choose('g');
    button().dispatchEvent(new FocusEvent('blur'));
    await until(() => expect(find('[role=alert]').textContent).toContain('Use it here'));
    expect(find('[role=alert]').textContent).not.toContain('Swap keys');
  });
});
