/** `npm run new:site NAME`: an adapter with its line in the register and its fixtures, to be made true. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { adapter, listing, listingLine, nameOf, paper, paperLine } from './site-template';

/**
 * Writes the files of a new site below the project's root.
 * @param id `lower-case-with-hyphens`; the file's name too.
 * @returns The paths that were written, relative to the root.
 * @throws Error when the id is malformed or taken; then nothing has been written.
 */
export function newSite(root: string, id: string): readonly string[] {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id))
    throw new Error(`"${id}" is no name for a site: use lower-case-with-hyphens.`);
  const register = join('utils', 'sites', 'index.ts');
  const fixtures = join('tests', 'fixtures', 'sites', id);
  const files: Readonly<Record<string, string>> = {
    [join('utils', 'sites', `${id}.ts`)]: adapter(id),
    [join(fixtures, 'listing.html')]: listing(id),
    [join(fixtures, 'listing.jsonl')]: listingLine(id),
    [join(fixtures, 'paper.html')]: paper(id),
    [join(fixtures, 'paper.jsonl')]: paperLine(id),
  };
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} is there already.`);
  const registered = withLine(readFileSync(join(root, register), 'utf8'), id);
  mkdirSync(join(root, fixtures), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  writeFileSync(join(root, register), registered);
  return [...Object.keys(files), register];
}

/** The register with one more line, and the import that it needs. */
function withLine(text: string, id: string): string {
  const name = nameOf(id);
  const type = "import type { Site } from './site';";
  const end = text.lastIndexOf('];');
  if (!text.includes(type) || end < 0)
    throw new Error('utils/sites/index.ts does not look like the register any more.');
  return `${text.slice(0, end)}  ${name},\n${text.slice(end)}`.replace(
    type,
    `import { ${name} } from './${id}';\n${type}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const written = newSite(process.cwd(), process.argv[2] ?? '');
    console.log(
      `${written.map((path) => `  ${path}`).join('\n')}\n\nNow make it true: save a page of the site, trim it to its structure, and look at what is read.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
