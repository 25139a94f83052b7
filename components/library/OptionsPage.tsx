import { useSignal } from '@preact/signals';
import type { ComponentType, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { CommandId } from '../../utils/commands';
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
import { Palette } from './palette/Palette';
import { hrefOf, SECTIONS, TAGS, TRASH, type Section } from './route';
import { SettingsSection } from './settings/SettingsSection';
import { StorageSection } from './storage/StorageSection';
import { TopicsContext, useTopics } from './topics-context';
import { TopicsSection } from './topics/TopicsSection';
import { TagsSection } from './tags/TagsSection';
import { TrashSection } from './trash/TrashSection';
import { TransferSection } from './transfer/TransferSection';
import { UndoList } from './undos/UndoList';
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
  trash: TrashSection,
};

/** Our own page: a line of sections, and the one that the address names. */
export function OptionsPage({ state }: { readonly state: PageState }) {
  const { router, notices } = state;
  const { section } = router.route.value;
  const View = SECTION_VIEWS[section];
  const topics = useTopics(notices.fail);
  const main = useRef<HTMLElement>(null);
  const listsUndos = useSignal(false);

  useEffect(() => {
    document.title = `${titleOf(section)} · ${t('extension_name')}`;
  }, [section]);

  useKeys(state, main, () => (listsUndos.value = true));

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
          <Palette />
          <KeysHelp />
        </header>
        <main ref={main} data-panes={section === 'library' || section === 'topics' || undefined}>
          <h1 class="visually-hidden">{titleOf(section)}</h1>
          <View />
        </main>
        <NoticeLine notices={notices} />
        {listsUndos.value && <UndoList notices={notices} onClose={() => (listsUndos.value = false)} />}
      </TopicsContext.Provider>
    </PageContext.Provider>
  );
}

/** Keys that mean the same on every page. */
function useKeys(
  { notices, router, commandOf }: PageState,
  main: RefObject<HTMLElement | null>,
  listUndos: () => void,
): void {
  useEffect(() => {
    const stop = new AbortController();
    const deeds: Readonly<Partial<Record<CommandId, () => void>>> = {
      undo: () => void notices.undo(),
      undos: listUndos,
      filter: focusSearch,
      library: () => router.go({ section: 'library' }),
      help: () => document.querySelector<HTMLElement>('[data-popover="keys"]')?.click(),
    };
    if (main.current) keepFocus(main.current, stop.signal);
    addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || isComposing(event) || isTyping(event)) return;
        const command = commandOf(event);
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
}

function titleOf(section: Section): string {
  if (section === TRASH) return t('trash_title');
  return t(section === TAGS ? 'library_tags' : `options_${section}`);
}

/** Of the line of sections. Tags and the trash are pages of the library. */
function currentOf(name: Section, section: Section): 'page' | 'true' | undefined {
  if (name === section) return 'page';
  return name === 'library' && (section === TAGS || section === TRASH) ? 'true' : undefined;
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-search]')?.focus();
}
