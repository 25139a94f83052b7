import { expect, it } from 'vitest';

import { dumpAll, fresh, paper } from './fresh';

const article = paper({ doi: '10.1000/one' });
const both = paper({ arxiv: '2601.00001', doi: '10.1000/one' });

it.each([true, false])('a backup holds the name that a saved paper goes by since, hidden: %s', async (hidden) => {
  const [{ library, wait }, other] = [fresh(), fresh()];
  await library.save([article], { status: 'to read' });
  wait(1);
  await library.hide([both], hidden);
  const lines = await dumpAll(library);
  await other.library.stage('session', lines);
  await other.library.restore('session');
  expect((await dumpAll(other.library)).slice(1)).toEqual(lines.slice(1));
});
