import { t, plural } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import type { Placed } from '../../../utils/highlights/placed';
import { swatchOf } from './Colours';

const STATES = {
  exact: 'reading_state_exact',
  changed: 'reading_state_changed',
  orphan: 'highlight_state_orphan',
} as const;

export interface HighlightListProps {
  readonly all: readonly Placed[];
  readonly isHidden: boolean;
  /** False where the browser has no way to paint them. */
  readonly canPaint: boolean;
  readonly open: (placed: Placed) => void;
  readonly hideAll: (hidden: boolean) => void;
  readonly close: () => void;
}

/** All highlights of the page, and how each one stands. */
export function HighlightList({ all, isHidden, canPaint, open, hideAll, close }: HighlightListProps) {
  return (
    <section class="card list" role="dialog" aria-label={t('command_highlights')}>
      <div class="row">
        <strong>{plural('highlight_count', all.length)}</strong>
        <label class="switch end">
          <input
            type="checkbox"
            checked={!isHidden}
            disabled={!canPaint}
            onChange={(event) => hideAll(!event.currentTarget.checked)}
          />
          {t('highlight_show_all')}
        </label>
        <button type="button" onClick={close}>
          {t('listing_close')}
        </button>
      </div>
      {!canPaint && <p class="changed">{t('highlight_unsupported')}</p>}
      {all.length === 0 && <p class="changed">{t('highlight_none')}</p>}
      <ul onKeyDown={walk}>
        {all.map((placed) => {
          const { highlight, anchoring, target } = placed;
          const { id, colour, selector, note } = highlight;
          return (
            <li key={id}>
              <button type="button" class="item" onClick={() => open(placed)} style={swatchOf(colour)}>
                <span class={`quote ${anchoring.state}`} dir="auto">
                  {selector.exact}
                </span>
                {note && (
                  <span class="muted" dir="auto">
                    {note}
                  </span>
                )}
                <span class="muted">
                  {t(STATES[anchoring.state])} · <span dir="auto">{target.paper.title}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {canPaint && all.some(isInLink) && <p class="muted hint">{t('highlight_in_link')}</p>}
    </section>
  );
}

function isInLink({ target: { element } }: Placed): boolean {
  return (element.closest('a[href]') ?? element.querySelector('a[href]')) !== null;
}

/** Arrow keys go from one to the next. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || isComposing(event)) return;
  const items = [...event.currentTarget.querySelectorAll('button')];
  const root = event.currentTarget.getRootNode() as ShadowRoot;
  const at = items.indexOf(root.activeElement as HTMLButtonElement);
  items[Math.max(0, Math.min(items.length - 1, at + step))]?.focus();
  event.preventDefault();
}
