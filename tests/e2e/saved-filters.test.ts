/** Filters that stay: saved under a name, for every listing, tab and the library; and muted. And what is done with all that they let through. */
import { describe, expect, it } from 'vitest';

import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { ENGINES } from './browsers/find.ts';
import {
  ALL_SHOWN,
  COUNT,
  NEW,
  QUERY,
  RECENT,
  saveShown,
  shownTitles,
  TOOLBAR,
  topicChip,
  waitForListing,
  waitForSaved,
  waitForTally,
} from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { stock } from './shelf.ts';
import { useEngine } from './stage.ts';
import { begins, say } from './words.ts';

const ALL = SAMPLE.length;
const TOPIC = 'RNNs';
const NAME = 'Monday, no surveys';
const MENU: Target = { css: '.saved-filters .opener', within: TOOLBAR };
const SAVE: Target = { role: 'button', name: say('filters_save'), within: TOOLBAR };
const FIELD: Target = { css: '.new-filter input', within: TOOLBAR };
const PICK: Target = { css: '.filter .pick', like: `^${NAME}`, within: TOOLBAR };

/** The menu's button says how many there are. */
function saved(count: number): Target {
  return { ...MENU, like: count === 0 ? `^${say('filters_saved')}$` : `^${say('filters_saved')} ?${count}$` };
}

/** What has the focus in our elements, as its class says. */
function focused(tab: Tab): Promise<string> {
  return tab.inside(
    (roots) => roots.find(({ host }) => host === document.activeElement)?.activeElement?.className ?? '',
  );
}

async function expectFiltered(tab: Tab): Promise<void> {
  await waitForTally(tab, `No ${TOPIC}`);
  await waitForTally(tab, 'match “-survey”');
}

/** Drops whatever filters the listing. */
async function liftAll(tab: Tab): Promise<void> {
  await tab.click({ role: 'button', like: begins('listing_token_remove', TOPIC), within: TOOLBAR });
  await tab.click(QUERY);
  await tab.press('Control+a');
  await tab.press('Delete');
  await waitForTally(tab, ALL_SHOWN);
}

describe.each(ENGINES)('in %s', (engine) => {
  const stage = useEngine(engine);

  it('filters are saved under a name by keys, and filter any listing again', async () => {
    const tab = await stage.tab(RECENT);
    await waitForListing(tab, ALL);
    await tab.see(saved(0));
    await tab.click(topicChip(TOPIC));
    await tab.click(QUERY);
    await tab.type('-survey');
    await expectFiltered(tab);
    const shown = await shownTitles(tab);
    const other = await stage.tab(NEW);
    await waitForListing(other, ALL);
    await tab.front();
    await tab.click(MENU);
    await tab.click(SAVE);
    await tab.see(FIELD);
    await tab.type(NAME);
    await tab.press('Enter');
    await tab.miss(FIELD);
    await tab.press('Escape');
    await tab.miss(PICK);
    expect(await focused(tab)).toContain('opener');
    await tab.see(saved(1));

    // It is there at once in a tab that was open before.
    await other.front();
    await other.see(saved(1));
    await other.click(MENU);
    await other.see(PICK);
    await expect.poll(() => focused(other)).toContain('pick');
    await other.press('Enter');
    await expectFiltered(other);
    await other.miss(PICK);
    expect(await focused(other)).toContain('opener');
    expect((await shownTitles(other)).toSorted()).toEqual(shown.toSorted());

    await other.click(MENU);
    await other.click({ role: 'button', name: say('filters_back'), within: TOOLBAR });
    await waitForTally(other, ALL_SHOWN);
  });

  it('in the library it is a search like any other', async () => {
    const page = await stage.own('options.html#/library');
    await stock(page, [['thesis']]);
    await page.click({ css: '.own-list > a', like: `^${NAME}` });
    await expect.poll(() => page.run(() => decodeURIComponent(location.hash))).toContain(`topic:"${TOPIC}`);
    await page.see({ css: '.own-list > a[aria-current]', like: `^${NAME}` });
  });

  it('where the toolbar is narrow, the menu of the count has them; one that is removed is taken back there', async () => {
    const tab = await stage.tab(NEW);
    await tab.resize(500, 740);
    await waitForListing(tab, ALL);
    await tab.click(COUNT);
    await tab.click({ role: 'button', name: say('filters_remove', NAME), within: TOOLBAR });
    await tab.miss(PICK);
    await tab.see({ role: 'button', css: '.put-back', name: say('command_undo'), within: TOOLBAR });
    await tab.press('Enter');
    await tab.click(PICK);
    await expectFiltered(tab);
    await tab.resize(1280, 800);
  });

  it('all that is shown is copied, exported and saved in the menu of the count, and the saving is undone', async () => {
    const tab = await stage.tab(NEW);
    await waitForListing(tab, ALL);
    if ((await shownTitles(tab)).length < ALL) await liftAll(tab);
    await tab.click(COUNT);
    await tab.click({ role: 'button', name: say('listing_copy_shown_other', ALL), within: TOOLBAR });
    await tab.see({ css: '.told', like: say('take_did_copy_other', ALL), within: TOOLBAR });
    expect(await focused(tab)).toContain('opener');
    await tab.click(COUNT);
    await tab.click({ role: 'button', name: say('listing_export_shown_other', ALL), within: TOOLBAR });
    const file = await tab.download({ role: 'button', name: 'RIS', within: TOOLBAR });
    expect(file.text.match(/^TY {2}- /gm)).toHaveLength(ALL);
    await saveShown(tab, ALL);
    await tab.click({ css: '.act', like: begins('command_undo'), within: TOOLBAR });
    await waitForSaved(tab, 0);
  });

  it('a word that is muted in Settings leaves entries out of every listing, with its reason, until it is unmuted', async () => {
    const tab = await stage.tab(NEW);
    await waitForListing(tab, ALL);
    const settings = await stage.own('options.html#/settings');
    await settings.click({ css: '.mute-form input' });
    await settings.type('recurrent');
    await settings.press('Enter');
    await settings.see({ css: '.muted-list li', like: 'recurrent' });
    await tab.front();
    await waitForTally(tab, 'Muted: recurrent');
    const shown = await shownTitles(tab);
    expect(shown.length).toBeLessThan(ALL);
    expect(shown.filter((title) => /recurrent/i.test(title))).toEqual([]);

    const [show, undo] = (['listing_lift', 'command_undo'] as const).map((key): Target => {
      const name = say('listing_reason_act', say(key), say('listing_reason_muted', 'recurrent'));
      return { role: 'button', name, within: TOOLBAR };
    }) as [Target, Target];
    await tab.click(COUNT);
    await tab.click(show);
    await waitForTally(tab, ALL_SHOWN);
    await tab.click(undo);
    await waitForTally(tab, 'Muted: recurrent');

    await settings.front();
    await settings.click({ role: 'button', name: say('topics_unmute', 'recurrent') });
    await tab.front();
    await waitForTally(tab, ALL_SHOWN);
  });
});
