import { t } from '../../../utils/i18n';
import { ORDERS, type Order } from '../../../utils/settings';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface OrderChoiceProps {
  readonly now: Pick<ToolbarState, 'orders' | 'order' | 'dial'>;
  readonly actions: Pick<ToolbarActions, 'setOrder' | 'setDial'>;
}

/** The order of the rows. Nothing where there is only one. */
export function OrderChoice({ now, actions }: OrderChoiceProps) {
  if (now.orders.length <= 1) return null;
  return (
    <select
      class="order"
      aria-label={t('library_sort')}
      value={now.order}
      onChange={(event) => actions.setOrder(event.currentTarget.value as Order)}
    >
      {ORDERS.filter((order) => now.orders.includes(order)).map((order) => (
        <option key={order} value={order}>
          {t(`listing_order_${order}`)}
        </option>
      ))}
    </select>
  );
}

/** How far the order for the reader goes away from the page's. */
export function Dial({ now, actions }: OrderChoiceProps) {
  return (
    <label class="sort">
      <span>{t('listing_dial')}</span>
      <input
        type="range"
        class="dial"
        min="0"
        max="1"
        step="0.1"
        value={now.dial}
        onInput={(event) => actions.setDial(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
