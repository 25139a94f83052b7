import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { detectFormat, formatOf, FORMATS } from '../../../utils/formats';
import { cleanLine } from '../../../utils/formats/clean';
import { decodeText } from '../../../utils/formats/decode';
import { losses, type Format, type Loss, type Problem } from '../../../utils/formats/format';
import { UsageError, type Command } from '../command';

const READABLE = FORMATS.filter((format) => format.read).map((format) => format.id);
const WRITABLE = FORMATS.filter((format) => format.write).map((format) => format.id);

const PARTS: Readonly<Record<Loss['part'], string>> = {
  papers: 'everything',
  abstract: 'abstracts',
  type: 'types of publication',
  venue: 'venues',
  volume: 'volumes',
  issue: 'issues',
  pages: 'pages',
  publisher: 'publishers',
  isbn: 'ISBNs',
  issn: 'ISSNs',
  editors: 'editors',
  language: 'languages',
  citationKey: 'citation keys',
  version: 'versions',
  extra: 'further fields',
  ids: 'further identifiers',
  categories: 'categories',
  pdf: 'PDF addresses',
  code: 'code addresses',
  tags: 'tags',
  note: 'notes',
  status: 'reading statuses',
  starred: 'stars',
  savedAt: 'dates of saving',
  highlights: 'highlights',
  authors: 'authors',
  authorCount: 'the number of unnamed authors',
  authorNumber: 'the exact number of authors',
  published: 'dates of publication',
  day: 'days of publication',
  time: 'times of day of saving',
  furtherCategories: 'further categories',
  lines: 'line breaks',
  commas: 'commas in tags',
  nameCommas: 'commas in names',
  marks: 'tags and colours of highlights',
  long: 'the ends of long texts',
  letters: 'letters that TeX cannot draw by itself',
};

const REASONS: Readonly<Record<Problem['reason'], string>> = {
  syntax: 'cannot be read',
  damaged: 'is damaged, and was kept as far as it could be read',
  'no-title': 'has no title',
  'no-identifier': 'has neither an identifier nor an address',
  repeated: 'is in the file already; what it adds was added to it',
  contested: 'has the identifier of a different paper; it was kept without it',
  unplaced: 'is not about a paper',
  'no-quote': 'does not say which words it is of',
  'no-paper': 'is on a page that is no paper as far as its address tells',
  reply: 'is an answer to another annotation',
  'not-own': 'is an annotation that somebody else made',
  elsewhere: 'is in another file',
};

export const command: Command = {
  usage: `convert FILE --to F     the same library in another format; --from F where it cannot be told (reads ${READABLE.join(', ')}; writes ${WRITABLE.join(', ')})`,
  async *run(args, { note, time }) {
    const { file, from, to } = parse(args);
    const text = await readText(file);
    const source = from ?? detectFormat(text, file);
    if (!source?.read)
      throw new UsageError(`The format of ${file} cannot be told; say it with --from ${READABLE.join('|')}.`);

    const { rows, problems, unkept } = await time(async () => source.read?.(text) ?? { rows: [], problems: [] }, 0);
    time(() => undefined, rows.length);
    const isEmptyBackup = source.id === 'backup' && problems.length === 0;
    if (rows.length === 0 && !isEmptyBackup)
      throw new UsageError(`${file} holds no paper that can be read as ${source.name}${first(problems)}.`);
    // Rows leave out what a backup holds beside papers; as itself it stays whole.
    const isCopy = source === to && to.id === 'backup';
    const pieces = (isCopy ? [text] : (to.write?.(rows, { now: new Date().toISOString() }) ?? []))[Symbol.iterator]();
    let begun = '';
    for (let piece = time(() => pieces.next(), 0); !piece.done; piece = time(() => pieces.next(), 0)) {
      begun += piece.value;
      const end = begun.lastIndexOf('\n');
      if (end < 0) continue;
      yield begun.slice(0, end);
      begun = begun.slice(end + 1);
    }
    if (begun) yield begun;

    note(`${rows.length} ${rows.length === 1 ? 'paper' : 'papers'} from ${source.name} to ${to.name}`);
    for (const problem of problems) note(`left: ${say(problem)}`);
    for (const [field, count] of isCopy ? [] : (unkept ?? [])) note(`left: ${sayUnkept(source, field, count)}`);
    for (const { part, papers } of losses(to, rows))
      note(`lost: ${PARTS[part]} of ${papers} ${papers === 1 ? 'paper' : 'papers'}, which ${to.name} cannot carry`);
  },
};

/** As much as one string can hold. */
const LONGEST = 0x1fffffe8;

async function readText(file: string): Promise<string> {
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file));
  if (bytes.length > LONGEST) throw new UsageError(`${file} is too large to convert: it has more than 512 MB.`);
  const text = decodeText(bytes);
  if (text === undefined) throw new UsageError(`${file} is not text.`);
  if (!text.trim()) throw new UsageError(`${file} is empty.`);
  return text;
}

function parse(args: readonly string[]): { file: string; from: Format | undefined; to: Format } {
  const { values, positionals } = readArgs(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !values.to)
    throw new UsageError('Say which file and to what: convert FILE --to bibtex.');
  const to = formatOf(values.to);
  if (!to?.write) throw new UsageError(`There is no format “${values.to}” to write. There are ${WRITABLE.join(', ')}.`);
  const from = values.from === undefined ? undefined : formatOf(values.from);
  if (values.from !== undefined && !from?.read)
    throw new UsageError(`There is no format “${values.from}” to read. There are ${READABLE.join(', ')}.`);
  return { file, from, to };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function say({ reason, line, about }: Problem): string {
  return `${about ? `“${cleanLine(about)}”` : 'a record'}${line ? ` (line ${line})` : ''} ${REASONS[reason]}`;
}

function sayUnkept({ id }: Format, field: string, count: number): string {
  if (id === 'backup') return `${count} ${count === 1 ? 'record' : 'records'} of ${field}, which only a backup holds`;
  return `${cleanLine(field)} of ${count} ${count === 1 ? 'paper' : 'papers'}, which Ibid has no place for`;
}

function first(problems: readonly Problem[]): string {
  return problems[0] ? `: ${say(problems[0])}` : '';
}
