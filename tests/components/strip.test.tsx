import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Strip } from '../../components/ui/Strip';
import { draw, find, findAll, named, press, setStage, until } from './stage';

const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const WIDTH = 30;

let erase: () => void;
let picked: (readonly [number, number])[];

beforeEach(() => {
  setStage([]);
  picked = [];
  erase = draw(
    <Strip
      label="Letters"
      hint="Choose some."
      columns={LETTERS.map((id) => ({ id, label: id, height: 0.5, part: 0.5 }))}
      sayRange={(from, to) => `${LETTERS[from]} to ${LETTERS[to]}`}
      onPick={(from, to) => void picked.push([from, to])}
    />,
  );
  // Nothing is laid out here: each column is where it would be.
  for (const [at, column] of findAll('.strip-column').entries())
    vi.spyOn(column, 'getBoundingClientRect').mockReturnValue({ left: at * WIDTH, width: WIDTH } as DOMRect);
});
afterEach(() => erase());

const point = (type: string, at: number, target: EventTarget = window, more: PointerEventInit = {}): void => {
  const event = new PointerEvent(type, { bubbles: true, clientX: at * WIDTH + 20, button: 0, ...more });
  target.dispatchEvent(event);
};
const said = (): string => find('[role="status"]').textContent ?? '';
const chosen = (): string =>
  findAll('[data-chosen] button')
    .map((button) => button.getAttribute('aria-label'))
    .join('');

describe('a strip, by pointer', () => {
  it('picks a column that is pressed', () => {
    named('C').click();
    expect(picked).toEqual([[2, 2]]);
  });

  it.each([
    [1, 3],
    [3, 1],
  ])('picks all from %i to %i that are dragged over, and says which', async (from, to) => {
    point('pointerdown', from, named(LETTERS[from]!));
    point('pointermove', to);
    await until(() => expect([said(), chosen()]).toEqual(['B to D', 'BCD']));
    point('pointerup', to);
    expect(picked).toEqual([[1, 3]]);
  });

  it('takes a drag that comes back for a press', () => {
    point('pointerdown', 1, named('B'));
    for (const at of [3, 1]) point('pointermove', at);
    point('pointerup', 1);
    expect(picked).toEqual([]);
    named('B').click();
    expect(picked).toEqual([[1, 1]]);
  });

  it('gives up by Escape', async () => {
    point('pointerdown', 1, named('B'));
    point('pointermove', 3);
    press('Escape');
    point('pointerup', 3);
    await until(() => expect([said(), chosen()]).toEqual(['Choose some.', '']));
    expect(picked).toEqual([]);
  });

  it.each([{ button: 2 }, { pointerType: 'touch' }])('drags nothing with %j', async (how) => {
    point('pointerdown', 1, named('B'), how);
    point('pointermove', 3);
    point('pointerup', 3);
    await until(() => expect(said()).toBe('Choose some.'));
    expect(picked).toEqual([]);
  });

  it('lets go of a pointer when it is gone', () => {
    point('pointerdown', 1, named('B'));
    point('pointermove', 3);
    erase();
    point('pointerup', 3);
    expect(picked).toEqual([]);
  });
});

describe('a strip, by keys', () => {
  it('is one stop, the latest column first, and is walked by arrows', async () => {
    expect(findAll('.strip button').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1, 0]);
    named('E').focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) press(key);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('D');
    await until(() => expect(named('D').tabIndex).toBe(0));
    press('Home');
    press('ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('A');
    press('End');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('E');
    expect(said()).toBe('Choose some.');
  });

  it('chooses several with Shift, says which, and picks them', async () => {
    named('D').focus();
    press('Shift+ArrowLeft');
    press('Shift+ArrowLeft');
    await until(() => expect([said(), chosen()]).toEqual(['B to D', 'BCD']));
    named('B').click();
    expect(picked).toEqual([[1, 3]]);
    press('Escape');
    await until(() => expect([said(), chosen()]).toEqual(['Choose some.', '']));
  });

  it('goes on to the left in right-to-left pages', () => {
    find('.strip').style.direction = 'rtl';
    named('C').focus();
    press('ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('D');
  });

  it('leaves the keys alone that are not its own', () => {
    named('C').focus();
    press('Ctrl+ArrowLeft');
    press('j');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('C');
  });
});
