import { beforeEach, describe, expect, it } from 'vitest';

import { applyOrder, restoreOrder } from '../../../components/overlay/rows/apply-order';
import { clearMarks, HIDDEN, markHidden } from '../../../components/overlay/rows/row-visibility';
import { markHeadings } from '../../../components/overlay/rows/mark-headings';
import type { Row } from '../../../utils/listing/rows';
import { row } from '../../listing/rows-for-tests';

const PAGE = `
  <div id="list">
    <h1>Category</h1>
    <dl><h3>Monday</h3><dt id="t1"></dt><dd id="d1"></dd><dt id="t2"></dt><dd id="d2"></dd></dl>
    <dl><h3>Friday</h3><dt id="t3"></dt><dd id="d3"></dd></dl>
    <nav></nav>
  </div>`;

let before = '';
let rows: Row[] = [];

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector}`);
  return element;
}

const place = ({ style }: HTMLElement): string => style.getPropertyValue('--ibid-order');

beforeEach(() => {
  document.body.innerHTML = PAGE;
  before = document.body.innerHTML;
  rows = [1, 2, 3].map((n) => row(`arxiv:${n}`, {}, {}, { parts: [find(`#t${n}`), find(`#d${n}`)] }));
});

it('hides all parts of a row together, and shows them again as they were', () => {
  const [first] = rows;
  if (!first) throw new Error('no row');
  markHidden(first, true);
  expect([...document.querySelectorAll(`[${HIDDEN}]`)].map(({ id }) => id)).toEqual(['t1', 'd1']);
  markHidden(first, false);
  expect(document.body.innerHTML).toBe(before);
});

describe('headings', () => {
  it('go when no row below them is left', () => {
    markHeadings(find('#list'), 'h3', rows, (one) => one === rows[2], false);
    expect([...document.querySelectorAll(`h3[${HIDDEN}]`)].map(({ textContent }) => textContent)).toEqual(['Friday']);
  });

  it('all go in an order of their own', () => {
    markHeadings(find('#list'), 'h3', rows, () => false, true);
    expect(document.querySelectorAll(`h3[${HIDDEN}]`)).toHaveLength(2);
  });
});

describe('order', () => {
  it('is shown without moving an element, and what stands behind the list stays behind', () => {
    const order = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    applyOrder(find('#list'), rows.toReversed());
    expect([find('#t3'), find('#d3'), find('#t1')].map(place)).toEqual(['1', '1', '3']);
    expect(Number(place(find('nav')))).toBeGreaterThan(3);
    expect(place(find('h1'))).toBe('');
    expect([...document.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(order);
  });

  it('stands when it is shown again, as our own style must not be taken for the page’s', () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '[data-ibid-ordered="column"] { display: flex }';
    for (let draws = 0; draws < 3; draws++) {
      applyOrder(find('#list'), rows.toReversed());
      expect([draws, getComputedStyle(find('#list')).display]).toEqual([draws, 'flex']);
    }
    style.remove();
  });

  it('of the page can always be restored', () => {
    applyOrder(find('#list'), rows.toReversed());
    restoreOrder(document);
    for (const element of document.querySelectorAll('[style=""]')) element.removeAttribute('style');
    expect(document.body.innerHTML).toBe(before);
  });
});

it('leaves nothing of ours behind', () => {
  for (const one of rows) markHidden(one, true);
  applyOrder(find('#list'), rows);
  clearMarks(document);
  for (const element of document.querySelectorAll('[style=""]')) element.removeAttribute('style');
  expect(document.body.innerHTML).toBe(before);
});
