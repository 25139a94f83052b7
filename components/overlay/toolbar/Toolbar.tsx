import { useRef, useState } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { Aside } from './Aside';
import { ChipLine } from './ChipLine';
import { Count } from './Count';
import { FindTopic } from './FindTopic';
import { MenuButton } from './MenuButton';
import { MixBar } from './MixBar';
import { OrderChoice } from './OrderChoice';
import { QueryField } from './QueryField';
import { SavedFiltersMenu } from './SavedFiltersMenu';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface ToolbarProps {
  readonly now: ToolbarState;
  readonly actions: ToolbarActions;
  readonly keyHint: (command: 'filter' | 'help' | 'collapse' | 'undo') => string;
}

type MenuName = 'count' | 'topics' | 'filters';

/** The one toolbar at the head of the list: a line to ask, a bar of what there is, a line of topics. Folded, it is a single line that still tells what is shown. */
export function Toolbar({ now: told, actions, keyHint }: ToolbarProps) {
  const { now, onInput, onFocusOut } = useTyping(told);
  const [menu, setMenu] = useState<MenuName>();
  const toggle = (name: MenuName) => (isOpen: boolean) =>
    setMenu((open) => (isOpen ? name : open === name ? undefined : open));
  const aside = <Aside now={now} actions={actions} undoHint={keyHint('undo')} />;
  return (
    <div
      class={now.collapsed ? 'bar collapsed' : 'bar'}
      role="region"
      aria-label={t('listing_toolbar')}
      onInputCapture={onInput}
      onFocusOut={onFocusOut}
    >
      <div class="head">
        <button type="button" class="brand" title={t('listing_open_library')} onClick={actions.openLibrary}>
          ibid.
        </button>
        {now.collapsed ? (
          aside
        ) : (
          <>
            <QueryField now={now} actions={actions} hint={keyHint('filter')} onOpen={() => setMenu('count')} />
            <span class="when-wide">
              <OrderChoice now={now} actions={actions} />
            </span>
          </>
        )}
        <Count now={now} actions={actions} isOpen={menu === 'count'} onToggle={toggle('count')} />
        <Ends now={now} actions={actions} keyHint={keyHint} />
      </div>
      {!now.collapsed && (
        <>
          <MixBar now={now} actions={actions} />
          <div class="foot">
            <ChipLine now={now} actions={actions}>
              <MenuButton
                class="find-topic"
                text={t('listing_find_topic')}
                label={t('listing_find_topic')}
                isOpen={menu === 'topics'}
                onToggle={toggle('topics')}
              >
                <FindTopic now={now} actions={actions} />
              </MenuButton>
              <SavedFiltersMenu
                {...{ now, actions }}
                close={() => toggle('filters')(false)}
                isOpen={menu === 'filters'}
                onToggle={toggle('filters')}
              />
            </ChipLine>
            {aside}
          </div>
        </>
      )}
    </div>
  );
}

/** What stands at the end of the first line: the keys, and the way to fold it all. */
function Ends({ now, actions, keyHint }: ToolbarProps) {
  return (
    <>
      <button type="button" class="key" aria-label={t('command_help')} title={keyHint('help')} onClick={actions.help}>
        ?
      </button>
      <button
        type="button"
        class="key"
        aria-expanded={!now.collapsed}
        aria-label={t(now.collapsed ? 'listing_expand' : 'command_collapse')}
        title={keyHint('collapse')}
        onClick={actions.collapse}
      >
        <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
          <path d={now.collapsed ? 'M2 4l4 4 4-4' : 'M2 8l4-4 4 4'} />
        </svg>
      </button>
    </>
  );
}

/** While a query is being typed nobody is told that its end is wrong. */
function useTyping(told: ToolbarState) {
  // Not a state: to draw anew at a key, before the query has been taken over, would put the field back to what it was before that.
  const isTyping = useRef(false);
  const [, drawAgain] = useState(0);
  return {
    now: isTyping.current && told.isUnfinished ? { ...told, queryError: undefined } : told,
    onInput: ({ target }: Event): void => void (isTyping.current = (target as Element).id === 'query'),
    onFocusOut(): void {
      if (!isTyping.current) return;
      isTyping.current = false;
      if (told.isUnfinished) drawAgain((times) => times + 1);
    },
  };
}
