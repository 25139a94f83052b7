/** `npm run new:format NAME`: a format with its line in the register, its golden file and a test, to be made true. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { format, GOLDEN, test } from './format-template';
import { nameOf } from './site-template';

/**
 * Writes the files of a new format below the project's root.
 * @param id `lower-case-with-hyphens`; the file's name too.
 * @returns The paths that were written, relative to the root.
 * @throws Error when the id is malformed or taken; then nothing has been written.
 */
export function newFormat(root: string, id: string): readonly string[] {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id))
    throw new Error(`"${id}" is no name for a format: use lower-case-with-hyphens.`);
  const register = join('utils', 'formats', 'index.ts');
  const files: Readonly<Record<string, string>> = {
    [join('utils', 'formats', `${id}.ts`)]: format(id),
    [join('tests', 'fixtures', 'formats', `${id}.txt`)]: GOLDEN,
    [join('tests', 'formats', `${id}.test.ts`)]: test(id),
  };
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} is there already.`);
  const registered = withLine(readFileSync(join(root, register), 'utf8'), id);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(root, register), registered);
  return [...Object.keys(files), register];
}

/** The register with one more line, and the import that it needs. */
function withLine(text: string, id: string): string {
  const type = "import type { Format } from './format';";
  const end = text.indexOf('];', text.indexOf('FORMATS'));
  if (!text.includes(type) || end < 0)
    throw new Error('utils/formats/index.ts does not look like the register any more.');
  const line = `import { ${nameOf(id)} } from './${id}';`;
  return `${text.slice(0, end)}  ${nameOf(id)},\n${text.slice(end)}`.replace(type, `${type}\n${line}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const written = newFormat(process.cwd(), process.argv[2] ?? '');
    console.log(
      `${written.map((path) => `  ${path}`).join('\n')}\n\nNow make it true: write the golden file by hand, then what it carries, and try \`npm run unit -- tests/formats\`.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
