/** What a paper is: its identifiers, its metadata and how two mentions of it are known to be one. Imports nothing. */

/** Identifier schemes, strongest first: a paper's `id` is made of the first one that is known. */
export const ID_SCHEMES = [
  'arxiv',
  'doi',
  'openreview',
  'acl',
  'pmlr',
  'pmid',
  'pmcid',
  'iacr',
  'ads',
  'inspire',
  's2',
  'dblp',
  'url',
] as const;

export type IdScheme = (typeof ID_SCHEMES)[number];

/** `scheme:value`, normalised and without version, such as `arxiv:2401.01234`. */
export type PaperId = `${IdScheme}:${string}`;

export type PaperIds = Readonly<Partial<Record<IdScheme, string>>>;

export type Author =
  { readonly family: string; readonly given?: string; readonly suffix?: string } | { readonly literal: string };

export interface Paper {
  readonly id: PaperId;
  readonly ids: PaperIds;
  readonly title: string;
  readonly authors: readonly Author[];
  /** How many authors there are, where a page states only that or shortens the list. */
  readonly authorCount?: number;
  readonly abstract?: string;
  /** ISO 8601 date of the first version, as exact as the page states it: `2024`, `2024-03` or `2024-03-05`. */
  readonly published?: string;
  readonly venue?: string;
  readonly url: string;
  readonly pdf?: string;
  readonly code?: string;
  /** Category codes as the field writes them (`cs.CL`), primary first. */
  readonly categories: readonly string[];
}

const ARXIV_NEW = /^(\d{4}\.\d{4,5})(?:v\d+)?$/;
const ARXIV_OLD = /^([a-z-]+)(?:\.[a-z]{2})?\/(\d{7})(?:v\d+)?$/i;
const DOI = /^10\.\d{4,9}\/\S+$/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
/** The ACL's own DOIs end in its identifiers. @see https://aclanthology.org/faq/ */
const ACL_DOI = /^10\.(?:18653|3115)\/v1\/([\w.-]+)$/;
/** bioRxiv and medRxiv: their addresses append a version that is no part of the DOI. */
const PREPRINT = /^(10\.(?:1101|64898)\/[\d.]+\d)v\d+.*$/;

/** An arXiv identifier without prefix, subject class and version, or undefined if it is none. @see https://info.arxiv.org/help/arxiv_identifier.html */
export function normalizeArxivId(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$/i, '');
  const modern = ARXIV_NEW.exec(bare);
  if (modern) return modern[1];
  const old = ARXIV_OLD.exec(bare);
  return old ? `${old[1]?.toLowerCase()}/${old[2]}` : undefined;
}

/** A bare lower-case DOI, or undefined if it is none. Resolver addresses and `doi:` prefixes are stripped. */
export function normalizeDoi(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .replace(/[.,;]$/, '')
    .toLowerCase()
    .replace(PREPRINT, '$1');
  return DOI.test(bare) ? bare : undefined;
}

/** An address reduced to what names the resource: https, no fragment, no tracking parameters, no trailing slash. */
export function normalizeUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.protocol = 'https:';
  url.hash = '';
  // In a content script of Firefox, search parameters can be walked with `forEach` only: their iterators are not iterable.
  const tracking: string[] = [];
  url.searchParams.forEach((_, key) => /^utm_|^(?:ref|source|fbclid|gclid)$/.test(key) && tracking.push(key));
  for (const key of tracking) url.searchParams.delete(key);
  return url.href.replace(/\/$/, '');
}

const NORMALIZERS: Partial<Record<IdScheme, (text: string) => string | undefined>> = {
  arxiv: normalizeArxivId,
  doi: normalizeDoi,
  url: normalizeUrl,
  acl: (text) => text.trim().replace(/\/$/, '').toLowerCase() || undefined,
  pmlr: (text) => /^v\d+\/[\w-]+$/.exec(text.trim().toLowerCase())?.[0],
  pmid: (text) => /^\d+$/.exec(text.trim())?.[0],
  pmcid: (text) => /^PMC\d+$/.exec(text.trim().toUpperCase())?.[0],
};

/**
 * Identifiers in their one normal form. Unusable values are dropped, arXiv's own DOIs become arXiv identifiers, the ACL's
 * give away the Anthology's, and `url` is kept only while nothing stronger is known.
 */
export function normalizeIds(ids: Readonly<Partial<Record<IdScheme, string | undefined>>>): PaperIds {
  const known: Partial<Record<IdScheme, string>> = {};
  for (const scheme of ID_SCHEMES) {
    const raw = ids[scheme];
    if (!raw) continue;
    const value = (NORMALIZERS[scheme] ?? ((text) => text.trim() || undefined))(raw);
    if (value) known[scheme] = value;
  }
  const arxivDoi = known.doi && ARXIV_DOI.exec(known.doi);
  if (arxivDoi?.[1]) {
    const arxiv = normalizeArxivId(arxivDoi[1]);
    delete known.doi;
    if (arxiv) known.arxiv ??= arxiv;
  }
  const acl = ACL_DOI.exec(known.doi ?? '')?.[1];
  if (acl) known.acl ??= acl;
  if (Object.keys(known).length > 1) delete known.url;
  return known;
}

/** The strongest identifier among normalised ones, or undefined if there is none. */
export function identify(ids: PaperIds): PaperId | undefined {
  const scheme = ID_SCHEMES.find((candidate) => ids[candidate]);
  return scheme && `${scheme}:${ids[scheme]}`;
}

/** Every name under which a paper may be met; the first one is its id. */
export function aliases(ids: PaperIds): PaperId[] {
  return ID_SCHEMES.filter((scheme) => ids[scheme]).map((scheme): PaperId => `${scheme}:${ids[scheme]}`);
}

/** Host and path of the addresses that hold an identifier. */
const ADDRESSES: { readonly [Scheme in IdScheme]?: RegExp } = {
  arxiv:
    /^(?:(?:[^/]+\.)?(?:arxiv|alphaxiv|ar5iv)\.org\/(?:abs|pdf|html|overview|format|ps|src|e-print)|(?:hf|huggingface)\.co\/papers|(?:scirate\.com|papers\.cool)\/arxiv)\/(.+?)(?:\.md)?\/?$/,
  doi: /^(?:dx\.)?doi\.org\/(.+)/,
  acl: /^acl(?:anthology|web)\.org(?:\/anthology)?\/([A-Z]\d\d-\d+|\d{4}\.[\w-]+\.\d+)(?:\/|\.pdf)?$/,
  pmlr: /^proceedings\.mlr\.press\/(v\d+\/[\w-]+?)(?:\.html|\/)/,
  pmid: /^(?:pubmed\.)?ncbi\.nlm\.nih\.gov\/(?:pubmed\/)?(\d+)\/?$/,
  pmcid: /^(?:pmc\.)?ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d+)/i,
};

/** Identifiers that an address gives away by itself (arXiv, DOI resolvers, Hugging Face, OpenReview, ACL, PMLR, PubMed). */
export function idsFromUrl(address: string): PaperIds {
  if (!URL.canParse(address)) return {};
  const url = new URL(address);
  const place = url.hostname.replace(/^www\./, '') + decodeURIComponentSafely(url.pathname);
  const ids: Partial<Record<IdScheme, string | undefined>> = { url: address };
  for (const scheme of ID_SCHEMES) ids[scheme] ??= ADDRESSES[scheme]?.exec(place)?.[1];
  if (/^openreview\.net\/(?:forum|pdf|attachment)/.test(place))
    ids.openreview = url.searchParams.get('id') ?? undefined;
  return normalizeIds(ids);
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur)$/i;
const SUFFIXES = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** An author from `Given Family` or `Family, Given`; a single word, or what cannot be split, stays literal. */
export function parseAuthor(name: string): Author {
  const [family, ...rest] = name.includes(',') ? foldSpace(name).split(/,\s*/) : [];
  if (family && rest.length > 0) {
    const suffix = rest.length > 1 ? rest.find((part) => SUFFIXES.test(part)) : undefined;
    const given = rest.filter((part) => part !== suffix).join(', ');
    return { family, ...(given && { given }), ...(suffix && { suffix }) };
  }
  const words = name.trim().split(/\s+/);
  const suffix = words.length > 2 && SUFFIXES.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2) return { literal: words.join(' ') };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.test(words[start - 1] ?? '')) start--;
  const author = { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
  return suffix ? { ...author, suffix } : author;
}

/** `Given Family`, as names are read aloud. */
export function authorName(author: Author): string {
  if ('literal' in author) return author.literal;
  return [author.given, author.family, author.suffix].filter(Boolean).join(' ');
}

/** `Gu and Dao`, `Gu et al.`: how a citation in running text names them. */
export function shortAuthors(authors: readonly Author[]): string {
  const names = authors.map((author) => ('literal' in author ? author.literal : author.family));
  if (names.length > 2) return `${names[0]} et al.`;
  return names.join(' and ');
}

/** White space folded to single spaces, ends trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
