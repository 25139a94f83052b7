/** Lives of chance: a reader works and types while the worker is stopped and the database fails. */
import { IbidError } from '../../utils/errors';
import { library } from '../../utils/library';
import { Background, OWN, PAGE, sentBy } from './background';
import { differenceAfterRestore } from './backup';
import { makeDeed, PAPERS, type Deed, type Shown } from './deeds';
import { createDice, type Dice } from './dice';
import { createField, eraseWord, hearNews, leaveField, typeWord, type Field } from './fields';
import { NOTHING, sum, type Figures } from './figures';
import { breakOff, watchDatabase, type Mishap, type Mishaps } from './mishaps';

const STEPS = 24;
const ERRORS = ['QuotaExceededError', 'UnknownError', 'AbortError'] as const;

/** What its maker was told of a deed. */
type Told = 'kept' | 'refused' | 'unsure';

interface Done {
  readonly mark: string;
  readonly deed: Deed;
  readonly told: Told;
}

interface Life {
  readonly background: Background;
  readonly mishaps: Mishaps;
  readonly dice: Dice;
  readonly done: Done[];
  readonly fields: readonly Field[];
  readonly broken: string[];
  stops: number;
}

export interface Lives extends Figures {
  readonly lives: number;
  readonly stops: number;
}

/** Lives one after the other, until workers were stopped so many times. */
export async function runLives(stops: number, seed: number): Promise<Lives> {
  const mishaps = watchDatabase();
  try {
    let all: Lives = { ...NOTHING, lives: 0, stops: 0 };
    while (all.stops < stops) {
      const one = await live(createDice(seed + all.lives), mishaps);
      all = { ...sum(all, one), lives: all.lives + 1, stops: all.stops + one.stops };
    }
    return all;
  } finally {
    mishaps.restore();
  }
}

async function live(dice: Dice, mishaps: Mishaps): Promise<Figures & { readonly stops: number }> {
  const life: Life = {
    background: new Background(mishaps),
    mishaps,
    dice,
    done: [],
    fields: [OWN, PAGE, OWN, PAGE].map((by, n) => createField(PAPERS[n >> 1] as (typeof PAPERS)[number], by)),
    broken: [],
    stops: 0,
  };
  life.background.listen();
  await begin();
  for (let step = 0; step < STEPS; step++) await takeStep(life, step);
  mishaps.plan(undefined);
  for (const field of life.fields) await leaveField(field).catch((error: unknown) => life.broken.push(String(error)));
  life.background.stop();
  const found = judge(life, await show());
  const difference = await differenceAfterRestore(life.background, mishaps);
  life.background.stop();
  return { ...found, broken: [...life.broken, ...(difference ? [difference] : [])], stops: life.stops };
}

/** The papers are there, and the page has met them. */
async function begin(): Promise<void> {
  await sentBy(PAGE, () => library.meet(PAPERS, 'arxiv'));
  await sentBy(OWN, () => library.save(PAPERS));
}

/** Some deeds and some typing at once, and one mishap among them. */
async function takeStep(life: Life, step: number): Promise<void> {
  const { background, mishaps, dice } = life;
  background.wait(1 + dice.roll(4_000));
  mishaps.plan(dice.chance(0.8) ? mishapFor(life) : undefined);
  background.lost = dice.chance(0.1) ? 1 + dice.roll(2) : 0;
  const deeds = Array.from({ length: 1 + dice.roll(2) }, (_, n) => doOne(life, `m${step}x${n}`));
  for (const field of life.fields) if (dice.chance(0.5)) typeSome(field, `w${step}`, dice);
  await Promise.all(deeds);
}

function mishapFor(life: Life): Mishap {
  const { background, dice } = life;
  const stop = (): void => {
    life.stops++;
    background.stop();
  };
  if (dice.chance(0.25)) return { at: 'commit', happens: stop };
  if (dice.chance(0.65)) return { at: 1 + dice.roll(60), happens: stop };
  const reason = new DOMException('Made to fail', dice.pick(ERRORS));
  return { at: 1 + dice.roll(60), happens: (tx) => void breakOff(tx, reason) };
}

async function doOne(life: Life, mark: string): Promise<void> {
  const deed = makeDeed(mark, life.dice);
  const told = await sentBy(deed.by, deed.act).then(
    (): Told => 'kept',
    (error: unknown): Told => {
      if (!(error instanceof IbidError) || error.code === 'unexpected')
        life.broken.push(`${mark}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return error instanceof IbidError && error.code === 'no-answer' ? 'unsure' : 'refused';
    },
  );
  life.done.push({ mark, deed, told });
}

function typeSome(field: Field, word: string, dice: Dice): void {
  if (dice.chance(0.2)) eraseWord(field);
  typeWord(field, `${word}${dice.roll(1e6).toString(36)}`);
  if (dice.chance(0.5)) field.draft.flush();
  if (dice.chance(0.2)) field.draft.leave();
  if (dice.chance(0.3)) void hearNews(field).catch(() => undefined);
}

async function show(): Promise<Shown> {
  return sentBy(OWN, async () => {
    const [{ rows }, topics, watches] = [
      await library.search({ sort: 'title', limit: 1_000 }),
      await library.topics(),
      await library.watches(),
    ];
    return { rows, topics: topics.map(({ name }) => name), watched: watches.map(({ value }) => value) };
  });
}

function judge({ done, fields }: Life, shown: Shown): Figures {
  const lost: string[] = [];
  const halfWritten: string[] = [];
  for (const { mark, deed, told } of done) {
    const parts = deed.parts(shown);
    if (told === 'kept' && parts === 0) lost.push(mark);
    else if (parts !== 0 && parts !== deed.whole) halfWritten.push(`${mark}: ${parts} of ${deed.whole}`);
    else if (told === 'refused' && parts > 0) halfWritten.push(`${mark}: refused, and there`);
  }
  const notes = new Map(shown.rows.map(({ paper, bookmark }) => [paper.id, bookmark.note.split(/\s+/)]));
  for (const { paper, words } of fields)
    for (const word of words) if (!notes.get(paper.id)?.includes(word)) lost.push(`${word} of ${paper.id}`);
  const typed = fields.reduce((count, { words }) => count + words.size, 0);
  return { kept: done.filter(({ told }) => told === 'kept').length + typed, lost, halfWritten, broken: [] };
}
