import { useEffect, useState } from 'preact/hooks';

import { figure, t } from '../../../utils/i18n';
import { CountMenu } from './CountMenu';
import { MenuButton } from './MenuButton';
import { sayReasons } from './say-filter';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

/** For so long nothing may have changed before the count is spoken, in milliseconds. */
const REST = 1000;

export interface CountProps {
  readonly now: ToolbarState;
  readonly actions: ToolbarActions;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** How much is shown and how much of it is left; its menu says why the rest isn't. */
export function Count({ now, actions, isOpen, onToggle }: CountProps) {
  const shown = t('listing_shown', now.shown, now.entries);
  const toGo = t('listing_to_go', now.toGo);
  return (
    <>
      <MenuButton
        class="count"
        text={
          <>
            <span class="long">
              <Strong text={shown} part={figure(now.shown)} /> · <Strong text={toGo} part={figure(now.toGo)} />
            </span>
            <span class="short">
              <Strong text={t('listing_shown_short', now.shown, now.entries)} part={figure(now.shown)} />
            </span>
            <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
              <path d="M2 4l4 4 4-4" />
            </svg>
          </>
        }
        name={`${shown} · ${toGo}`}
        title={now.reasons.length > 0 ? sayReasons(now) : undefined}
        label={t('listing_menu')}
        isOpen={isOpen}
        onToggle={onToggle}
      >
        <CountMenu now={now} actions={actions} close={() => onToggle(false)} />
      </MenuButton>
      <span class="heard" aria-live="polite">
        {useRested(`${shown} · ${toGo}`)}
      </span>
    </>
  );
}

function Strong({ text, part }: { readonly text: string; readonly part: string }) {
  const at = text.indexOf(part);
  return (
    <>
      {text.slice(0, at)}
      <b>{part}</b>
      {text.slice(at + part.length)}
    </>
  );
}

/** What was said last, once it stays so: a live region that follows each key would talk into the typing. */
function useRested(text: string): string {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
