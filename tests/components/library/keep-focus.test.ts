import { afterEach, beforeEach, expect, it } from 'vitest';

import { keepFocus } from '../../../components/library/keep-focus';
import { until } from '../stage';

let stop: AbortController;
const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const settled = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));

beforeEach(() => {
  document.body.innerHTML = `<main>
    <a id="first" href="#">First</a>
    <section><input id="words"><div id="bar"><button id="act">Act</button></div><button id="near">Near</button></section>
  </main>`;
  stop = new AbortController();
  keepFocus(document.querySelector('main') as HTMLElement, stop.signal);
});
afterEach(() => stop.abort());

it('goes to the first control around what was taken away, and to no field to type in', async () => {
  at('act').focus();
  at('bar').remove();
  await until(() => expect(document.activeElement).toBe(at('near')));
});

it('goes further out where nothing is left around', async () => {
  at('act').focus();
  document.querySelector('section')?.replaceChildren('Nothing here');
  await until(() => expect(document.activeElement).toBe(at('first')));
});

it('comes back to what takes the place of what was taken away', async () => {
  at('act').focus();
  at('act').outerHTML = '<button id="again">Again</button>';
  await until(() => expect(document.activeElement).toBe(at('again')));
});

it('stays where somebody else put it', async () => {
  at('act').focus();
  at('bar').remove();
  at('words').focus();
  await settled();
  expect(document.activeElement).toBe(at('words'));
});

it('leaves the page alone where nothing had the focus, or it is over', async () => {
  at('bar').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
  at('near').focus();
  stop.abort();
  at('near').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});
