import { useLayoutEffect, useRef } from 'preact/hooks';

import { figure, t } from '../../../utils/i18n';
import { MenuButton } from './MenuButton';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface SavedFiltersProps {
  readonly actions: Pick<ToolbarActions, 'showFilters' | 'hideFilters'>;
  readonly close: () => void;
}

/** A place in which the script of the saved filters draws them. */
export function SavedFilters({ actions, close }: SavedFiltersProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = place.current!;
    actions.showFilters(own, close);
    return () => actions.hideFilters(own);
  }, []);
  return <div ref={place} />;
}

export interface SavedFiltersMenuProps extends SavedFiltersProps {
  readonly now: Pick<ToolbarState, 'filtersSaved'>;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** Opens the saved filters, and says how many there are. */
export function SavedFiltersMenu({ now: { filtersSaved }, actions, close, isOpen, onToggle }: SavedFiltersMenuProps) {
  return (
    <MenuButton
      class="saved-filters"
      text={
        <>
          {t('filters_saved')}
          {filtersSaved > 0 && <span class="count">{figure(filtersSaved)}</span>}
          <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
            <path d="M2 4l4 4 4-4" />
          </svg>
        </>
      }
      label={t('filters_saved')}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <SavedFilters actions={actions} close={close} />
    </MenuButton>
  );
}
