/** The workbench: the pure rooms from a shell, JSON lines in and out. `npm run --silent ibid -- COMMAND …` */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { IbidError } from '../../utils/errors';
import { QueryError } from '../../utils/query';
import { UsageError, type Command, type Io } from './command';
import { sayQueryError } from './say-query-error';
import { ClosedPipe, readLines, Writer } from './streams';

/** Each is a file in `commands/` that exports `command`. */
const COMMANDS = ['sites', 'extract', 'tag', 'rank', 'anchor', 'query', 'convert'] as const;

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  EACCES: 'This file may not be read:',
  EISDIR: 'This is a folder, not a file.',
  ERR_FS_FILE_TOO_LARGE: 'The file is too large: it has more than 2 GB.',
};

async function load(name: string): Promise<Command | undefined> {
  const file = new URL(`./commands/${name}.ts`, import.meta.url);
  if (!existsSync(fileURLToPath(file))) return undefined;
  return ((await import(file.href)) as { readonly command: Command }).command;
}

async function help(): Promise<string> {
  const lines = COMMANDS.map(async (name) => `  ${(await load(name))?.usage ?? `${name}  (not built yet)`}`);
  return [
    'npm run --silent ibid -- COMMAND …   JSON lines in and out; --time says how long the work took.',
    ...(await Promise.all(lines)),
  ].join('\n');
}

async function main(argv: readonly string[]): Promise<number> {
  const args = argv.filter((arg) => arg !== '--time');
  const [name, ...rest] = args;
  if (!name || /^(?:help|-h|--help)$/.test(name)) {
    process.stderr.write(`${await help()}\n`);
    return name ? 0 : 2;
  }
  if (!COMMANDS.some((known) => known === name))
    throw new UsageError(`There is no command “${name}”. The commands are ${COMMANDS.join(', ')}.`);
  const command = await load(name);
  if (!command) throw new UsageError(`The command “${name}” is not built yet.`);

  const spent = { items: 0, ms: 0 };
  const out = new Writer(process.stdout);
  for await (const line of command.run(rest, toIo(spent)))
    await out.line(typeof line === 'string' ? line : JSON.stringify(line));
  await out.flush();
  if (args.length < argv.length)
    process.stderr.write(`${JSON.stringify({ items: spent.items, ms: Number(spent.ms.toFixed(3)) })}\n`);
  return 0;
}

function toIo(spent: { items: number; ms: number }): Io {
  return {
    lines: readLines(process.stdin),
    note: (text) => void process.stderr.write(`${text}\n`),
    time(work, items = 1) {
      const start = performance.now();
      const stop = (): void => {
        spent.ms += performance.now() - start;
        spent.items += items;
      };
      const result = work();
      if (result instanceof Promise) return result.finally(stop) as typeof result;
      stop();
      return result;
    },
  };
}

/** What went wrong in one sentence, or undefined if it is the workbench's own fault. */
function say(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof QueryError) return sayQueryError(error);
  if (error instanceof IbidError && error.code !== 'unexpected') return `${error.message}.`;
  const { code, path } = error as NodeJS.ErrnoException;
  const unreadable = code && UNREADABLE[code];
  return unreadable && [unreadable, path].filter(Boolean).join(' ');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Whoever reads has had enough, as `head` does: nothing went wrong.
  if (error instanceof ClosedPipe) process.exit(0);
  const sentence = say(error);
  if (!sentence) throw error;
  process.stderr.write(`ibid: ${sentence}\n`);
  process.exitCode = 2;
}
process.stdin.destroy();
