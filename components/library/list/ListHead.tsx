import { plural, t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import type { Actions } from '../actions';
import { usePage } from '../page-state';
import { BulkBar } from './BulkBar';
import { CompletingSearch } from './CompletingSearch';
import { focusRow } from './rows';
import { SortMenu } from './SortMenu';
import type { ListLinksProps } from '../lists/ListLinks';
import { ListMenu } from '../lists/ListMenu';
import { SaveSearch } from '../lists/SaveSearch';

export interface ListHeadProps {
  readonly actions: Actions;
  readonly onQuery: (query: string) => void;
  /** Papers that look like one, where lists and tags stand here, as there is no room for them beside the papers. */
  readonly groups: ListLinksProps['groups'] | undefined;
}

/** Above the list: the search, then the count and order, or what can be done to the selection. */
export function ListHead({ actions, onQuery, groups }: ListHeadProps) {
  const { results, selection } = usePage();
  const asked = results.asked.value;
  const total = results.total.value;
  const selected = selection.ids.value;
  return (
    <div class="list-head">
      <CompletingSearch
        query={asked.query}
        label={t('library_search')}
        placeholder={t('library_search_placeholder')}
        onQuery={onQuery}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          const current = selection.current.peek();
          if (event.key === 'ArrowDown' && current) focusRow(current.id);
        }}
      />
      {selected.size > 0 ? (
        <BulkBar ids={selected} actions={actions} onClear={() => selection.set([])} />
      ) : (
        <div class="list-bar muted">
          {groups && <ListMenu groups={groups} />}
          <span class="tabular" role="status">
            {total !== undefined && plural('library_count', total)}
          </span>
          <SaveSearch asked={asked} />
          <SortMenu asked={asked} onChange={(change) => void results.ask(change)} />
        </div>
      )}
    </div>
  );
}
