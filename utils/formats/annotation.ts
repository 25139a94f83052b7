/** What the readers of other tools' annotations share. Their files are strangers' text: nothing in them is taken on trust. */
import { hash } from '../hash';
import type { Field, Highlight } from '../model/highlight';
import { normalizeDoi } from '../model/doi';
import type { PaperIds } from '../model/identifiers';
import { addressIds } from '../sites/address-ids';
import { SITE_INFOS } from '../sites/info/index';
import { claim } from '../sites/match';
import type { Problem, ReadOptions, ReadResult } from './format';
import { importRecords, type ImportedRecord } from './import-records';

/** One annotation of a paper, before papers are put together. */
export interface Annotation extends ImportedRecord {
  readonly ids: PaperIds;
  readonly about: string;
}

/** Papers with their highlights. Many annotations of one paper are the rule here, not something to report. */
export function gatherAnnotations(found: readonly (Annotation | Problem)[], options?: ReadOptions): ReadResult {
  const titles = new Map<string, string>();
  for (const one of found)
    if (!('reason' in one) && one.title) for (const id of Object.entries(one.ids)) titles.set(String(id), one.title);
  const named = found.map((one) => {
    if ('reason' in one || one.title) return one;
    const title = Object.entries(one.ids).flatMap((id) => titles.get(String(id)) ?? [])[0];
    return { ...one, title: title ?? nameOf(one.ids) };
  });
  const { rows, problems } = importRecords(named, options);
  return { rows, problems: problems.filter(({ reason }) => reason !== 'repeated') };
}

/**
 * Whether an annotation is the reader's own. Files hold other people's too: where they have several makers and nothing
 * says which of them is the reader, none is taken for the reader's; one that names no maker is.
 * @param makers who made each annotation of the file
 * @param reader whose the file is, if it says so
 */
export function ownership(
  makers: readonly (string | undefined)[],
  reader: string | undefined,
): (maker: string | undefined) => boolean {
  const named = new Set(makers.filter(Boolean));
  const own = reader ?? (named.size === 1 ? [...named][0] : undefined);
  return (maker) => !maker || maker === own;
}

/** The identifiers of the paper at an address; undefined when nothing says that there is one. */
export function paperAt(address: string | undefined, options?: ReadOptions): PaperIds | undefined {
  if (!address) return undefined;
  const doi = /^doi:/i.test(address) ? normalizeDoi(address) : undefined;
  const ids: PaperIds = doi ? { doi } : addressIds(address);
  const isKnown = Object.keys(ids).some((scheme) => scheme !== 'url');
  if (isKnown) return ids;
  if (!ids.url) return undefined;
  return claim(address, SITE_INFOS)?.kind === 'paper' || options?.isPaper?.(address) ? ids : undefined;
}

/** A title for a paper whose page gave none: its own comes when the paper is met. */
function nameOf(ids: PaperIds): string | undefined {
  if (ids.arxiv) return `arXiv:${ids.arxiv}`;
  const [scheme, id] = Object.entries(ids)[0] ?? [];
  return id && (scheme === 'url' ? id : `${scheme}:${id}`);
}

/** On a paper's own page most of what can be selected is its abstract; elsewhere it is the paper. */
export function fieldOf(exact: string, title: string | undefined, url = ''): Field {
  if (title?.includes(exact)) return 'title';
  return /arxiv\.org\/abs\/|(?:huggingface|hf)\.co\/papers\//.test(url) ? 'abstract' : 'fulltext';
}

/** An instant that has been, in UTC; anything else is `otherwise`. */
export function pastInstant(value: unknown, otherwise: string, now = new Date().toISOString()): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || time < 0) return otherwise;
  return new Date(Math.min(time, Date.parse(now))).toISOString();
}

const LONGEST_ID = 100;

/** An id that the library takes; the same for the same text at every import. */
export function stableId(id: string | undefined, ...contents: readonly string[]): string {
  if (id && id.length <= LONGEST_ID && !id.startsWith('outline:')) return id;
  const text = id ?? contents.join('\n');
  return `annotation-${[0, 1, 2].map((seed) => hash(text, seed).toString(36)).join('')}`;
}

/** A web address, or nothing. */
export function webAddress(address: string | undefined): Highlight['url'] {
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : '';
}
