/** Damaged files, taken in as the import page does it: read, or refused in Ibid's words; all of a file, or nothing. */
import { importFile, readFile } from '../../components/library/transfer/import-file';
import { IbidError } from '../../utils/errors';
import { library } from '../../utils/library';
import { aliases, type PaperId } from '../../utils/model/identifiers';
import { Background, OWN, sentBy } from './background';
import { differenceAfterRestore, dumpLines } from './backup';
import { createDice } from './dice';
import { NOTHING, sum, type Figures } from './figures';
import { watchDatabase, type Mishaps } from './mishaps';
import { damagedSample, readCorpus, type Sample } from './mutations';

/** So many files are taken into one library. */
const BATCH = 100;

export interface Files extends Figures {
  readonly files: number;
  readonly read: number;
}

export async function runFiles(files: number, seed: number): Promise<Files> {
  const mishaps = watchDatabase();
  const dice = createDice(seed);
  const corpus = readCorpus();
  try {
    let all: Files = { ...NOTHING, files: 0, read: 0 };
    while (all.files < files) {
      const some = Array.from({ length: Math.min(BATCH, files - all.files) }, () => damagedSample(corpus, dice));
      const one = await takeAll(some, mishaps);
      all = { ...sum(all, one), files: all.files + some.length, read: all.read + one.read };
    }
    return all;
  } finally {
    mishaps.restore();
  }
}

/** Files into one library, which is then to come back from its backup as it is. */
async function takeAll(samples: readonly Sample[], mishaps: Mishaps): Promise<Figures & { readonly read: number }> {
  const background = new Background(mishaps);
  background.listen();
  let all: Figures & { read: number } = { ...NOTHING, read: 0 };
  try {
    for (const sample of samples) {
      background.wait(1_000);
      const one = await sentBy(OWN, () => takeOne(sample));
      all = { ...sum(all, one), read: all.read + one.kept };
    }
    const difference = await differenceAfterRestore(background, mishaps);
    return difference ? { ...all, broken: [...all.broken, difference] } : all;
  } finally {
    background.stop();
  }
}

async function takeOne({ name, bytes }: Sample): Promise<Figures> {
  const file = { name, arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer };
  let isRead = false;
  let before: readonly string[] | undefined;
  try {
    const read = await readFile(file);
    isRead = true;
    // What is refused last of all is refused whole: a backup that is cut.
    before = read.format.id === 'backup' ? await dumpLines() : undefined;
    await importFile(read, () => undefined, new AbortController().signal);
    const missing = await missingOf(read.rows.map(({ paper }) => paper.id));
    return { ...NOTHING, kept: 1, lost: missing.map((id) => `${name}: ${id}`) };
  } catch (error) {
    if (!(error instanceof IbidError) || error.code === 'unexpected') return { ...NOTHING, broken: [say(name, error)] };
    if (isRead && !before) return { ...NOTHING, broken: [`${name}: read, and then refused: ${error.message}`] };
    if (!before) return NOTHING;
    const after = await dumpLines();
    const isSame = before.length === after.length && before.every((line, at) => at === 0 || line === after[at]);
    return isSame ? NOTHING : { ...NOTHING, halfWritten: [`${name}: refused, and there`] };
  }
}

/** Of the papers that were read those that the library has not, under any name. */
async function missingOf(ids: readonly PaperId[]): Promise<readonly PaperId[]> {
  const { rows } = await library.search({ ids, limit: 1_000 });
  const found = new Set(rows.flatMap(({ paper }) => [paper.id, ...aliases(paper.ids)]));
  const missing: PaperId[] = [];
  for (const id of ids) if (!found.has(id) && !(await library.get(id))) missing.push(id);
  return missing;
}

function say(name: string, error: unknown): string {
  return `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
