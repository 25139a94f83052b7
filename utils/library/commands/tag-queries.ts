/** Queries that name a tag, once it is called otherwise: saved filters, rules of topics, what is followed. */
import { parseQuery, type Query } from '../../query';
import { fold } from '../../query/fold';
import type { Node } from '../../query/parse';
import { print } from '../../query/print';
import { isWithin, movedTag } from '../../model/tag-path';
import { textOf } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import { unwatch, watch } from './watches';

/** Tags that get another name. */
export interface TagRenaming {
  readonly from: readonly string[];
  readonly to: string;
  /** Those in use that move, by what they are called. */
  readonly moved: ReadonlyMap<string, string>;
  /** Those in use that do not. */
  readonly staying: Iterable<string>;
}

type Term = Extract<Node, { readonly kind: 'term' }>;
type Rename = (named: string) => readonly string[];

/** Has all queries of the library follow. */
export async function renameInQueries(work: UnitOfWork, renaming: TagRenaming): Promise<void> {
  const rename = renamer(renaming);
  const { tx } = work;
  for (const { id, registers } of await tx.objectStore('smartLists').getAll())
    await follow(work, 'smartLists', id, 'query', registeredQuery(textOf(registers, 'query'), rename));
  for (const { id, registers } of await tx.objectStore('topics').getAll())
    await follow(work, 'topics', id, 'rule', registeredQuery(textOf(registers, 'rule'), rename));
  for (const { id, registers } of await tx.objectStore('watches').getAll()) {
    const what = registers['what']?.v as { readonly kind: string; readonly value: string } | null | undefined;
    if (what?.kind !== 'query' || registers['deleted']?.v !== false) continue;
    const query = registeredQuery(what.value, rename);
    if (query === undefined) continue;
    // It is named after what it asks for.
    await unwatch(work, id);
    await watch(work, { kind: 'query', value: query });
  }
}

async function follow(
  work: UnitOfWork,
  entity: 'smartLists' | 'topics',
  id: string,
  field: string,
  query: string | undefined,
): Promise<void> {
  if (query === undefined) return;
  work.set(await work.draft(entity, id), field, query);
  work.ticks.add(entity === 'topics' ? 'topics' : 'lists');
}

/** The tags that a query names, as they stand there. */
export function tagsNamedIn(query: string): readonly string[] {
  const read = readable(query);
  return read ? namesIn(read.tree) : [];
}

function namesIn(node: Node): readonly string[] {
  if (node.kind === 'not') return namesIn(node.node);
  if (node.kind !== 'term') return node.nodes.flatMap(namesIn);
  return node.field === 'tag' ? [node.value] : [];
}

/** The query with the new name; undefined where it does not name the tag. */
function registeredQuery(query: string | undefined, rename: Rename): string | undefined {
  const read = query ? readable(query) : undefined;
  const tree = read && renamed(read.tree, rename);
  if (!read || !tree || tree === read.tree) return undefined;
  const text = print(tree);
  return readable(text) && text;
}

/** A newer Ibid may have written what this one cannot read: that stays as it is. */
function readable(query: string): Query | undefined {
  try {
    return parseQuery(query);
  } catch {
    return undefined;
  }
}

/** The same node where nothing in it names the tag. */
function renamed(node: Node, rename: Rename): Node {
  if (node.kind === 'term') return node.field === 'tag' ? renamedTerm(node, rename) : node;
  if (node.kind === 'not') {
    const inner = renamed(node.node, rename);
    return inner === node.node ? node : { ...node, node: inner };
  }
  const nodes = node.nodes.map((one) => renamed(one, rename));
  return nodes.every((one, i) => one === node.nodes[i]) ? node : { ...node, nodes };
}

function renamedTerm(term: Term, rename: Rename): Node {
  const terms = rename(term.value).map((name): Term => {
    if (name === term.value) return term;
    // What cannot stand there means nothing to whoever compares tags. A name in quotation marks is asked for as it is, one without as far as
    // it goes: neither may become the other.
    const value = term.quoted ? name.replace(/["“”]/g, ' ') : name.replace(/[\s()"“”*~=]+/g, '-');
    return { ...term, value };
  });
  return terms.length === 1 ? (terms[0] ?? term) : { kind: 'or', nodes: terms };
}

/** What a tag that a query names is called then: two names where another tag, which the query finds as well, goes on to be called so. */
function renamer({ from, to, moved, staying }: TagRenaming): Rename {
  const known = new Map([...moved].map(([old, name]) => [fold(old), name]));
  const others = new Set(Array.from(staying, fold));
  return (named) => {
    const name = known.get(fold(named)) ?? byPath(named, from, to);
    if (name === undefined) return [named];
    return others.has(fold(named)) && fold(name) !== fold(named) ? [named, name] : [name];
  };
}

/** The name of a tag that nothing has, but that stands at or below one that moves. */
function byPath(named: string, from: readonly string[], to: string): string | undefined {
  const path = named.split('/');
  for (const root of from) {
    const depth = root.split('/').length;
    if (fold(path.slice(0, depth).join('/')) !== fold(root)) continue;
    const tag = [root, ...path.slice(depth)].join('/');
    return isWithin(to, root) && isWithin(named, to) ? undefined : movedTag(tag, root, to);
  }
  return undefined;
}
