import { defineBackground } from 'wxt/utils/define-background';

import { edition, loadRanker, loadRarities, loadTables, loadTagger } from '../utils/background/models';
import { greet } from '../utils/background/greet';
import { offerMenus } from '../utils/background/menus';
import { answerOmnibox } from '../utils/background/omnibox';
import { hearPages } from '../utils/background/page-messages';
import { answerShortcuts } from '../utils/background/shortcuts';
import { startSchedule } from '../utils/background/schedule';
import { settingsStore } from '../utils/background/settings-store';
import { runOnSites } from '../utils/background/sites';
import { tasksOf } from '../utils/background/tasks';
import { markWithheld } from '../utils/background/missing-permissions';

import { serve } from '../utils/library/server';
import { createLibrary } from '../utils/library/create-library';

export default defineBackground(() => {
  const { signal } = new AbortController();
  const library = createLibrary(
    {
      ...{ tagger: loadTagger, ranker: loadRanker, rarity: loadRarities, tables: loadTables },
      ...{ edition: edition(), settings: settingsStore },
    },
    signal,
  );
  hearPages(serve(library, signal));
  greet();
  answerShortcuts();
  answerOmnibox(library);
  void offerMenus(library);
  runOnSites(signal);
  markWithheld(signal);
  startSchedule(tasksOf(library), signal);
});
