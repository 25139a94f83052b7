import type { Author } from '../model/authors';
import type { Paper } from '../model/paper';
import { toTex } from './tex';

export type BibField = readonly [name: string, value: string | undefined];

/** One entry, a field a line. Values are TeX already; a field without one is left out. */
export function bibEntry(type: string, key: string, fields: readonly BibField[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

/** A value between braces. */
export function braced(value: string | undefined): string | undefined {
  return value && `{${value}}`;
}

/** Names as `Family, Suffix, Given` joined by `and`; what must not be split is braced. A shortened list ends in `others`. */
export function bibNames({ authors, authorCount = 0 }: Paper): string | undefined {
  const names = authors.map(bibName).filter(Boolean);
  if (names.length === 0) return undefined;
  if (authorCount > authors.length) names.push('others');
  return names.join(' and ');
}

function bibName(author: Author): string {
  if ('literal' in author) return author.literal.trim() && `{${toTex(author.literal)}}`;
  const family = toTex(author.family);
  const parts = [/[\s,]/.test(family) ? `{${family}}` : family];
  if (author.suffix) parts.push(toTex(author.suffix));
  if (author.given) parts.push(unsplit(toTex(author.given)));
  return parts.join(', ');
}

function unsplit(name: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(name) ? `{${name}}` : name;
}

/** Tags for `keywords`, which other programs split at commas and semicolons. */
export function bibKeywords(tags: readonly string[]): string | undefined {
  return tags.map((tag) => toTex(tag.replace(/[,;]/g, ' '))).join(', ') || undefined;
}
