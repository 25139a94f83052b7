import { describe, expect, it } from 'vitest';

import { collectionOf } from '../../../utils/topics/meaning/by-looking';
import { featuresOf, wordsIn } from '../../../utils/topics/meaning/features';
import { questionOfPapers, questionOfText } from '../../../utils/topics/meaning/question';
import { closest } from '../../../utils/topics/meaning/rank';
import { sharedWords } from '../../../utils/topics/meaning/shared-words';
import { stemOf } from '../../../utils/topics/meaning/stem';
import { readTables } from '../../workbench/rarity-table';

const tables = await readTables();
const PAPERS = [
  ['recurrence', 'Recurrences by prefix sums', 'Recurrent networks are trained in parallel on long sequences.'],
  ['berries', 'Picking berries', 'A soft robot hand grasps fruit.'],
  ['fruit', 'Grasping fruit gently', 'Robot grippers with soft fingers handle berries and apples.'],
  ['choirs', 'Choirs', 'Voices are synthesized together.'],
] as const;
const features = PAPERS.map(([, title, abstract]) => featuresOf(wordsIn(title), wordsIn(abstract), tables.embeddings));
const ids = PAPERS.map(([id]) => id);

function found(question: ReturnType<typeof questionOfText>, except: readonly string[] = []) {
  const collection = collectionOf(ids, features, question.stems.keys());
  return closest(question, collection, new Set(except)).map(({ n }) => ids[n]!);
}

describe('what is close in meaning', () => {
  it('is found by stems, where the words are others', () => {
    expect(found(questionOfText('training a recurrent net parallelly', tables))).toEqual(['recurrence']);
    expect(found(questionOfText('nothing of the kind', tables))).toEqual([]);
  });

  it('has the nearer subject first where words say the same', () => {
    const texts = ['diffusion models for speech', 'diffusion models for protein folding'];
    const both = texts.map((text) => featuresOf([], wordsIn(text), tables.embeddings));
    for (const [at, text] of ['diffusion of voices in audio', 'diffusion of molecules in drug design'].entries()) {
      const question = questionOfText(text, tables);
      const order = closest(question, collectionOf(['0', '1'], both, question.stems.keys()));
      expect({ text, first: order[0]!.n }).toEqual({ text, first: at });
    }
  });

  it('is not the paper that was asked about, and shares more than a word by chance with it', () => {
    const question = questionOfPapers([{ title: PAPERS[1][1], abstract: PAPERS[1][2] }], tables);
    expect(found(question, ['berries'])).toEqual(['fruit']);
  });

  it('asks of many papers for the words that they have in common', () => {
    const abstract = Array.from({ length: 80 }, (_, n) => `filler${String.fromCharCode(97 + (n % 26))}${n}x`).join(' ');
    const many = Array.from({ length: 5 }, (_, n) => ({ title: `Soft grasping ${n}`, abstract }));
    const { stems } = questionOfPapers(many, tables);
    expect(stems.size).toBe(40);
    expect([...stems.keys()]).toEqual(expect.arrayContaining(['soft', 'grasp']));
  });
});

describe('shared words', () => {
  const worth = new Map(['sequences', 'networks', 'recurrent'].map((word, place) => [stemOf(word), place + 1]));

  it('are told as they are written, pairs before single words, and none within another', () => {
    expect(sharedWords(['Recurrent Networks', 'Recurrent  networks read sequences.'], worth)).toEqual([
      'Recurrent networks',
      'sequences',
    ]);
  });

  it('are none where nothing is shared', () => {
    expect(sharedWords(['Choirs', ''], worth)).toEqual([]);
  });
});
