import { textOf } from '../dom';
import { abstractText, isCut } from '../model/abstract';
import { isTranslated } from '../translated';
import { BLOCKS, entry, present, type Found } from './entry';
import { headingText, isPart } from './heading';
import { metadataOf } from './metadata';
import { firstRanked, ranked } from './ranked';
import type { Entry, Unreadable } from './site';

/** Where a site shows on a paper's page what its metadata says too. */
export interface PaperPage {
  readonly title: string;
  /** Without its heading; several that stand side by side are its paragraphs. */
  readonly abstract?: string;
  readonly names?: string;
  /** The block that the paper stands in; the page's main part by default. */
  readonly part?: string;
  /** What the page holds for scripts to draw, where it has no metadata. */
  data?(page: Document, url: URL): Partial<Found>;
  /** What else the site tells, or tells better; wins over the metadata. */
  more?(page: Document, url: URL): Partial<Found>;
}

/** The paper that a page is about: its metadata first, then what is shown. Undefined for a page that is about none. */
export function paperPage(page: Document, url: URL, spec: PaperPage): Entry | Unreadable | undefined {
  const metadata = metadataOf(page, url);
  const data = present<Partial<Found>>(spec.data?.(page, url) ?? {});
  const heading = metadata.title ?? data.title;
  const title = titleOn(page, spec.title, heading);
  if (!heading && !title) return undefined;
  const lines = spec.abstract ? linesOn(page, spec.abstract) : [];
  const abstract = lines.length > 1 ? lines[0]?.parentElement : lines[0];
  const shown = abstractText(lines.map(linesOf).join(' '));
  const told = metadata.abstract ?? data.abstract;
  const part = page.querySelector(spec.part ?? 'main') ?? page.querySelector('body') ?? page.documentElement;
  const { isScholarly: _, ids, ...said } = metadata;
  const more = present<Partial<Found>>(spec.more?.(page, url) ?? {});
  return entry({
    ...data,
    ...present<Partial<Found>>({ ...said, names: said.names.length > 0 ? said.names : undefined }),
    title: heading ?? headingText(title),
    names: namesOn(page, spec, said.names.length > 0 ? said.names : (data.names ?? [])),
    // What a search engine is shown may be cut; what a reader is shown is not, but it may be translated.
    abstract: isTranslated(lines[0]) || isCut(shown ?? '') ? (told ?? uncut(shown)) : (shown ?? told),
    url: `${url.origin}${url.pathname}${url.search}`,
    parts: [part],
    anchor: part.contains(title ?? null) ? title?.parentElement : part,
    shown: {
      title: part.contains(title ?? null) ? title : undefined,
      abstract: abstract && part.contains(abstract) ? abstract : undefined,
    },
    ...more,
    ids: { ...data.ids, ...present<Found['ids']>(ids), ...present<Found['ids']>(more.ids ?? {}) },
  });
}

function uncut(text: string | undefined): string | undefined {
  return text && isCut(text) ? undefined : text;
}

/** The heading that is the title, or what in it is: a kind of article may stand before it. */
function titleOn(page: Document, selectors: string, title: string | undefined): Element | undefined {
  const found = [...ranked(page, selectors)].filter((one, _, all) => all.length === 1 || !isPart(textOf(one)));
  const same = found.find((one) => textOf(one) === title || (!one.querySelector(BLOCKS) && headingText(one) === title));
  const [first] = found;
  if (same ?? !first?.querySelector(BLOCKS)) return same ?? first;
  const within = [...first.querySelectorAll('*')].find((one) => textOf(one) === title);
  // Where the title stands loose beside a label, nothing on the page is the title alone.
  return within ?? (title && textOf(first).includes(title) ? undefined : first);
}

/** The best match and, where that has any, the others beside it. */
function linesOn(page: Document, selectors: string): readonly Element[] {
  const first = firstRanked(page, selectors);
  const all = [...new Set(page.querySelectorAll(selectors))];
  return all.filter((one) => one === first || (one.parentElement === first?.parentElement && textOf(one)));
}

function namesOn(page: Document, spec: PaperPage, said: Found['names']): Found['names'] {
  return said?.length || !spec.names ? said : [...page.querySelectorAll(spec.names)].map(textOf);
}

const BLOCK = /^(?:div|h\d|li|ol|p|section|ul)$/;

/** The text of an abstract: blocks are apart even where no white space is, and links to references left out. */
export function linesOf(part: Element): string {
  if (![...part.children].some((child) => BLOCK.test(child.localName))) return withoutReferences(part);
  const apart = (node: ChildNode): string => ('children' in node ? linesOf(node as Element) : (node.nodeValue ?? ''));
  return [...part.childNodes].map(apart).join(' ');
}

/** An abstract's text without the raised numbers that lead to the references. */
function withoutReferences(abstract: Element): string {
  if (!abstract.querySelector('sup a')) return textOf(abstract);
  const copy = abstract.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('sup a')) link.remove();
  return textOf(copy);
}
