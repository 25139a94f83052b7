import { plural, t } from '../../../utils/i18n';
import type { NextPage } from './next-page';
import type { Sum } from './sum-up';

export interface EndLineProps extends Sum {
  readonly next: NextPage | undefined;
  readonly undoKey: string;
  /** Undefined when there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
  readonly onShowAll: () => void;
  readonly onLibrary: () => void;
}

/** "That was all: 12 saved, 41 hidden." */
export function EndLine(props: EndLineProps) {
  const { entries, saved, hidden, left, onShowAll } = props;
  const parts = [saved > 0 && plural('listing_saved_count', saved), hidden > 0 && plural('popup_hidden', hidden)];
  const said = parts.filter((part) => part !== false);
  return (
    <section aria-label={t('end_title')}>
      <p class="sum">
        {isNothing(props)
          ? t('end_nothing')
          : t('end_all', said.length > 0 ? said.join(', ') : plural('listing_entries', entries))}
      </p>
      {saved + hidden > 0 && <Share saved={saved} hidden={hidden} entries={entries} />}
      {left > 0 && !offersAll(props) && (
        <p class="left">
          {plural('end_left', left)}{' '}
          <button type="button" class="link" onClick={onShowAll}>
            {t('listing_lift')}
          </button>
        </p>
      )}
      <Next {...props} />
    </section>
  );
}

/** Nothing is at its end where the filters let nothing through. */
function isNothing({ entries, left }: Sum): boolean {
  return entries === 0 && left > 0;
}

function offersAll(sum: Sum): boolean {
  return isNothing(sum) && sum.showable > 0;
}

/** What there is to do now, the likeliest first. */
function Next({ next, undoKey, onUndo, onShowAll, onLibrary, ...sum }: EndLineProps) {
  const hasAll = offersAll(sum);
  return (
    <p class="next">
      {hasAll && (
        <button type="button" class="main" onClick={onShowAll}>
          {plural('end_show_all', sum.showable)}
        </button>
      )}
      {next && (
        <a class={hasAll ? 'plain' : 'main'} href={next.href}>
          {next.range ? t('end_next_range', next.range) : t('end_next')}
        </a>
      )}
      <button type="button" class={next || hasAll ? 'plain' : 'main'} onClick={onLibrary}>
        {t('listing_open_library')}
      </button>
      {onUndo && (
        <button type="button" class="quiet" onClick={onUndo}>
          {t('end_undo')} {undoKey && <kbd aria-hidden="true">{undoKey}</kbd>}
        </button>
      )}
    </p>
  );
}

function Share({ saved, hidden, entries }: Pick<Sum, 'saved' | 'hidden' | 'entries'>) {
  return (
    <div class="share" aria-hidden="true">
      <span class="saved" style={{ flexGrow: saved }} />
      <span class="hidden" style={{ flexGrow: hidden }} />
      <span class="rest" style={{ flexGrow: Math.max(0, entries - saved - hidden) }} />
    </div>
  );
}
