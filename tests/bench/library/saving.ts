import { library } from '../../../utils/library';
import { median, took } from './figures';
import { SPARE } from './papers';
import { rawStoreLike, recordOf } from './raw-store';
import type { Step } from './world';

const ROUNDS = 31;
/** Rounds before, which are not counted. */
const WARMUP = 3;
/** So many papers each turn has for itself. */
const OWN = 1_000;

/** Saves new papers one by one into a library of so many; the floor puts the same records into a bare store, in turns. Each turn has its papers. */
export const saveOne: Step = async (world, count, turn) => {
  // Makes the database, where there is none yet.
  await library.tags();
  const database = await world.database();
  const raw = await rawStoreLike(database);
  const times = { own: [] as number[], floor: [] as number[] };
  for (let round = -WARMUP; round < ROUNDS; round++) {
    world.signal.throwIfAborted();
    const paper = world.corpus.paper(SPARE + turn * OWN + round + WARMUP);
    const own = await took(() => library.save([paper]));
    const record = await recordOf(database, paper.id);
    const floor = await took(() => raw.put([record]));
    if (round < 0) continue;
    times.own.push(own);
    times.floor.push(floor);
  }
  await raw.close();
  const what = nameOf(count, world.size);
  world.tell({ what, ms: median(times.own), floor: 'a raw put', floorMs: median(times.floor) });
};

function nameOf(count: number, size: number): string {
  if (count === size) return 'save one';
  return count === 0 ? 'save one, empty library' : `save one, ${count.toLocaleString('en')} papers`;
}

/** Stars papers one by one. */
export const editOne: Step = async ({ corpus, size, tell }) => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { id } = corpus.paper((round * 7_919) % size);
    times.push(await took(() => library.edit([id], { starred: round % 2 === 0 })));
  }
  tell({ what: 'edit one', ms: median(times) });
};
