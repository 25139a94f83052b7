/** What a query's tree says, which whoever evaluates it has to know: signs and `in:` are understood before. */
import { expect, it } from 'vitest';

import { parse, type Node } from '../../utils/query/parse';

const term = (field: string, value: string, quoted = false): Node => ({ kind: 'term', field, value, quoted }) as Node;
const fuzzy = (field: string, value: string): Node => ({ ...term(field, value), fuzzy: true }) as Node;

it.each<[string, Node]>([
  ['diff*', term('', 'diff')],
  ['diff**', term('', 'diff')],
  ['"state sp*"', term('', 'state sp', true)],
  ['title:"state*"', term('title', 'state', true)],
  ['tag:the*', term('tag', 'the')],
  ['tag:"the*"', term('tag', 'the*', true)],
  ['cat:"cs.*"', term('cat', 'cs.', true)],
  ['tag:=thesis', term('tag', 'thesis', true)],
  ['author:=gu', term('author', 'gu', true)],
  ['title:=x', term('title', 'x', true)],
  ['transfomer~', fuzzy('', 'transfomer')],
  ['author:goodfelow~', fuzzy('author', 'goodfelow')],
  ['transfomer~*', fuzzy('', 'transfomer')],
  ['gan~', term('', 'gan')],
  ['id:2401.1~', term('id', '2401.1')],
  ['site:openrevew~', term('site', 'openrevew')],
  ['"transfomer~"', term('', 'transfomer', true)],
  ['in:note bees', term('note', 'bees')],
  ['bees in:note "two words"', { kind: 'and', nodes: [term('note', 'bees'), term('note', 'two words', true)] }],
  ['in:note in:title bees', { kind: 'or', nodes: [term('note', 'bees'), term('title', 'bees')] }],
  ['in:note in:note -bees', { kind: 'not', node: term('note', 'bees') }],
  ['in:tag =bees', term('tag', 'bees', true)],
  ['OR:', term('', 'OR', true)],
  ['in:tag transfomer~', fuzzy('tag', 'transfomer')],
  ['in:note bees year:2024', { kind: 'and', nodes: [term('note', 'bees'), term('year', '2024')] }],
  // What stands beside it, and not beyond OR.
  ['in:note bees OR tides', { kind: 'or', nodes: [term('note', 'bees'), term('', 'tides')] }],
  ['in:note (bees OR tides)', { kind: 'or', nodes: [term('note', 'bees'), term('note', 'tides')] }],
  ['(in:note bees) tides', { kind: 'and', nodes: [term('note', 'bees'), term('', 'tides')] }],
  ['in:note bees (in:title tides)', { kind: 'and', nodes: [term('note', 'bees'), term('title', 'tides')] }],
])('%s', (query, tree) => expect(parse(query)).toEqual(tree));
