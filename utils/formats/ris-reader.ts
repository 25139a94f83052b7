import { parseAuthor } from '../paper';
import type { Problem, ReadOptions, ReadResult } from './format';
import { gather, type Facts } from './gather';

const LINE = /^\s*([A-Z][A-Z\d]) {1,2}-(?: (.*)|)$/;

type Tags = Map<string, string[]>;

/** RIS records; continued lines are joined, and a record that the next one cuts short still counts. */
export function readRis(text: string, options?: ReadOptions): ReadResult {
  return gather(records(text), options);
}

function* records(text: string): Generator<Facts | Problem> {
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
      yield toFacts(tags, start);
      tags = new Map();
    }
    last = undefined;
    if (tag === 'ER') continue;
    if (tags.size === 0) start = index + 1;
    last = tags.get(tag) ?? [];
    tags.set(tag, last);
    last.push(value.trim());
  }
  if (tags.size > 0) yield toFacts(tags, start);
}

function toFacts(tags: Tags, line: number): Facts {
  const all = (...names: readonly string[]): string[] => names.flatMap((name) => tags.get(name) ?? []).filter(Boolean);
  const first = (...names: readonly string[]): string | undefined => all(...names)[0];
  const pdfs = all('L1', 'LK', 'UR').filter((address) => /\.pdf$|\/pdf\//i.test(address));
  return {
    line,
    title: first('TI', 'T1', 'CT'),
    authors: all('AU', 'A1').map((name) => parseAuthor(name)),
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

function pad(part: string): string {
  return part.trim().padStart(2, '0');
}
