import { describe, expect, it } from 'vitest';

import { CATALOGUE, summaries } from '../../utils/topics/catalogue';
import { createTagger } from '../../utils/topics/tagger';
import { tokenize } from '../../utils/topics/tokens';
import { AREA_IDS } from '../../utils/topics/topic';

const topics = AREA_IDS.flatMap((area) => CATALOGUE[area].map((topic) => ({ ...topic, area })));
const tagger = createTagger();

describe('catalogue', () => {
  it('gives every topic an id of its own', () => {
    const ids = summaries().map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each(topics.flatMap(({ id, examples }) => examples.map((title) => [id, title] as const)))(
    '%s is seen in “%s”. Is the title about it? yes: its phrases miss it. no: take it off the examples',
    (id, title) => expect(tagger.tag({ title }).topics.map((topic) => topic.id)).toContain(id),
  );

  it.each(topics.map((topic) => [topic.id, topic] as const))(
    '%s has an example and sensible weights',
    (_, { examples, phrases, against }) => {
      expect(examples.length).toBeGreaterThan(0);
      const byHand = { ...phrases, ...against };
      expect(Object.values(byHand).filter((weight) => weight <= 0 || weight > 2)).toEqual([]);
      expect(twice([...Object.keys(phrases), ...Object.keys(against ?? {})])).toEqual([]);
    },
  );
});

/** Phrases that fold to the same words as one before them. */
function twice(phrases: readonly string[]): string[] {
  const folded = phrases.map((phrase) => tokenize(phrase).hash.join());
  return phrases.filter((_, i) => folded.indexOf(folded[i]!) !== i);
}
