import { beforeEach, expect, it } from 'vitest';

import { sayExplanation } from '../../../components/overlay/topics/say-explanation';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));

it.each([
  ['by its category cs.RO', { categories: ['cs.RO'] }],
  ['reads like a cs.RO paper', { categories: ['cs.RO'], isPredicted: true }],
  ['you said that it isn’t · because of “a phrase”', { categories: [], said: false, text: 'a  phrase' }],
  ['no single word stands out', { categories: [] }],
])('says “%s”', (sentence, { text, ...why }: { text?: string; categories: string[] }) => {
  const mentions = text ? [{ field: 'title' as const, text, weight: 1 }] : [];
  expect(sayExplanation({ ...why, mentions })).toBe(sentence);
});
