/**
 * Learns where words stand to each other: `npm run train:embeddings -- PAPERS [LISTS] [--out OUT]`. PAPERS holds lines of JSON with `title`
 * and `abstract`; LISTS holds papers of hand-kept lists in the same form, with `labels` that name the lists.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';

import { readRarity } from '../workbench/rarity-table';
import { readCorpus } from './corpus';
import { learnEmbeddings } from './learn-embeddings';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'public/topics/embeddings.bin' } },
});
const [paperFile, listFile] = positionals;
if (!paperFile) {
  console.error('Usage: npm run train:embeddings -- PAPERS [LISTS] [--out OUT]');
  process.exit(2);
}
const lists = listFile ? await readCorpus(listFile) : [];
const { bytes, features } = learnEmbeddings(await readCorpus(paperFile), lists, await readRarity());
writeFileSync(values.out, bytes);
console.error(
  `${values.out}: ${features} features, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip`,
);
