import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { commandFor, type CommandId } from '../../utils/commands';
import { t } from '../../utils/i18n';
import { pressed } from '../../utils/key-press';
import { isDue } from '../shared/held-keys';
import { isComposing } from '../shared/is-composing';
import { isTyping } from '../shared/is-typing';
import { ActivitySection } from './activity/ActivitySection';
import { HighlightsSection } from './HighlightsSection';
import { keepFocus } from './keep-focus';
import { KeysHelp } from './KeysHelp';
import { LibrarySection } from './list/LibrarySection';
import { NoticeLine } from './NoticeLine';
import { PageContext, type PageState } from './page-state';
import { hrefOf, SECTIONS, TAGS, type Section } from './route';
import { SettingsSection } from './settings/SettingsSection';
import { StorageSection } from './storage/StorageSection';
import { TopicsContext, useTopics } from './topics-context';
import { TopicsSection } from './topics/TopicsSection';
import { TagsSection } from './tags/TagsSection';
import { TransferSection } from './transfer/TransferSection';
import { WelcomeSection } from './welcome/WelcomeSection';

const SECTION_VIEWS: Readonly<Record<Section, ComponentType>> = {
  library: LibrarySection,
  highlights: HighlightsSection,
  topics: TopicsSection,
  activity: ActivitySection,
  export: TransferSection,
  settings: SettingsSection,
  storage: StorageSection,
  welcome: WelcomeSection,
  tags: TagsSection,
};

/** Our own page: a line of sections, and the one that the address names. */
export function OptionsPage({ state }: { readonly state: PageState }) {
  const { router, notices, settings } = state;
  const { section } = router.route.value;
  const View = SECTION_VIEWS[section];
  const topics = useTopics(notices.fail);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.title = `${titleOf(section)} · ${t('extension_name')}`;
  }, [section]);

  useEffect(() => {
    const stop = new AbortController();
    const deeds: Readonly<Partial<Record<CommandId, () => void>>> = {
      undo: () => void notices.undo(),
      filter: focusSearch,
      help: () => document.querySelector<HTMLElement>('[data-popover="keys"]')?.click(),
    };
    if (main.current) keepFocus(main.current, stop.signal);
    addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || isComposing(event) || isTyping(event)) return;
        const command = commandFor(event, settings.peek().keys);
        const deed = /^(?:Ctrl|Meta)\+z$/.test(pressed(event)) ? 'undo' : command;
        const run = deed && deeds[deed];
        if (!run) return;
        event.preventDefault();
        if (isDue(event, deed)) run();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);

  return (
    <PageContext.Provider value={state}>
      <TopicsContext.Provider value={topics}>
        <header class="site">
          <a class="brand" dir="ltr" href="#/library" aria-label={t('extension_name')}>
            ibid.
          </a>
          <nav aria-label={t('options_sections')}>
            {SECTIONS.map((name) => (
              <a key={name} href={hrefOf({ section: name })} aria-current={currentOf(name, section)}>
                {t(`options_${name}`)}
              </a>
            ))}
          </nav>
          <KeysHelp />
        </header>
        <main ref={main} data-panes={section === 'library' || section === 'topics' || undefined}>
          <h1 class="visually-hidden">{titleOf(section)}</h1>
          <View />
        </main>
        <NoticeLine notices={notices} />
      </TopicsContext.Provider>
    </PageContext.Provider>
  );
}

function titleOf(section: Section): string {
  return t(section === TAGS ? 'library_tags' : `options_${section}`);
}

/** Of the line of sections. Tags are a page of the library. */
function currentOf(name: Section, section: Section): 'page' | 'true' | undefined {
  if (name === section) return 'page';
  return name === 'library' && section === TAGS ? 'true' : undefined;
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search]')?.focus();
}
