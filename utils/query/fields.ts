import type { Status } from '../model/bookmark';
import type { Announcement } from '../sites/site';
import { fold } from './fold';
import { isNear } from './nearest-word';
import type { Queryable, Test } from './queryable';
import { inRange } from './range';

type TextKey = 'title' | 'abstract' | 'authors' | 'topics' | 'tags' | 'note' | 'venue' | 'decision';

/** Where words without a field are looked for, by the fields that look there alone. */
export const PLACES = {
  title: 'title',
  abstract: 'abstract',
  author: 'authors',
  topic: 'topics',
  tag: 'tags',
  note: 'note',
  venue: 'venue',
} as const satisfies Readonly<Record<string, TextKey>>;
export type Place = keyof typeof PLACES;

const TEXTS: readonly TextKey[] = Object.values(PLACES);
const folded = new WeakMap<Queryable, Partial<Record<TextKey, string>>>();

function partsOf(item: Queryable, key: TextKey | 'categories' | 'site' | 'ids'): readonly string[] {
  return [item[key] ?? []].flat();
}

/** A field's text folded; the bar between the parts of a list keeps a phrase from running on into the next. */
function textOf(item: Queryable, key: TextKey): string {
  let known = folded.get(item);
  if (!known) folded.set(item, (known = {}));
  return (known[key] ??= partsOf(item, key)
    // A topic also goes by its initials: RL, QA, MT.
    .flatMap((part) => (key === 'topics' ? [part, part.replace(/(\w)\w*\W*/g, '$1')] : part))
    .map(fold)
    .join('|'));
}

/** Its topics have changed: they are asked for anew. */
export function forgetTopics(item: Queryable): void {
  delete folded.get(item)?.topics;
}

/** Folded; the last word as far as it goes, unless it is said to be whole: what is being typed should not empty a listing. */
function begun(value: string, isWhole: boolean): string {
  const words = fold(value);
  return isWhole ? words : words.trimEnd();
}

function wordsOf(value: string): readonly string[] {
  return fold(value).trim().split(' ');
}

/** The words in a row somewhere in the texts, the last one as far as it goes: `state sp` finds "State-space models". */
function hasWords(keys: readonly TextKey[], value: string, isWhole = false): Test {
  const words = begun(value, isWhole);
  return (item) => keys.some((key) => textOf(item, key).includes(words));
}

/** The words in a row somewhere in the texts, long ones with an edit. */
function hasNear(keys: readonly TextKey[], value: string): Test {
  const asked = wordsOf(value);
  return (item) =>
    keys.some((key) => {
      const words = textOf(item, key).split(' ');
      return words.some((_, from) => asked.every((wanted, at) => isNear(wanted, words[from + at] ?? '')));
    });
}

/** The beginning of a tag, which holds what is below it, or all of one in quotation marks. */
function hasTag(value: string, quoted: boolean): Test {
  const tag = begun(value, quoted);
  return (item) =>
    textOf(item, 'tags')
      .split('|')
      .some((own) => (quoted ? own === tag : own.startsWith(tag)));
}

/**
 * All words within one name, in any order. A single letter stands for any name it begins, on either side, but one word must
 * agree in full; without quotation marks the last one agrees as far as it goes.
 */
function hasAuthor(value: string, quoted: boolean): Test {
  const asked = wordsOf(value);
  const last = quoted ? undefined : asked.at(-1);
  const agrees = (word: string, name: string): boolean => name === word || (word === last && name.startsWith(word));
  return (item) =>
    textOf(item, 'authors')
      .split('|')
      .some((author) => {
        const names = author.trim().split(' ');
        return (
          asked.some((word) => names.some((name) => agrees(word, name))) &&
          asked.every((word) =>
            names.some((name) => agrees(word, name) || (!(word[1] && name[1]) && name[0] === word[0])),
          )
        );
      });
}

function startsWith(key: 'categories' | 'site', value: string): Test {
  const start = value.toLowerCase();
  return (item) => partsOf(item, key).some((part) => part.toLowerCase().startsWith(start));
}

/** With or without its scheme, from its beginning on: `2401.` is all that arXiv got in January 2024. */
function hasId(value: string): Test {
  const start = `:${value.toLowerCase().replace(/^(.*\d)v\d+$/, '$1')}`;
  return (item) => partsOf(item, 'ids').some((id) => `:${id.toLowerCase()}`.includes(start));
}

const status =
  (wanted: Status): Test =>
  (item) =>
    item.status === wanted;
const announced =
  (wanted: Announcement): Test =>
  (item) =>
    item.announcement === wanted;

const STATUS: Readonly<Record<string, Test>> = {
  'to-read': status('to read'),
  reading: status('reading'),
  read: status('read'),
};

/** In the order in which they are offered. */
const IS: Readonly<Record<string, Test>> = {
  unseen: (item) => !item.seen,
  seen: (item) => !!item.seen,
  saved: (item) => !!item.saved,
  unsaved: (item) => !item.saved,
  starred: (item) => !!item.starred,
  hidden: (item) => !!item.hidden,
  followed: (item) => !!item.followed,
  new: announced('new'),
  'cross-list': announced('cross-list'),
  replacement: announced('replacement'),
  ...STATUS,
};

const HAS: Readonly<Record<string, Test>> = {
  abstract: (item) => !!item.abstract,
  pdf: (item) => !!item.pdf,
  code: (item) => !!item.code,
  note: (item) => !!item.note,
  highlight: (item) => !!item.highlights,
  tag: (item) => !!item.tags?.length,
  'new-version': ({ version, savedVersion }) => (version ?? 0) > (savedVersion ?? Infinity),
};

const oneOf =
  (tests: Readonly<Record<string, Test>>) =>
  (value: string): Test | undefined => {
    const name = fold(value).trim().replaceAll(' ', '-');
    return Object.hasOwn(tests, name) ? tests[name] : undefined;
  };

/** Each field's test for a value that has a word in it, or undefined when the value makes no sense for it. */
export const FIELDS = {
  '': (value) => hasWords(TEXTS, value),
  title: (value) => hasWords(['title'], value),
  abstract: (value) => hasWords(['abstract'], value),
  note: (value) => hasWords(['note'], value),
  venue: (value) => hasWords(['venue'], value),
  author: hasAuthor,
  topic: (value, quoted) => hasWords(['topics'], value, quoted),
  tag: hasTag,
  cat: (value) => startsWith('categories', value),
  site: (value) => startsWith('site', value),
  id: hasId,
  year: (value) => inRange('published', value),
  date: (value) => inRange('published', value),
  published: (value) => inRange('published', value),
  added: (value) => inRange('savedAt', value),
  saved: (value) => inRange('savedAt', value),
  read: (value) => inRange('readAt', value),
  highlighted: (value) => inRange('highlightedAt', value),
  status: oneOf(STATUS),
  is: oneOf(IS),
  has: oneOf(HAS),
  upvotes: (value) => inRange('upvotes', value),
  comments: (value) => inRange('comments', value),
  rating: (value) => inRange('rating', value),
  decision: (value) => hasWords(['decision'], value),
  highlights: (value) => inRange('highlights', value),
  // In no tree: the words beside it are looked for there.
  in: (value) => (Object.hasOwn(PLACES, value.toLowerCase()) ? () => true : undefined),
} satisfies Readonly<Record<string, (value: string, quoted: boolean) => Test | undefined>>;

export type FieldName = keyof typeof FIELDS;

/** The test of a term. A name that is quoted is all of it, unless a `*` says that it goes on. */
export function testOf(field: FieldName, value: string, quoted: boolean, fuzzy?: boolean): Test {
  if (fuzzy) return hasNear(field ? [PLACES[field as Place]] : TEXTS, value);
  return FIELDS[field](value, quoted && !value.endsWith('*')) ?? (() => false);
}

/** The words that a field takes which takes no others. */
export const WORDS: Readonly<Record<string, object>> = { status: STATUS, is: IS, has: HAS, in: PLACES };
