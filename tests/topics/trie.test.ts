import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tokenize } from '../../utils/topics/tokens';
import { LONGEST, PhraseTrie } from '../../utils/topics/trie';

function matches(phrases: readonly string[], text: string): string[] {
  const trie = new PhraseTrie();
  const names = new Map(phrases.map((phrase) => [trie.add(phrase), phrase]));
  const found: string[] = [];
  const tokens = tokenize(text);
  const places = new Int32Array(3 * LONGEST * (tokens.count + 1));
  const size = trie.match(tokens, places);
  for (let i = 0; i < size; i += 3) found.push(`${names.get(places[i]!)}@${places[i + 1]}-${places[i + 2]}`);
  return found;
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
