/** Holds what translators are given: every message is described, used, and says its values by name. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { MESSAGES } from './english';
import { readSources } from './source-graph';

const KEYS = Object.keys(MESSAGES);
const ENTRIES = Object.entries(MESSAGES);
const SOURCE = [
  ...readSources(['components', 'entrypoints', 'utils']).values(),
  readFileSync('wxt.config.ts', 'utf8'),
].join('\n');

/** Messages of the same words, each with the reason why they are not one. */
const ALIKE: Readonly<Record<string, string>> = {
  'listing_save listing_state_saved listing_did_save': 'one paper, several papers, and what was just done',
  'listing_state listing_lift settings_seen_show highlight_show_all duplicates_show':
    'a label before choices, a button beside a reason, a choice, a switch and a button that unfolds',
  'export_part_abstract welcome_key_abstract': 'an item within a sentence, and what a key shows',
  'listing_hide settings_seen_hide duplicates_hide': 'what is done to a paper, a choice, and a button that folds',
  'listing_starred listing_did_star library_starred_one': 'a state, what was just done, and the singular of a count',
  'topics_borderline_yes explain_yes': 'said of an example, and of a topic',
  'topics_borderline_no explain_no': 'said of an example, and of a topic',
  'listing_follow_button follow_add': 'a button among others, and one of a form',
  'listing_did_unstar library_unstarred_one': 'one paper, and the singular of a count',
  'highlight_removed library_highlights_removed_one': 'one highlight, and the singular of a count',
  'help_highlight options_highlights': 'a group of keys is called by its id',
  'library_sort_published library_field_published':
    'an order after “Sort by”, which may need another case, and a field',
  'library_sort_title library_field_title': 'an order after “Sort by”, which may need another case, and a field',
  'library_sort_author follow_author': 'an order after “Sort by”, which may need another case, and what is followed',
  'library_sort_status library_status': 'an order after “Sort by”, which may need another case, and a label',
  'lists_with_highlights activity_highlighted': 'the name of a list, and a line of figures',
  'library_field_url library_type_webpage': 'a link, and a type of publication',
  'library_field_pdf export_part_pdf': 'a label, and an item within a sentence',
  'library_field_isbn export_part_isbn': 'a label, and an item within a sentence',
  'library_field_issn export_part_issn': 'a label, and an item within a sentence',
};

const stemOf = (key: string): string => key.replace(/_(?:one|other)$/, '');

/** Queries are typed with straight quotation marks. */
const IS_QUERY = /_placeholder(?:_query)?$|^topics_rule_hint$/;

/** The messages that are wrong, with what is said. */
const said = (isWrong: (key: string) => boolean): readonly string[] =>
  KEYS.filter(isWrong).map((key) => `${key}: ${MESSAGES[key]?.message}`);

describe('each message', () => {
  it('has a key that Chromium takes, which refuses the extension for anything but letters, digits and _', () =>
    expect(KEYS.filter((key) => !/^\w+$/.test(key))).toEqual([]));

  it('says something', () => expect(KEYS.filter((key) => !MESSAGES[key]?.message.trim())).toEqual([]));

  it('is described to translators, in sentences', () =>
    expect(KEYS.filter((key) => !/^[A-Z“].{8,}\.”?$/.test(MESSAGES[key]?.description ?? ''))).toEqual([]));

  it('uses each placeholder that it has, and no others', () => {
    const wrong = ENTRIES.filter(([, { message, placeholders = {} }]) => {
      const used = new Set(message.match(/\$\w*\$?/g));
      const named = Object.keys(placeholders).map((name) => `$${name.toUpperCase()}$`);
      return [...used].toSorted().join() !== named.toSorted().join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has placeholders that each stand for one value, with an example of it', () => {
    const wrong = ENTRIES.filter(([, { placeholders = {} }]) => {
      const values = Object.values(placeholders);
      const isWhole = values.every(({ content, example }) => /^\$[1-9]$/.test(content) && example);
      return !isWhole || new Set(values.map(({ content }) => content)).size < values.length;
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has a description that names only its own placeholders', () => {
    const wrong = ENTRIES.filter(([, { message, description }]) =>
      (description.match(/\$\w*\$?/g) ?? []).some((name) => !message.includes(name)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has typographic quotation marks and apostrophes, outside of queries', () =>
    expect(said((key) => !IS_QUERY.test(key) && /["']/.test(MESSAGES[key]?.message ?? ''))).toEqual([]));

  it('is in plain American English', () => {
    const other = /colour|favour|behaviour|cancelled|grey|\b(?:organ|recogn|summar)is|please|sorry|oops|!|\.\.\./i;
    expect(said((key) => other.test(MESSAGES[key]?.message ?? ''))).toEqual([]);
  });

  it('has the words of no other, but for a reason', () => {
    const alike = ENTRIES.map(([, { message }]) => KEYS.filter((key) => MESSAGES[key]?.message === message).join(' '));
    const several = new Set(alike.filter((keys) => new Set(keys.split(' ').map(stemOf)).size > 1));
    expect([...several].toSorted()).toEqual(Object.keys(ALIKE).toSorted());
  });
});

it('says what happened and what to do, for whatever goes wrong', () =>
  expect(said((key) => key.startsWith('error_') && !/^\S.+\. .+\.$/.test(MESSAGES[key]?.message ?? ''))).toEqual([]));

describe('keys', () => {
  const all = (pattern: RegExp): readonly string[] => Array.from(SOURCE.matchAll(pattern), ([, found = '']) => found);
  const manifest = all(/__MSG_(\w+?)__/g);
  const literals = new Set([...all(/'([\w -]+)'/g), ...all(/="(\w+)"/g), ...manifest]);
  const values = new Set([...literals, ...all(/(\w+):/g)]);
  const templates = all(/`([a-z]+_(?:\w|\$\{[^`{}]*\})*\$\{[^`{}]*\}\w*)`/g).map(
    (template) => new RegExp(`^${template.replaceAll(/\$\{[^{}]*\}/g, '(\\w+?)')}$`),
  );
  /** Whether a template makes the key, of values that stand somewhere in the sources. */
  const isBuilt = (key: string): boolean =>
    templates.some((template) =>
      template
        .exec(key)
        ?.slice(1)
        .every((value) => ['_', '-', ' '].some((by) => values.has(value.replaceAll('_', by)))),
    );

  it('are all used', () => {
    const isUsed = (key: string): boolean => literals.has(key) || isBuilt(key);
    expect(KEYS.filter((key) => !isUsed(key) && !isUsed(stemOf(key)))).toEqual([]);
  });

  it('are all there', () => {
    const counted = all(/\bplural\(\s*'(\w+)'/g);
    const wanted = [
      ...all(/\bt\(\s*'(\w+)'/g),
      ...manifest,
      ...counted.flatMap((stem) => [`${stem}_one`, `${stem}_other`]),
    ];
    expect(wanted.length).toBeGreaterThan(300);
    expect(wanted.filter((key) => !(key in MESSAGES))).toEqual([]);
  });

  it('have a singular for each plural', () =>
    expect(KEYS.filter((key) => key.endsWith('_other') && !(`${stemOf(key)}_one` in MESSAGES))).toEqual([]));
});
