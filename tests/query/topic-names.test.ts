import { expect, it } from 'vitest';

import type { Topic } from '../../utils/model/topic';
import { topicNames } from '../../utils/query/topic-names';

const topic = (id: string, name: string, area: string): Topic => ({
  id,
  name,
  area,
  colour: area,
  builtIn: true,
  enabled: true,
});
const byId = new Map(
  [topic('vision', 'Vision', 'vision'), topic('gaits', 'Gaits', 'vision'), topic('my:1', 'Shells', 'my:1')].map(
    (one) => [one.id, one],
  ),
);

it('calls topics by ids and names, and by those of their areas', () =>
  expect(topicNames(['gaits', 'my:1'], byId)).toEqual(['gaits', 'Gaits', 'vision', 'Vision', 'my:1', 'Shells']));

it('calls what is not in the catalogue by its id', () => expect(topicNames(['gone'], byId)).toEqual(['gone', 'gone']));
