import { beforeEach, expect, it, vi } from 'vitest';

import { createPaperActions } from '../../../../components/overlay/paper-actions';
import { holdFields } from '../../../../components/overlay/held-field';
import { expectNote, isNoteHeld } from '../../../../components/overlay/triage/held-note';
import { createRowNote } from '../../../../components/overlay/triage/row-note';
import { ownRootOf } from '../../../../components/ui/host';
import type { Row } from '../../../../utils/listing/rows';
import { BOOKMARK, facts, row } from '../../../listing/rows-for-tests';
import { setStage, type, until } from '../../stage';

let stop: AbortController;
let rows: Row[];

beforeEach(() => {
  stop?.abort();
  stop = new AbortController();
  setStage([]);
  holdFields(stop.signal);
  rows = [row('arxiv:1'), row('arxiv:2', { bookmark: { ...BOOKMARK, note: 'kept' } })];
  for (const { entry } of rows) document.body.append(entry.anchor);
});

function start() {
  const paperActions = createPaperActions(vi.fn(), stop.signal);
  const navigation = { current: rows[0], focus: vi.fn() } as unknown as Parameters<
    typeof createRowNote
  >[0]['navigation'];
  const options = {
    paperActions,
    navigation,
    rows: () => rows,
    scheme: () => 'light' as const,
    signal: stop.signal,
  } as const;
  return { note: createRowNote(options), navigation };
}

/** The field of the note, in whichever row it is. */
function field(): HTMLTextAreaElement | undefined {
  const root = ownRootOf(document.querySelector('ibid-note'));
  return root?.querySelector('textarea') ?? undefined;
}

const at = (place: number): Row => rows[place] as Row;

it('opens below the row, with the focus and what was typed meanwhile, and shows the row whole', () => {
  const { note, navigation } = start();
  expectNote(at(0));
  note.open(at(0));
  expect(at(0).entry.anchor.contains(document.querySelector('ibid-note'))).toBe(true);
  expect(ownRootOf(document.querySelector('ibid-note'))?.activeElement).toBe(field());
  expect(navigation.focus).toHaveBeenCalledOnce();
});

it('goes to another row, where it holds what is kept', () => {
  const { note } = start();
  note.open(at(0));
  note.open(at(1));
  expect(document.querySelectorAll('ibid-note')).toHaveLength(1);
  expect(at(1).entry.anchor.contains(document.querySelector('ibid-note'))).toBe(true);
  expect(field()?.value).toBe('kept');
  at(1).facts = facts('arxiv:2', { bookmark: { ...BOOKMARK, note: 'written elsewhere' } });
  note.drawn();
  expect(field()?.value).toBe('written elsewhere');
});

it('keeps what was typed when Escape closes it', async () => {
  const sent = vi.fn();
  const { note } = start();
  const library = setStage([]);
  for (const { entry } of rows) document.body.append(entry.anchor);
  vi.spyOn(library, 'answer').mockImplementation(
    (call) => (sent(call), Promise.resolve({ value: { undo: 'u', ids: [] } })),
  );
  note.open(at(0));
  const area = field() as HTMLTextAreaElement;
  area.focus();
  type(area, 'worth a second look');
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(document.querySelector('ibid-note')).toBeNull();
  await until(() => expect(JSON.stringify(sent.mock.calls)).toContain('worth a second look'));
});

it('stands again where the page has drawn its row anew, and goes with a row that has gone', () => {
  const { note } = start();
  note.open(at(0));
  document.querySelector('ibid-note')?.remove();
  note.drawn();
  expect(at(0).entry.anchor.contains(document.querySelector('ibid-note'))).toBe(true);
  rows = rows.slice(1);
  note.drawn();
  expect(document.querySelector('ibid-note')).toBeNull();
});

it('opens for words that an older script, or the page, has left without their field', () => {
  const { note } = start();
  note.drawn();
  expect(document.querySelector('ibid-note')).toBeNull();
  expectNote(at(1));
  expect(rows.map(isNoteHeld)).toEqual([false, true]);
  note.drawn();
  expect(at(1).entry.anchor.contains(document.querySelector('ibid-note'))).toBe(true);
});
