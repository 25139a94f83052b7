import { textOf } from '../dom';
import { entry, present, type Found } from './entry';
import { metadataOf, withoutHeading } from './metadata';
import type { Entry, Unreadable } from './site';

/** Where a site shows on a paper's page what its metadata says too. */
export interface PaperPage {
  readonly title: string;
  /** Without its heading; several that stand side by side are its paragraphs. */
  readonly abstract?: string;
  readonly names?: string;
  /** The block that the paper stands in; the page's main part by default. */
  readonly part?: string;
  /** What else the site tells, or tells better; wins over the metadata. */
  more?(page: Document, url: URL): Partial<Found>;
}

/** The paper that a page is about: its metadata first, then what is shown. Undefined for a page that is about none. */
export function paperPage(page: Document, url: URL, spec: PaperPage): Entry | Unreadable | undefined {
  const metadata = metadataOf(page, url);
  const title = page.querySelector(spec.title);
  if (!metadata.title && !title) return undefined;
  const [first, ...others] = new Set(spec.abstract ? page.querySelectorAll(spec.abstract) : []);
  const lines = first ? [first, ...others.filter((one) => one.parentElement === first.parentElement)] : [];
  const abstract = lines.length > 1 ? first?.parentElement : first;
  const part = page.querySelector(spec.part ?? 'main') ?? page.querySelector('body') ?? page.documentElement;
  const { isScholarly: _, ids, ...said } = metadata;
  const more = present<Partial<Found>>(spec.more?.(page, url) ?? {});
  return entry({
    ...said,
    title: said.title ?? textOf(title),
    names: said.names.length > 0 || !spec.names ? said.names : [...page.querySelectorAll(spec.names)].map(textOf),
    // What a search engine is shown may be cut; what a reader is shown is not.
    abstract: withoutHeading(lines.map(linesOf).join(' ')) ?? said.abstract,
    url: `${url.origin}${url.pathname}${url.search}`,
    parts: [part],
    anchor: part.contains(title) ? title?.parentElement : part,
    shown: {
      title: part.contains(title) ? title : undefined,
      abstract: abstract && part.contains(abstract) ? abstract : undefined,
    },
    ...more,
    ids: { ...ids, ...present<Found['ids']>(more.ids ?? {}) },
  });
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
