/** Acts upon a library and questions to it, as they come. */
import fc from 'fast-check';

import type { LibraryService } from '../../utils/library/create-library';
import { arxiv, marked } from './fresh';

const WORDS =
  'state space model models scan parallel memory memories a b ab abc größe 量子 c++ gpt 4 naïve state-space'.split(' ');
const NAMES = ['Doe', 'Wang', 'Wagner', 'O’Neil', '李', 'van der Berg'];
const TAGS = ['thesis', 'thesis/ch1', 'to read', 'Größe', 'rnn'];
export const tagger = { tag: ({ title }: { readonly title: string }) => ({ topics: topicsIn(title), categories: [] }) };

/** Built-in topics that a made-up tagger finds. */
function topicsIn(title: string) {
  const found = [
    /state/.test(title) && 'rnn-ssm',
    /gpt/.test(title) && 'llm-agents',
    /memory/.test(title) && 'diffusion',
  ];
  return found.filter((id) => id !== false).map((id, place) => ({ id, score: 0.9 - place / 10, shown: place < 2 }));
}

const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength }).map((all) => all.join(' '));
const author = fc.record({ family: fc.constantFrom(...NAMES), given: fc.constantFrom('Ann', 'A.', 'Yi', 'Jean-Luc') });
export const paper = fc
  .record({
    n: fc.nat(24),
    title: words(6),
    abstract: fc.option(words(12), { nil: undefined }),
    authors: fc.array(author, { maxLength: 3 }),
    published: fc.constantFrom('2024', '2024-05', '2025-01-02', undefined),
    venue: fc.constantFrom('Journal of state', undefined),
    pdf: fc.constantFrom('https://example.org/p.pdf', undefined),
    version: fc.constantFrom(1, 2, 3, undefined),
  })
  .map(({ n, ...facts }) =>
    arxiv(n, Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))),
  );

const patch = fc.record(
  {
    status: fc.constantFrom('to read', 'reading', 'read'),
    starred: fc.boolean(),
    addTags: fc.array(fc.constantFrom(...TAGS), { maxLength: 2 }),
    removeTags: fc.array(fc.constantFrom(...TAGS), { maxLength: 1 }),
    note: words(4),
  } as const,
  { requiredKeys: [] },
);

type Act = (library: LibraryService) => Promise<unknown>;
const id = fc.nat(24).map((n) => arxiv(n).id);
export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.array(paper, { minLength: 1, maxLength: 4 }), patch).map(
      ([all, how]): Act =>
        (it) =>
          it.save(all, how),
    ),
  },
  fc.tuple(id, patch).map(
    ([one, how]): Act =>
      (it) =>
        it.edit([one], how),
  ),
  fc.tuple(id, words(5)).map(
    ([one, title]): Act =>
      (it) =>
        it.editPaper(one, { title }),
  ),
  id.map(
    (one): Act =>
      (it) =>
        it.remove([one]),
  ),
  fc.option(id, { nil: undefined }).map(
    (one): Act =>
      (it) =>
        it.putBack(one && [one]),
  ),
  fc.option(id, { nil: undefined }).map(
    (one): Act =>
      (it) =>
        it.deleteForever(one && [one]),
  ),
  fc.constant<Act>((it) => it.undo()),
  paper.map(
    (one): Act =>
      (it) =>
        it.highlight(one, marked),
  ),
  fc.tuple(id, fc.boolean()).map(
    ([one, hidden]): Act =>
      (it) =>
        it.hide([{ ...arxiv(1), id: one }], hidden),
  ),
  fc.array(id, { maxLength: 3 }).map(
    (ids): Act =>
      (it) =>
        it.see(ids, 'arxiv'),
  ),
  // The site that owns the identifier tells of newer versions.
  fc.array(paper, { minLength: 1, maxLength: 8 }).map(
    (all): Act =>
      (it) =>
        it.meet(all, 'arxiv'),
  ),
  fc.array(id, { minLength: 2, maxLength: 2 }).map(
    (ids): Act =>
      (it) =>
        it.mergeDuplicates(ids),
  ),
  fc.constantFrom('memory', 'topic:rnn', 'tag:thesis -status:read', 'is:followed').map(
    (rule): Act =>
      (it) =>
        it.saveTopic({ name: `State of ${rule}`, rule }),
  ),
  fc.tuple(id, fc.boolean()).map(
    ([one, is]): Act =>
      (it) =>
        it.labelExample('diffusion', [one], is),
  ),
  fc
    .constantFrom(
      { kind: 'author', value: 'Ann Doe' } as const,
      { kind: 'topic', value: 'rnn-ssm' } as const,
      { kind: 'query', value: 'scan' } as const,
    )
    .map(
      (what): Act =>
        (it) =>
          it.watch(what),
    ),
  { weight: 2, arbitrary: fc.constant<Act>((it) => it.tend()) },
);

const term = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS, 's', 'g', '量', 'me', 'mod', 'sp') },
  words(3).map((phrase) => `"${phrase}"`),
  fc
    .tuple(
      fc.constantFrom('title', 'abstract', 'note', 'venue', 'topic', 'tag', 'author'),
      fc.constantFrom(...WORDS, 'd', 'thesis', 'recurrent', 'wa'),
    )
    .map((parts) => parts.join(':')),
  fc.constantFrom(
    'author:"ann doe"',
    'author:"a wang"',
    'author:"y wagner"',
    'author:"doe ann"',
    '"doe ann"',
    '"doe yi wagner"',
    'topic:"state of memory"',
    'tag:"thesis"',
    'topic:diffusion',
    'paralell~',
    'memroy~',
    '"sate space"~',
    'author:wagnre~',
    'in:note scan',
    'read:7d',
    'read:this-month',
    'published:..this-year',
    'added:<2d',
    'highlighted:2026',
    'highlighted:<1d',
    'tag:=thesis',
    'mem*',
    '"state sp*"',
  ),
  fc.constantFrom(
    'year:2024',
    'date:2024-05..2025',
    'saved:7d',
    'cat:cs',
    'id:2601.0000',
    'arxiv:2601.00003',
    'status:read',
    'highlights:>0',
    'site:arxiv',
    'upvotes:>1',
  ),
  fc.constantFrom(
    ...'starred seen unseen hidden saved unsaved followed new to-read'.split(' ').map((is) => `is:${is}`),
  ),
  fc.constantFrom(...'abstract pdf code note highlight tag new-version'.split(' ').map((has) => `has:${has}`)),
);
export const query = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: term },
    tie('one').map((inner) => `-(${String(inner)})`),
    fc.tuple(tie('one'), tie('one')).map((both) => both.join(' ')),
    fc.tuple(tie('one'), tie('one')).map(([a, b]) => `(${String(a)} OR ${String(b)})`),
  ),
})).one as fc.Arbitrary<string>;
