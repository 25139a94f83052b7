/** What a reader does in one call, and where it is found again. */
import { toBackupLines } from '../../utils/formats/backup-lines';
import { library } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import type { Highlight } from '../../utils/model/highlight';
import type { PaperId } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { OWN, PAGE } from './background';
import type { Sender } from '../../utils/library/page-sessions';
import type { Dice } from './dice';

/** All that a library shows. */
export interface Shown {
  readonly rows: readonly LibraryRow[];
  readonly topics: readonly string[];
  readonly watched: readonly string[];
}

export interface Deed {
  readonly by: Sender;
  /** Makes the call, or the calls that a reader sees as one. */
  readonly act: () => Promise<unknown>;
  /** In how many parts the deed is there, and how many there are if it is whole. */
  readonly parts: (shown: Shown) => number;
  readonly whole: number;
}

export const PAPERS: readonly Paper[] = Array.from({ length: 6 }, (_, n) => paperOf(`2601.0000${n}`));

type MakeDeed = (mark: string, dice: Dice) => Deed;

const tagged =
  (mark: string) =>
  ({ rows }: Shown): number =>
    rows.filter(({ bookmark }) => bookmark.tags.includes(mark)).length;

function some(dice: Dice): readonly Paper[] {
  const first = dice.roll(PAPERS.length - 2);
  return PAPERS.slice(first, first + 1 + dice.roll(3));
}

/** Each bears a mark of its own that nothing else does. */
const DEEDS: readonly MakeDeed[] = [
  (mark, dice) => {
    const papers = some(dice);
    const act = () => library.save(papers, { addTags: [mark] });
    return { by: dice.pick([OWN, PAGE]), act, parts: tagged(mark), whole: papers.length };
  },
  (mark, dice) => {
    const ids = some(dice).map(({ id }) => id);
    const act = () => library.edit(ids, { addTags: [mark], starred: dice.chance(0.5) });
    return { by: dice.pick([OWN, PAGE]), act, parts: tagged(mark), whole: ids.length };
  },
  (mark, dice) => {
    const paper = dice.pick(PAPERS);
    const selector = { exact: mark, prefix: 'with ', suffix: '.' };
    const draft = { field: 'abstract', selector, colour: 'green', url: paper.url, note: mark, tags: [mark] } as const;
    return { by: dice.pick([OWN, PAGE]), act: () => library.highlight(paper, draft), parts: markedBy(mark), whole: 3 };
  },
  (mark) => ({
    by: OWN,
    act: () => library.saveTopic({ name: mark, rule: 'memory' }),
    parts: ({ topics }) => topics.filter((name) => name === mark).length,
    whole: 1,
  }),
  (mark) => ({
    by: PAGE,
    act: () => library.watch({ kind: 'author', value: mark }),
    parts: ({ watched }) => watched.filter((name) => name === mark).length,
    whole: 1,
  }),
  (mark, dice) => {
    const rows = importedRows(mark, dice);
    return {
      by: OWN,
      act: () => takeIn([...toBackupLines(rows, { known: new Set() })]),
      parts: tagged(mark),
      whole: 3,
    };
  },
  (mark, dice) => {
    const paper = dice.pick(PAPERS);
    return { by: OWN, act: () => removedAndBack(paper.id, mark), parts: tagged(mark), whole: 1 };
  },
];

export function makeDeed(mark: string, dice: Dice): Deed {
  return dice.pick(DEEDS)(mark, dice);
}

export function paperOf(arxiv: string): Paper {
  return {
    id: `arxiv:${arxiv}`,
    ids: { arxiv },
    title: `Paper ${arxiv}`,
    authors: [{ family: 'Doe', given: 'Jane' }],
    url: `https://arxiv.org/abs/${arxiv}`,
    categories: ['cs.LG'],
  };
}

/** A highlight, its note and its tag: more than three when there are two of it. */
function markedBy(mark: string): (shown: Shown) => number {
  const partsOf = ({ note, tags }: Highlight): number => 1 + Number(note === mark) + Number(tags.includes(mark));
  return ({ rows }) =>
    rows
      .flatMap(({ highlights }) => highlights)
      .filter(({ selector }) => selector.exact === mark)
      .reduce((parts, highlight) => parts + partsOf(highlight), 0);
}

function importedRows(mark: string, dice: Dice): readonly LibraryRow[] {
  const first = dice.roll(90_000);
  return [0, 1, 2].map((n) => ({
    paper: paperOf(`2602.${String(first + n).padStart(5, '0')}`),
    bookmark: { status: 'to read', starred: false, tags: [mark], note: '', savedAt: '2026-01-30T08:00:00.000Z' },
    topics: [],
    highlights: [],
  }));
}

/** A file that is broken off on its way is begun again under another name, as its reader would. */
async function takeIn(lines: readonly string[]): Promise<void> {
  const session = crypto.randomUUID();
  await library.stage(session, lines.slice(0, 2));
  await library.stage(session, lines.slice(2));
  await library.restore(session);
}

async function removedAndBack(id: PaperId, mark: string): Promise<void> {
  await library.edit([id], { addTags: [mark] });
  const { undo } = await untilDone(() => library.remove([id]));
  await untilDone(() => library.undo(undo));
}

/** Somebody who is told that it failed tries again. */
async function untilDone<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 5; tries++) {
    const answer = await act().catch(() => undefined);
    if (answer !== undefined) return answer;
  }
  return act();
}
