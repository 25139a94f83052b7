/** Tagging in place. */
import { expect, it } from 'vitest';

import { DAY, line, reach, RECENT, rowButton, topicChip, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { useChromium } from './stage.ts';
import { begins, say } from './words.ts';

const stage = useChromium();
const [FIRST] = SAMPLE;
if (!FIRST) throw new Error('The sample is empty');

it('gives each row its topics, and the toolbar their counts', async () => {
  const tab = await stage.tab(DAY);
  await waitForListing(tab, SAMPLE.length);
  await tab.see({ role: 'button', like: '^RNNs', within: line(FIRST.title) });
  expect(Number(/\d+$/.exec(await tab.see(topicChip('RNNs')))?.[0])).toBeGreaterThan(15);
});

it('unfolds the abstract that the page holds but does not show', async () => {
  const tab = await stage.tab(DAY);
  await reach(tab, FIRST.title);
  await tab.miss({ like: FIRST.abstract.slice(0, 40), css: 'p, div.abstract, blockquote' });
  await tab.click(rowButton(FIRST.title, 'listing_peek'));
  await tab.see({ like: `^${FIRST.abstract.slice(0, 40)}` });
  await tab.click(rowButton(FIRST.title, 'listing_fold'));
  await tab.see(rowButton(FIRST.title, 'listing_peek'));
});

it('fetches the abstract from the paper’s page where the listing has none, and only then', async () => {
  const tab = await stage.tab(RECENT);
  await reach(tab, FIRST.title);
  await tab.click(rowButton(FIRST.title, 'listing_peek'));
  await tab.see({ like: `^${FIRST.abstract.slice(0, 40)}` });
  expect(tab.refused).toEqual([]);
});

it('tags with a topic of the user’s own', async () => {
  const options = await stage.own('options.html#/topics');
  await options.click({ role: 'link', name: say('topics_add') });
  await options.click({ role: 'textbox', name: say('topics_name') });
  await options.type('Chaos');
  await options.click({ css: 'textarea', name: say('topics_rule') });
  await options.type('chaotic OR chaos');
  await options.click({ css: 'button[type=submit]', name: say('topics_add') });
  await options.see({ css: '[role=status]', like: begins('topics_saved', 'Chaos') });
  const tab = await stage.tab(DAY);
  await waitForListing(tab, SAMPLE.length);
  await expect
    .poll(() => tab.run(() => document.querySelector('ibid-toolbar')?.shadowRoot?.textContent))
    .toContain('Chaos');
});
