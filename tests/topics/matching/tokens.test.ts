import { describe, expect, it } from 'vitest';

import { TokenBuffer, tokenize } from '../../../utils/topics/matching/tokens';

const words = (text: string) => {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};
const hashes = (text: string) => [...tokenize(text).hash];

describe('tokenize', () => {
  it.each([
    ['case', 'Diffusion Models', 'diffusion models'],
    ['plural -s', 'language model', 'language models'],
    ['plural -ies', 'policy and study', 'policies and studies'],
    ['acronym plural', 'llm and gpu', 'LLMs and GPUs'],
    ['hyphens', 'state-of-the-art', 'state of the art'],
    ['diacritics', 'Schrodinger', 'Schrödinger'],
    ['combining marks', 'Schrodinger', 'Schro\u0308dinger'],
    ['possessive', 'a model output', 'a model’s output'],
    ['TeX accents', 'Schrödinger', 'Schr\\"odinger'],
    ['TeX accents with braces', 'Émile Hölder', '\\\'{E}mile H\\"{o}lder'],
    ['TeX dressing', 'o n', '$\\mathcal{O}(n)$'],
    ['TeX protected capitals', 'bayesian', '{B}ayesian'],
    ['TeX emphasis', 'very deep', '\\emph{very} deep'],
  ])('folds %s', (_, plain, folded) => expect(hashes(folded)).toEqual(hashes(plain)));

  it.each([
    ['ss', 'loss', 'los'],
    ['a different word', 'graph', 'graphs2'],
    ['short words', 'as', 'a'],
    ['order', 'a b', 'b a'],
  ])('keeps %s apart', (_, one, other) => expect(hashes(one)).not.toEqual(hashes(other)));

  it.each([
    ['offsets', 'GPT-4’s “π0” models!', ['GPT', '4', 'π0', 'models']],
    ['TeX', 'an $\\alpha$-divergence of $L_2$', ['an', '\\alpha', 'divergence', 'of', 'L', '2']],
    ['ideographs one by one', '語言model', ['語', '言', 'model']],
    ['Hangul together', '한국어 모델', ['한국어', '모델']],
    ['nothing', ' –?!\\ ', []],
  ])('cuts %s', (_, text, expected) => expect(words(text)).toEqual(expected));

  it('grows with the text and forgets the one before', () => {
    const buffer = new TokenBuffer();
    expect(buffer.read('word '.repeat(3000)).count).toBe(3000);
    expect(buffer.read('one two').count).toBe(2);
    expect(buffer.read('three', true).count).toBe(3);
  });
});
