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

  it.each(topics.map(({ id, examples, phrases, against }) => [id, { examples, phrases, against }] as const))(
    '%s has an example and sensible weights',
    (_, { examples, phrases, against }) => {
      expect(examples.length).toBeGreaterThan(0);
      const weights = [...Object.values(phrases), ...Object.values(against ?? {})];
      const folded = [...Object.keys(phrases), ...Object.keys(against ?? {})].map((phrase) =>
        tokenize(phrase).hash.join(),
      );
      expect(folded.filter((phrase, i) => folded.indexOf(phrase) !== i)).toEqual([]);
      expect(weights.filter((weight) => weight <= 0 || weight > 2)).toEqual([]);
    },
  );
});
