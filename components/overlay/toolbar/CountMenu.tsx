import { useRef, useState } from 'preact/hooks';

import { figure, t } from '../../../utils/i18n';
import type { ReaderFilter, Reason } from '../../../utils/listing/filter';
import { STATES, type State } from '../../../utils/settings';
import { FindTopic } from './FindTopic';
import { Dial, OrderChoice } from './OrderChoice';
import { ShownDeeds } from './ShownDeeds';
import { SavedFilters } from './SavedFiltersMenu';
import { sayReason } from './say-filter';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface CountMenuProps {
  readonly now: ToolbarState;
  readonly actions: ToolbarActions;
}

/** Why so few? All that decides what is shown, each reason with its number and the way back, and what can be done with what is. */
export function CountMenu({ now, actions, close }: CountMenuProps & { readonly close: () => void }) {
  return (
    <>
      <States now={now} actions={actions} />
      <div class="when-narrow sort">
        <span>{t('library_sort')}</span>
        <OrderChoice now={now} actions={actions} />
      </div>
      {now.order === 'foryou' && <Dial now={now} actions={actions} />}
      <div class="when-narrow">
        <FindTopic now={now} actions={actions} isShort />
      </div>
      <Reasons now={now} actions={actions} />
      <ShownDeeds now={now} actions={actions} close={close} />
      <SavedFilters actions={actions} close={close} />
    </>
  );
}

function States({ now, actions }: CountMenuProps) {
  const counts: Partial<Record<State, number>> = { unseen: now.unseen, followed: now.followed, saved: now.saved };
  const isOffered = (state: State): boolean =>
    state === now.state || (state === 'followed' ? now.followed > 0 : state !== 'hidden' || now.hiddenByHand > 0);
  return (
    <div class="segmented" role="group" aria-label={t('listing_state')}>
      {STATES.filter(isOffered).map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={state === now.state}
          onClick={() => actions.filterBy({ state })}
        >
          {t(`listing_state_${state}`)}
          {counts[state] !== undefined && <span class="count"> {figure(counts[state])}</span>}
        </button>
      ))}
    </div>
  );
}

interface Line {
  readonly key: string;
  readonly reason: Reason;
  readonly text: string;
  readonly count: number;
}

/** Each reason keeps its place while the menu is open, so that what was pressed can be taken back there. */
function Reasons({ now, actions }: CountMenuProps) {
  const lines = useRef(new Map<string, Line>());
  const [lifted, setLifted] = useState<ReadonlyMap<string, Partial<ReaderFilter>>>(new Map());
  const current = new Set<string>();
  for (const { reason, count } of now.reasons) {
    const key = JSON.stringify(reason);
    current.add(key);
    lines.current.set(key, { key, reason, count, text: sayReason(reason, now) });
  }
  const kept = [...lines.current.values()].filter(({ key }) => current.has(key) || lifted.has(key));
  if (kept.length === 0) return null;

  function press({ key, reason }: Line): void {
    const before = current.has(key) ? undefined : lifted.get(key);
    const next = new Map(lifted);
    if (before) next.delete(key);
    else next.set(key, actions.lift(reason));
    if (before) actions.filterBy(before);
    setLifted(next);
  }

  return (
    <div class="reasons">
      <h2>{t('listing_not_shown', now.entries - now.shown, now.entries)}</h2>
      {kept.map((line) => (
        <div class="reason" key={line.key}>
          <span>{line.text}</span>
          <span class="count">{figure(line.count)}</span>
          <button
            type="button"
            aria-label={t('listing_reason_act', t(current.has(line.key) ? 'listing_lift' : 'command_undo'), line.text)}
            onClick={() => press(line)}
          >
            {t(current.has(line.key) ? 'listing_lift' : 'command_undo')}
          </button>
        </div>
      ))}
    </div>
  );
}
