/** Counts how rare words and word pairs are: `npm run train:rarity -- FILE [OUT]`. FILE holds lines of JSON with `title` and `abstract`. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { packRarity } from '../../utils/topics/order/rarity';
import { toBag } from '../../utils/topics/order/vectors';
import { readCorpus } from './corpus';

const [file, out = 'public/topics/rarity.bin'] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run train:rarity -- FILE [OUT]');
  process.exit(2);
}
const bytes = packRarity((await readCorpus(file)).map(({ title, abstract }) => toBag(title, abstract)));
writeFileSync(out, bytes);
console.error(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip`);
