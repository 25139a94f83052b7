import { parseAuthor, type Author } from '../model/authors';
import type { Problem, ReadOptions, ReadResult } from './format';
import { isMention } from './find-arxiv';
import { importRecords, type ImportedRecord } from './import-records';

const LINE = /^\s*([A-Z][A-Z\d]) {1,2}-(?: (.*)|)$/;

/** What stands in the facts below, or says nothing of the paper. */
const KEPT = new Set(
  'TY TI T1 CT AU A1 AB N2 DA Y1 PY T2 JO JF BT JA DO UR L1 L2 LK C7 KW N1 ID AN Y2 DB DP'.split(' '),
);

type Tags = Map<string, string[]>;

/** RIS records; continued lines are joined, and a record that the next one cuts short still counts. */
export function readRis(text: string, options?: ReadOptions): ReadResult {
  return importRecords(records(text, /^\s*(?:AU|A1) {1,2}- .*,/m.test(text)), options);
}

function* records(text: string, hasCommas: boolean): Generator<ImportedRecord | Problem> {
  let tags: Tags = new Map();
  let start = 0;
  let last: string[] | undefined;
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (!tag) {
      if (!line.trim()) continue;
      if (last) last.push(`${last.pop()} ${line.trim()}`);
      else yield { reason: 'syntax', line: index + 1, about: line.trim().slice(0, 80) };
      continue;
    }
    if ((tag === 'TY' || tag === 'ER') && tags.size > 0) {
      yield toFacts(tags, start, hasCommas);
      tags = new Map();
    }
    last = undefined;
    if (tag === 'ER') continue;
    if (tags.size === 0) start = index + 1;
    last = tags.get(tag) ?? [];
    tags.set(tag, last);
    last.push(value.trim());
  }
  if (tags.size > 0) yield toFacts(tags, start, hasCommas);
}

function toFacts(tags: Tags, line: number, hasCommas: boolean): ImportedRecord {
  const all = (...names: readonly string[]): string[] => names.flatMap((name) => tags.get(name) ?? []).filter(Boolean);
  const first = (...names: readonly string[]): string | undefined => all(...names)[0];
  const pdfs = all('L1', 'LK', 'UR').filter((address) => /\.pdf$|\/pdf\//i.test(address));
  return {
    line,
    title: first('TI', 'T1', 'CT'),
    unkept: [...tags].flatMap(([tag, values]) => (KEPT.has(tag) || values.every(isMention) ? [] : tag)),
    authors: all('AU', 'A1').map((name) => toAuthor(name, hasCommas)),
    abstract: first('AB', 'N2'),
    published: first('DA', 'Y1', 'PY')
      ?.replace(/\/+$|\/(?=\/)/g, '')
      .split('/')
      .slice(0, 3)
      .map(pad)
      .join('-'),
    venue: first('T2', 'JO', 'JF', 'BT', 'JA'),
    ids: { doi: first('DO') ?? all('UR', 'M3').find((text) => /^10\.\d+\/|doi\.org\//.test(text)) },
    url: first('UR', 'L2', 'LK'),
    pdf: pdfs[0],
    mentions: all('C7', 'M1', 'AN', 'ID', 'T2', 'JO', 'JF', 'PB', 'VL', 'SP', 'N1', 'DO', 'UR', 'L1'),
    tags: all('KW'),
    note: all('N1').join('\n\n'),
  };
}

/** In a file that writes `Family, Given`, a name without a comma is an institution's, or all that somebody has; initials are a person's. */
function toAuthor(name: string, hasCommas: boolean): Author {
  const isWhole = hasCommas && !/,./.test(name) && !/(?:^|\s)\p{Lu}\./u.test(name);
  return isWhole ? { literal: name.replace(/,$/, '') } : parseAuthor(name);
}

function pad(part: string): string {
  return part.trim().padStart(2, '0');
}
