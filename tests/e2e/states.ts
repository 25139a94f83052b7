/** What a listing may look like while somebody works on it, each made by keys and clicks, for those who look at all of them. */
import type { Target } from './browsers/deep.ts';
import type { Tab } from './browsers/driver.ts';
import { abs, COUNT, NEW, PAPER_LINE, TOOLBAR, waitForListing } from './listing.ts';
import { SAMPLE } from './pages/papers.ts';
import { say } from './words.ts';

interface State {
  readonly url: string;
  readonly keys: readonly string[];
  /** What is there then. */
  readonly shows: Target;
  readonly first?: (tab: Tab) => Promise<void>;
}

const toTheEnd = (tab: Tab): Promise<void> => tab.run(() => scrollTo({ top: document.documentElement.scrollHeight }));

export const STATES = {
  'selected rows and what can be done with them': {
    url: NEW,
    keys: ['j', 'v', 'Shift+j'],
    shows: { role: 'toolbar', name: say('several_bar') },
  },
  'the list of undos': { url: NEW, keys: ['j', 'b', 'Shift+u'], shows: { css: 'dialog', like: say('undos_title') } },
  'the end of a listing': { url: NEW, keys: [], first: toTheEnd, shows: { css: '.sum' } },
  'the menu of the count': {
    url: NEW,
    keys: [],
    first: (tab) => tab.click(COUNT),
    shows: { role: 'dialog', name: say('listing_menu'), within: TOOLBAR },
  },
  'the card of a row': { url: NEW, keys: ['j', 'f'], shows: { role: 'dialog', name: say('explain_row') } },
  'the tags of a row': { url: NEW, keys: ['j', 't'], shows: { role: 'textbox', name: say('listing_add_tag') } },
  'the note of a row': { url: NEW, keys: ['j', 'n'], shows: { css: 'textarea', name: say('library_note') } },
  'the note on a paper’s page': {
    url: abs(SAMPLE[0]?.id ?? ''),
    keys: ['n'],
    shows: { css: 'textarea', name: say('library_note') },
  },
  'the keys': { url: NEW, keys: ['?'], shows: { css: 'dialog', like: say('command_help') } },
} as const satisfies Readonly<Record<string, State>>;

/** Brings a tab that shows nothing yet into a state. */
export async function enter(tab: Tab, { url, keys, shows, first }: State): Promise<void> {
  await tab.open(url);
  if (url.startsWith(NEW)) await waitForListing(tab, SAMPLE.length);
  else await tab.see(PAPER_LINE);
  await first?.(tab);
  for (const key of keys) await tab.press(key);
  await tab.see(shows);
}
