/** Which parts there are, and in which order they are measured. */
import type { Place, Reporter } from './place';
import type { StepName } from './steps';

const FILLED = ['save', 'pages', 'search', 'sort', 'typing', 'fields', 'listing', 'memory', 'edit', 'peers'];
/** The parts of a run; the last has a library of its own. */
export const PARTS: readonly string[] = [...FILLED, 'import'];

/** Sizes at which one paper is saved, on the way to the whole. */
const SHARES = [0, 0.01, 0.1];

export interface Run extends Reporter {
  readonly size: number;
  /** Only these; all, if there are none. */
  readonly only: readonly string[];
  readonly signal: AbortSignal;
  /** A library of its own, which is empty. */
  open(): Promise<Place>;
}

/** Measures all that is wanted. What fails is said, and the rest goes on; gives how many parts failed. */
export async function measureLibrary(run: Run): Promise<number> {
  const { only, open } = run;
  const wants = (part: string): boolean => only.length === 0 || only.includes(part);
  let failed = 0;
  const attempt = async (part: string, work: () => Promise<unknown>): Promise<void> => {
    if (!wants(part)) return;
    run.signal.throwIfAborted();
    run.say(part);
    try {
      await work();
    } catch (error) {
      if (run.signal.aborted) throw error;
      failed++;
      run.say(`${part} could not be measured: ${error instanceof Error ? error.stack : String(error)}`);
    }
  };
  if (FILLED.some(wants)) await within(await open(), (place) => measureFilled(place, run, wants('save'), attempt));
  if (wants('import')) await within(await open(), (place) => attempt('import', () => place.run('importAll')));
  return failed;
}

async function within(place: Place, work: (place: Place) => Promise<void>): Promise<void> {
  try {
    await work(place);
  } finally {
    await place.close();
  }
}

async function measureFilled(
  place: Place,
  { size }: Run,
  isGrowing: boolean,
  attempt: (part: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const steps = (...names: readonly StepName[]) =>
    async function (): Promise<void> {
      for (const name of names) await place.run(name);
    };
  let filled = 0;
  const fillTo = async (count: number): Promise<void> => {
    await place.run('fill', filled, count);
    filled = count;
  };
  for (const [turn, share] of isGrowing ? SHARES.entries() : []) {
    const count = Math.floor(size * share);
    if (count < filled || (turn > 0 && count === filled)) continue;
    await fillTo(count);
    await attempt('save', () => place.run('saveOne', count, turn));
  }
  await fillTo(size);
  await place.run('settle');
  await attempt('save', () => place.run('saveOne', size, SHARES.length));
  await attempt('pages', () => place.firstPage());
  await attempt('search', steps('callAndBack', 'searchTexts'));
  await attempt('sort', steps('sortByTitle'));
  await attempt('typing', steps('typing'));
  await attempt('fields', steps('fields'));
  await attempt('listing', steps('listing'));
  await attempt('memory', () => place.memory());
  await attempt('edit', steps('editOne'));
  await attempt('peers', steps('oneBlob'));
  await attempt('peers', steps('miniSearch'));
}
