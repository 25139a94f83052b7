import { linkOf, textOf } from '../dom';
import { isCut } from '../model/abstract';
import { splitNames } from '../model/name-list';
import { foldSpace } from '../model/text';
import { addressIds } from './address-ids';
import { entry, present, unreadable, type Found } from './entry';
import { isUnreadable, type Entry, type Unreadable } from './site';

/** How a site marks up the rows of its listings. All selectors but `row` are looked for inside a row's parts. */
export interface Rows {
  readonly row: string;
  /** The title, in which, around which or as which the link to the paper stands. */
  readonly title: string;
  /** The link, where it is neither in nor around the title. */
  readonly link?: string;
  /** What else, besides the title, an entry has at most one of: where there are more, two have run into each other. */
  readonly once?: string;
  /** One element per author. */
  readonly names?: string;
  /** The abstract; one that is cut ("…") is where the reader sees it, but is not taken for the whole. */
  readonly abstract?: string;
  /** Words about the paper, or picked from it, that are never its whole abstract. */
  readonly snippet?: string;
  readonly pdf?: string;
  /** What belongs to a row besides the row itself. */
  parts?(row: Element): readonly Element[];
  /** Whether it is an entry at all; rows that are none (headings, volumes) are passed over. */
  isEntry?(row: Element): boolean;
  /** What else the site tells, or tells better; wins over what the selectors find. */
  more?(row: Row): Partial<Found>;
}

/** A row's parts, read as if they were one element. */
export interface Row {
  readonly row: Element;
  readonly url: URL;
  /** Where the title leads. */
  readonly address: string | undefined;
  all(selector: string): readonly Element[];
  text(selector: string): string;
  link(selector: string): string | undefined;
}

/** The entries of a listing in page order. Two titles in one row are two papers, and make it unreadable. */
export function* rowsOf(page: ParentNode, url: URL, spec: Rows): Iterable<Entry | Unreadable> {
  const rows = new Set<Element>();
  for (const row of page.querySelectorAll(spec.row)) {
    if (!(spec.isEntry?.(row) ?? true) || isInside(row, rows)) continue;
    rows.add(row);
    yield readRow(row, url, spec);
  }
}

function isInside(row: Element, rows: ReadonlySet<Element>): boolean {
  for (let up = row.parentElement; up; up = up.parentElement) if (rows.has(up)) return true;
  return false;
}

/** Rows may nest by design, but not one in its like. */
function looksLike(one: Element, other: Element): boolean {
  const [name] = one.classList;
  return name === other.classList[0] && (name !== undefined || one.localName === other.localName);
}

function readRow(row: Element, url: URL, spec: Rows): Entry | Unreadable {
  const inner = [...row.querySelectorAll(spec.row)].find((one) => looksLike(one, row));
  if (inner) return unreadable('a row in a row', row);
  const parts = [row, ...(spec.parts?.(row) ?? [])] as const;
  // A part may itself be what a bare selector asks for (`dt`); what stands in something cannot be one.
  const all = (selector: string): readonly Element[] =>
    parts.flatMap((part) => [
      ...(!selector.includes(' ') && part.matches(selector) ? [part] : []),
      ...part.querySelectorAll(selector),
    ]);
  const link = (selector: string): string | undefined => linkOf(all(selector)[0], url);
  const titles = all(spec.title).filter((one) => !one.parentElement?.closest(spec.title));
  const leads = new Set(titles.map((one) => leadOf(one, row)?.getAttribute('href')));
  if (titles.length > 1 && (leads.size > 1 || leads.has(undefined)))
    return unreadable(`two titles in one row: ${spec.title}`, row);
  if (spec.once && all(spec.once).length > 1) return unreadable(`two entries in one row: ${spec.once}`, row);
  const [title] = titles;
  const address = spec.link ? link(spec.link) : linkOf(title && leadOf(title, row), url);
  const names = spec.names ? all(spec.names).map(textOf) : [];
  const read: Row = { row, url, address, all, link, text: (selector) => textOf(all(selector)[0]) };
  const more = present<Partial<Found>>(spec.more?.(read) ?? {});
  const abstract = spec.abstract ? all(spec.abstract)[0] : undefined;
  const found = entry({
    title: textOf(title),
    names,
    abstract: isCut(textOf(abstract)) ? undefined : textOf(abstract),
    pdf: spec.pdf ? link(spec.pdf) : undefined,
    url: address,
    parts,
    anchor: row,
    shown: { title, abstract: abstract ?? (spec.snippet ? all(spec.snippet)[0] : undefined) },
    ...more,
    ids: {
      ...(address && addressIds(address)),
      ...present<Found['ids']>(more.ids ?? {}),
    },
  });
  // Whoever mends it wants to know which selector finds nothing any more.
  return isUnreadable(found) ? unreadable(`${found.unreadable}: ${spec.link ?? spec.title}`, row) : found;
}

function leadOf(title: Element, row: Element): Element | null {
  const link = title.querySelector('a[href]') ?? title.closest('a[href]');
  return link && (row.contains(link) || link.contains(row) || title.contains(link)) ? link : null;
}

/** Names from the text of a row: without the label in front of them. */
export function namesIn(text: string): string[] {
  return splitNames(foldSpace(text).replace(/^(?:authors?|by)(?: ?: ?| )/i, ''));
}

/** The elements after one, while they match. */
export function following(element: Element, selector: string): Element[] {
  const found: Element[] = [];
  for (let next = element.nextElementSibling; next?.matches(selector); next = next.nextElementSibling) found.push(next);
  return found;
}

/** The nearest element that holds every row; null when there are none. */
export function around(page: ParentNode, row: string): Element | null {
  return holderOf([...page.querySelectorAll(row)]);
}

/** The same for a site whose selector finds more than entries. A link in the rows will not do: of one row it is the row that holds it. */
export function aroundEntries(page: ParentNode, spec: Rows): Element | null {
  return holderOf([...page.querySelectorAll(spec.row)].filter((row) => spec.isEntry?.(row) ?? true));
}

/** The nearest element that holds all of these, and is none of them. */
export function holderOf(rows: readonly Element[]): Element | null {
  const last = rows.at(-1);
  let list = rows[0]?.parentElement ?? null;
  while (list && last && !list.contains(last)) list = list.parentElement;
  return list;
}
