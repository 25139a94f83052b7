import { beforeEach, expect, it, vi } from 'vitest';

import { createRowInHand } from '../../../components/overlay/walk/row-in-hand';
import { createHost } from '../../../components/ui/host';
import { fieldHold } from '../../../components/ui/named-field';
import { createListingState, type ListingState } from '../../../utils/listing/state';
import type { Row } from '../../../utils/listing/rows';
import type { PaperId } from '../../../utils/model/identifiers';
import { row } from '../../listing/rows-for-tests';
import { HERE } from '../../listing/tools-for-tests';
import { NAME, draw, place, press, seen, stop, type, useHeldPage } from './held-page';

useHeldPage();

const update = vi.fn();
let rows: readonly Row[];
let state: ListingState;
let judge: () => readonly string[];

beforeEach(() => {
  update.mockReset();
  rows = [row('x:1' as PaperId, { hidden: true }), row('x:2' as PaperId, { hidden: true })];
  for (const { entry } of rows) place.append(...entry.parts);
  state = createListingState({
    ...{ site: 'arxiv', address: 'https://arxiv.org/list/cs.LG/new', changed: vi.fn(), tools: HERE },
    settings: () => ({ learn: true }),
  });
  const inHand = createRowInHand({
    ...{ page: document, rows: () => rows, update, signal: stop.signal },
    rowAt: (element) => rows.find(({ entry }) => entry.parts.some((part) => part.contains(element))),
  });
  judge = () => {
    state.judge(rows, 'show', new Map());
    inHand.spare(state);
    return [...state.verdicts.hidden.keys()].map(({ id }) => id);
  };
});

/** A field of the second row, with the reader in it. */
function write(name: string): HTMLInputElement {
  const { host, root } = createHost('ibid-row', '');
  rows[1]?.entry.anchor.append(host);
  const field = root.appendChild(document.createElement('input'));
  field.dataset['field'] = name;
  field.focus();
  return field;
}

it.each(['tags x:2', 'note x:2', 'topic x:2'])('keeps the row shown in which somebody types: %s', (name) => {
  const field = write(name);
  type('dee');
  // After a tag was added the field holds no words, and the reader goes on all the same.
  press('Enter');
  expect(judge()).toEqual(['x:1']);
  update.mockReset();
  field.blur();
  expect(update).toHaveBeenCalled();
  expect(judge()).toEqual(['x:1', 'x:2']);
  update.mockReset();
  press('j');
  expect(update).not.toHaveBeenCalled();
});

it('keeps it while something stands in for the field, and while its field has not come', async () => {
  expect(NAME).toBe('note x:1');
  const { host, field } = draw();
  field.focus();
  type('w');
  host.remove();
  await seen();
  expect(judge()).toEqual(['x:2']);
  press('Escape');
  expect(judge()).toEqual(['x:1', 'x:2']);
  fieldHold()?.expect('tags x:2');
  expect(judge()).toEqual(['x:1']);
});
