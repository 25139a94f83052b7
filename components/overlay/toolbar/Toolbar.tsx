import { t } from '../../../utils/i18n';
import { ORDERS, STATES } from '../../../utils/settings';
import { QueryBox } from './QueryBox';
import { Segmented } from './Segmented';
import { StatusLine } from './StatusLine';
import type { ToolbarActions, ToolbarState } from './toolbar-state';
import { TopicBar } from './TopicBar';

export interface ToolbarProps {
  readonly now: ToolbarState;
  readonly actions: ToolbarActions;
  readonly keyHint: (command: 'filter' | 'help' | 'collapse' | 'undo') => string;
}

/** The one toolbar at the head of the list. Collapsed, it is a single line that still tells what is shown. */
export function Toolbar({ now, actions, keyHint }: ToolbarProps) {
  const status = <StatusLine now={now} actions={actions} undoHint={keyHint('undo')} />;
  return (
    <div class={now.collapsed ? 'bar collapsed' : 'bar'} role="region" aria-label={t('listing_toolbar')}>
      <div class="head">
        <button type="button" class="brand" title={t('listing_open_library')} onClick={actions.openLibrary}>
          ibid.
        </button>
        {now.collapsed ? (
          status
        ) : (
          <>
            <QueryBox
              query={now.query}
              error={now.queryError}
              hint={keyHint('filter')}
              onInput={actions.search}
              onLeave={actions.leaveSearch}
            />
            <Segmented
              label={t('listing_state')}
              options={STATES.filter((id) => id !== 'followed' || now.followed || now.state === id).map((id) => ({
                id,
                text: t(`listing_state_${id}`),
              }))}
              chosen={now.state}
              onChoose={actions.setState}
            />
            {now.orders.length > 1 && (
              <Segmented
                label={t('library_sort')}
                options={ORDERS.filter((order) => now.orders.includes(order)).map((order) => ({
                  id: order,
                  text: t(`listing_order_${order}`),
                }))}
                chosen={now.order}
                onChoose={actions.setOrder}
              />
            )}
            {now.order === 'foryou' && (
              <input
                type="range"
                class="dial"
                min="0"
                max="1"
                step="0.1"
                value={now.dial}
                aria-label={t('listing_dial')}
                title={t('listing_dial')}
                onInput={(event) => actions.setDial(event.currentTarget.valueAsNumber)}
              />
            )}
          </>
        )}
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
      </div>
      {!now.collapsed && (
        <>
          <TopicBar now={now} actions={actions} />
          <div class="foot">{status}</div>
        </>
      )}
    </div>
  );
}
