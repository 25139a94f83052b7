import { importFile, readFile } from '../../../components/library/transfer/import-file';
import { bibtex } from '../../../utils/formats/bibtex';
import type { LibraryRow } from '../../../utils/model/library-row';
import { took } from './figures';
import { allRecords, rawStoreLike } from './raw-store';
import type { Step, World } from './world';

const BATCH = 5_000;

/**
 * Takes a BibTeX file of all papers into an empty library, as the import of our own pages does, while a listing asks for facts. The floor puts
 * the same records into a bare store.
 */
export const importAll: Step = async (world) => {
  const { size, signal, say, tell } = world;
  const file = bibtexOf(world);
  say(`a BibTeX file of ${(file.size / 1e6).toFixed(1)} MB`);
  const watch = await world.watch(world.corpus.paper(0));
  const start = performance.now();
  const read = await readFile({ name: 'library.bib', size: file.size, arrayBuffer: () => file.arrayBuffer() }, signal);
  const reading = performance.now() - start;
  say(`read in ${(reading / 1_000).toFixed(1)} s: ${read.rows.length} papers, ${read.problems.length} problems`);
  const report = await importFile(read, progressOf(world), signal, { finishing: () => say('the last step') });
  const ms = performance.now() - start;
  const longest = await watch.end();
  if (report.added < size) throw new Error(`Of ${size} papers ${report.added} were taken in.`);
  tell({ what: 'import all', ms, floor: 'raw bulk put', floorMs: await rawBulkPut(await world.database()) });
  tell({ what: 'import all, reading the file', ms: reading });
  tell({ what: 'import all, longest pause', ms: longest });
};

function bibtexOf({ corpus, size }: World): Blob {
  function* rows(): Generator<LibraryRow> {
    for (let n = 0; n < size; n++) yield corpus.row(n);
  }
  if (!bibtex.write) throw new Error('BibTeX is not written any more.');
  return new Blob([...bibtex.write(rows())]);
}

/** Says every twentieth. */
function progressOf({ say }: World): (done: number, of: number) => void {
  let told = 0;
  return (done, of) => {
    const part = Math.floor((20 * done) / of);
    if (part > told) say(`${(told = part) * 5} % handed over`);
  };
}

async function rawBulkPut(database: string): Promise<number> {
  const raw = await rawStoreLike(database);
  let ms = 0;
  for await (const records of allRecords(database, BATCH)) ms += await took(() => raw.put(records));
  await raw.close();
  return ms;
}
