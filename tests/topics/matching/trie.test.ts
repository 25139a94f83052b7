import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Mentions } from '../../../utils/topics/matching/mentions';
import { PLACE, PhraseTrie } from '../../../utils/topics/matching/trie';

function matches(phrases: readonly string[], text: string): string[] {
  const trie = new PhraseTrie();
  const names = new Map(phrases.map((phrase) => [trie.add(phrase, true), phrase]));
  const mentions = new Mentions(trie);
  mentions.read({ title: text });
  const { found, size } = mentions;
  return Array.from({ length: size / 2 }, (_, i) => {
    const [pattern, place] = [found[2 * i]!, found[2 * i + 1]!];
    const from = Math.floor(place / PLACE);
    return `${names.get(pattern)}@${from}-${from + (place % PLACE)}`;
  });
}

describe('PhraseTrie', () => {
  it('finds overlapping and nested phrases', () =>
    expect(matches(['video diffusion', 'diffusion', 'diffusion model'], 'Video-diffusion models')).toEqual([
      'video diffusion@0-2',
      'diffusion@1-2',
      'diffusion model@1-3',
    ]));

  it('never matches within a word', () => expect(matches(['rag'], 'fragile storage')).toEqual([]));

  it('gives phrases that fold alike one number, and none to a phrase without words', () => {
    const trie = new PhraseTrie();
    expect(trie.add('Language-Models')).toBe(trie.add('language model'));
    expect(trie.add('–')).toBe(-1);
    expect(trie.size).toBe(1);
  });

  it('numbers many phrases, a line each, as it does one', () => {
    const phrases = ['agents', 'r\\"ate', '', 'l’état model', 'agent', '{B}ayes net', 'a b c'];
    const trie = new PhraseTrie();
    const numbers = [...trie.addLines(phrases.join('\n'))];
    expect(numbers).toEqual([0, 1, -1, 2, 0, 3, 4]);
    expect(numbers).toEqual(phrases.map((phrase) => trie.add(phrase)));
  });

  it('finds phrases of three words that were added while it grew', () => {
    const phrases = Array.from({ length: 40_000 }, (_, i) => `a${i} b${i % 7} c`);
    const trie = new PhraseTrie();
    trie.addLines(phrases.join('\n'), true);
    const mentions = new Mentions(trie);
    const lost = phrases.filter((phrase) => {
      mentions.read({ title: phrase });
      return mentions.count !== 1;
    });
    expect(lost).toEqual([]);
  });

  it('tells places only of what was added to be told', () => {
    const trie = new PhraseTrie();
    for (const phrase of ['sea', 'sea shell', 'shell']) trie.add(phrase);
    trie.add('sea shell', true);
    const mentions = new Mentions(trie);
    mentions.read({ title: 'Sea shells' });
    expect([mentions.count, [...mentions.found.subarray(0, mentions.size)]]).toEqual([3, [1, 2]]);
  });

  it('finds what a plain search over words finds', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 400 }), fc.array(word, { maxLength: 40 }), (phrases, text) => {
        const expected = phrases.flatMap((p) => {
          const n = p.split(' ').length;
          return text.flatMap((_, i) => (text.slice(i, i + n).join(' ') === p ? [`${p}@${i}-${i + n}`] : []));
        });
        expect(matches(phrases, text.join(' ')).sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
