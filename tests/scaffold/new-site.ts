/** `npm run new:site NAME`: an adapter with its line in every list that names sites, and its fixtures, to be made true. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import {
  adapter,
  authorMarkup,
  examples,
  info,
  listing,
  listingLines,
  nameOf,
  paper,
  paperLine,
} from './site-template';

const REGISTER = join('utils', 'sites', 'index.ts');
const INFOS = join('utils', 'sites', 'info', 'index.ts');
const MARKUP = join('tests', 'sites', 'author-markup.ts');

/**
 * Writes the files of a new site below the project's root.
 * @param id `lower-case-with-hyphens`; the file's name too.
 * @returns The paths that were written, relative to the root.
 * @throws Error when the id is malformed or taken; then nothing has been written.
 */
export function newSite(root: string, id: string): readonly string[] {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id))
    throw new Error(`"${id}" is no name for a site: use lower-case-with-hyphens.`);
  const fixtures = join('tests', 'fixtures', 'sites', id);
  const files: Readonly<Record<string, string>> = {
    [join('utils', 'sites', 'info', `${id}.ts`)]: info(id),
    [join('utils', 'sites', `${id}.ts`)]: adapter(id),
    [join(fixtures, 'listing.html')]: listing(id),
    [join(fixtures, 'listing.jsonl')]: listingLines(id),
    [join(fixtures, 'paper.html')]: paper(id),
    [join(fixtures, 'paper.jsonl')]: paperLine(id),
    [join(fixtures, 'examples.json')]: examples(id),
  };
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} is there already.`);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const lists: Readonly<Record<string, string>> = {
    [REGISTER]: registered(read(REGISTER), nameOf(id), id),
    [INFOS]: registered(read(INFOS), `${nameOf(id)}Info`, id),
    [MARKUP]: authorMarkup(id).reduce((text, line) => sortedIn(text, line, /^ {2}'[^']*': /), read(MARKUP)),
  };
  mkdirSync(join(root, fixtures), { recursive: true });
  const written = Object.entries({ ...files, ...lists });
  for (const [path, text] of written) writeFileSync(join(root, path), text);
  return written.map(([path]) => path);
}

/** A register with one more line at its end, and the import that it needs among the others. */
function registered(text: string, name: string, id: string): string {
  const end = text.lastIndexOf('];');
  if (end < 0) throw new Error(`This does not look like a register any more: ${text.slice(0, 80)}`);
  const listed = `${text.slice(0, end)}  ${name},\n${text.slice(end)}`;
  return sortedIn(listed, `import { ${name} } from './${id}';\n`, /^import \{ \w+ \} from '\.\/[\w-]+';$/);
}

/** A text with one more line, before the first one of its kind that sorts behind it. */
function sortedIn(text: string, line: string, kind: RegExp): string {
  const lines = text.split('\n');
  const others = lines.flatMap((other, place) => (kind.test(other) ? [{ place, key: keyOf(other) }] : []));
  const last = others.at(-1);
  if (!last) throw new Error(`There is no line to put this next to: ${line}`);
  const place = others.find(({ key }) => key > keyOf(line))?.place ?? last.place + 1;
  return lines.toSpliced(place, 0, line.trimEnd()).join('\n');
}

/** What a line is sorted by: the path that it imports, or the key that it sets. */
function keyOf(line: string): string {
  return /'([^']*)'/.exec(line)?.[1] ?? line;
}

const NEXT = `
It reads two made-up papers: \`npm run unit -- site NAME\` says so. Now make it true, in this order:
  1. info/NAME.ts: name and addresses.
  2. listing.html and paper.html: pages of the site, trimmed to their structure, with made-up papers; their address in the first line.
  3. \`npm run --silent ibid -- extract PAGE --url ADDRESS --propose\` shows what is read: change ROWS until it is right.
  4. Write it, read line by line, next to the page; and in author-markup.ts where its authors stand.`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const id = process.argv[2] ?? '';
    const written = newSite(process.cwd(), id);
    console.log(`${written.map((path) => `  ${path}`).join('\n')}\n${NEXT.replaceAll('NAME', id)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
