/** The article that schema.org describes in a page's JSON-LD. Any value may be a text, a number, an object around it, or a list of those. */
import { foldSpace } from '../model/text';
import { isTitleOf } from './same-title';

export interface LinkedArticle {
  readonly title: string | undefined;
  /** As they are read aloud, or `Family, Given`. */
  readonly names: readonly string[];
  /** Of those: the names of groups. */
  readonly groups: ReadonlySet<string>;
  readonly abstract: string | undefined;
  readonly published: string | undefined;
  readonly venue: string | undefined;
  readonly identifiers: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
/** What a graph holds, by name: elsewhere only the name may stand. */
type Nodes = ReadonlyMap<string, Json>;

const TYPE = /^application\/ld\+json\b/i;
const ARTICLE = /ScholarlyArticle$|^(?:Chapter|Thesis|Report)$/;
const GROUP = /(?:Organization|Consortium|ResearchProject)$/;
/** Graphs in lists in graphs: what is nested deeper is damage, or worse. */
const DEEPEST = 8;

/** Where a page is, and what it says that its paper is called; `shown` is weaker, and holds other names too. */
export interface PageIdentity {
  readonly addresses: readonly string[];
  readonly stated: string | undefined;
  readonly shown: readonly string[];
}

/** An article, and whether the page says that it is about this one. */
interface Candidate {
  readonly article: Json;
  readonly isMain: boolean;
}

/**
 * The scholarly article that a page is about, also inside its `mainEntity` or a `@graph`. Other papers are described there too: of several,
 * it is the one that bears the page's address or title, and one under another title is none.
 */
export function linkedArticle(page: Document, identity: PageIdentity): LinkedArticle | undefined {
  const roots = [...page.querySelectorAll('script[type]')]
    .filter((script) => TYPE.test(script.getAttribute('type')?.trim() ?? ''))
    .map((script) => parse(script.textContent ?? ''));
  const nodes = new Map(roots.flatMap((root) => [...nodesIn(root, 0)]));
  const found = ownOf(
    roots.flatMap((root) => [...candidatesIn(root, nodes, false, 0)]),
    identity,
  );
  return found && articleOf(found, nodes);
}

function ownOf(candidates: readonly Candidate[], { addresses, stated, shown }: PageIdentity): Json | undefined {
  const places = new Set(addresses.map((address) => placeOf(address)));
  const base = addresses[0];
  const own =
    candidates.find(({ article }) =>
      texts(article['@id'], article.url, article.mainEntityOfPage).some((url) => places.has(placeOf(url, base))),
    ) ?? candidates.find(({ isMain }) => isMain);
  if (own) return own.article;
  const titles = stated ? [stated] : shown;
  const named = candidates.find(({ article }) => isCalled(article, titles));
  if (named || titles.length > 0) return named?.article;
  const [first, ...others] = candidates.map(({ article }) => article);
  return first && others.every((other) => isCalled(other, titlesOf(first))) ? first : undefined;
}

function isCalled(article: Json, titles: readonly string[]): boolean {
  return titlesOf(article).some((title) => titles.some((one) => isTitleOf(one, title)));
}

function titlesOf(article: Json): readonly string[] {
  return texts(article.headline, article.name, article.alternateName, article.alternativeHeadline);
}

/** An address without what does not tell pages apart; undefined for a part of a page. */
function placeOf(address: string, base?: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, hostname, pathname, search, hash } = new URL(address, base);
  if (!protocol.startsWith('http') || (hash && base)) return undefined;
  return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
}

function articleOf(article: Json, nodes: Nodes): LinkedArticle {
  const persons = [article.author, article.creator, article.contributor]
    .map((value) => personsIn(value, nodes))
    .find((list) => list.length);
  const names = (persons ?? []).map(({ name }) => name);
  return {
    title: titlesOf(article)[0],
    names,
    groups: new Set((persons ?? []).filter(({ isGroup }) => isGroup).map(({ name }) => name)),
    abstract: prose(article.abstract) ?? prose(article.description),
    published: texts(article.datePublished, article.dateCreated)[0],
    venue: venueIn(article.isPartOf, nodes, 0),
    identifiers: texts(
      article['@id'],
      article.sameAs,
      article.identifier,
      article.doi,
      article.mainEntityOfPage,
      article.url,
    ),
  };
}

function* candidatesIn(value: unknown, nodes: Nodes, isMain: boolean, depth: number): Generator<Candidate> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of value) yield* candidatesIn(one, nodes, isMain, depth + 1);
  const one = nodeOf(value, nodes);
  if (!one || Array.isArray(one)) return;
  const types = texts(one['@type']);
  if (types.some((type) => ARTICLE.test(type))) return yield { article: one, isMain };
  yield* candidatesIn(one['@graph'], nodes, isMain, depth + 1);
  yield* candidatesIn(one.mainEntity, nodes, true, depth + 1);
  // What an article of another kind is about is not what the page is.
  if (!types.some((type) => /(?:Article|Posting)$/.test(type)))
    yield* candidatesIn(one.about, nodes, isMain, depth + 1);
}

function* nodesIn(value: unknown, depth: number): Generator<[string, Json]> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one, depth + 1);
  const one = object(value);
  if (!one || Array.isArray(value)) return;
  const id = one['@id'];
  if (typeof id === 'string' && Object.keys(one).length > 1) yield [id, one];
  yield* nodesIn(one['@graph'], depth + 1);
}

/** An object, or the one of the graph that it names. */
function nodeOf(value: unknown, nodes: Nodes): Json | undefined {
  const one = object(value);
  const [name, ...others] = one ? Object.keys(one) : [];
  return (name === '@id' && others.length === 0 && nodes.get(String(one?.['@id']))) || one;
}

interface Named {
  readonly name: string;
  readonly isGroup: boolean;
}

function personsIn(value: unknown, nodes: Nodes): readonly Named[] {
  const list = object(value)?.['@list'] ?? value;
  return [list].flat().flatMap((one): Named | [] => {
    const person = nodeOf(one, nodes);
    if (!person) return texts(one).map((name) => ({ name, isGroup: false }))[0] ?? [];
    const given = texts(person.givenName, person.additionalName).join(' ');
    const [family] = texts(person.familyName);
    const name = texts(person.name, person['@value'])[0] ?? (family && given ? `${family}, ${given}` : family);
    return name ? { name, isGroup: texts(person['@type']).some((type) => GROUP.test(type)) } : [];
  });
}

/** An issue or a volume is part of what has the name. */
function venueIn(value: unknown, nodes: Nodes, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return firstOf(value, (one) => venueIn(one, nodes, depth + 1));
  const part = nodeOf(value, nodes);
  if (!part) return texts(value).find((text) => !/^(?:https?:|#|_:)/.test(text));
  const isWithin = texts(part['@type']).some((type) => /Publication(?:Issue|Volume)$/.test(type));
  const around = venueIn(part.isPartOf, nodes, depth + 1);
  return isWithin ? (around ?? texts(part.name)[0]) : (texts(part.name)[0] ?? around);
}

/** A text, or its paragraphs. Of the same in several languages the first. */
function prose(value: unknown): string | undefined {
  const isParagraphs = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return (isParagraphs ? texts(value).join(' ') : texts(value)[0]) || undefined;
}

/** The texts that values hold, in their order. */
function texts(...values: readonly unknown[]): string[] {
  return values.flatMap((value) => textsIn(value, 0));
}

function textsIn(value: unknown, depth: number): string[] {
  if (depth > 3) return [];
  if (typeof value === 'string') return [foldSpace(value)].filter(Boolean);
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, depth + 1));
  const one = object(value);
  return one ? textsIn(one['@value'] ?? one.value ?? one.text ?? one['@id'], depth + 1) : [];
}

function firstOf<T>(values: readonly unknown[], find: (value: unknown) => T | undefined): T | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseMended(text);
  }
}

/** What templates do to JSON: a comment around it, a semicolon behind it, line ends in texts, a comma too many, quotation marks escaped. */
function parseMended(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:\/\/)?\s?<!(?:--|\[CDATA\[)/, '')
    .replace(/(?:\/\/)?\s?(?:-->|\]\]>)$/, '');
  const start = bare.search(/[[{]/);
  const json = bare
    .slice(Math.max(start, 0), Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1)
    // eslint-disable-next-line no-control-regex -- these are what JSON forbids in texts
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/,(?= ?[\]}])/g, '');
  try {
    return JSON.parse(json.includes('"') ? json : json.replaceAll('&quot;', '"'));
  } catch {
    return undefined;
  }
}

function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Json) : undefined;
}
