import { useSignal, type Signal } from '@preact/signals';

import { figure, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { LONGEST_LIST, type SmartList } from '../../../utils/model/smart-list';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { usePage } from '../page-state';
import { useLibrary } from '../use-library';

interface SmartListsProps {
  /** What the library is searched for now. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Saved filters, which are searches of the library too: to search by, to add to, to remove. */
export function SmartLists({ query, onQuery }: SmartListsProps) {
  const lists = useLibrary(library.smartLists) ?? [];
  const name = useSignal('');
  return (
    <Popover
      look="quiet"
      label={t('filters_saved')}
      button={
        <>
          {t('filters_saved')} {lists.length > 0 && <span class="tabular">{figure(lists.length)}</span>}
        </>
      }
    >
      {(close) => (
        <div class="smart-lists">
          {lists.map((list) => (
            <Line
              key={list.id}
              list={list}
              isCurrent={list.query === query}
              onPick={() => {
                onQuery(list.query);
                close();
              }}
            />
          ))}
          {lists.length === 0 && !query && <p class="muted">{t('smart_none')}</p>}
          {query && <NameForm {...{ lists, name, query }} />}
        </div>
      )}
    </Popover>
  );
}

interface NameFormProps {
  readonly lists: readonly SmartList[];
  /** What was typed: it outlives the panel. */
  readonly name: Signal<string>;
  readonly query: string;
}

/** Saves what the library is searched for under a name. */
function NameForm({ lists, name, query }: NameFormProps) {
  const { attempt } = usePage().notices;
  const isTaken = isNamed(lists, name.value);

  async function save(): Promise<void> {
    const wanted = name.peek().trim();
    const said = t(isTaken ? 'filters_did_replace' : 'filters_did_save', wanted);
    // What was typed stays until the library has it.
    if (wanted && (await attempt(library.saveSmartList({ name: wanted, query }), said))) name.value = '';
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={LONGEST_LIST.name}
        placeholder={t('smart_name')}
        aria-label={t('smart_name')}
        value={name.value}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={!name.value.trim()}>
        {t(isTaken ? 'filters_replace' : 'popup_save')}
      </button>
      <p class="muted small" role="status">
        {isTaken ? t('filters_taken', name.value.trim()) : query}
      </p>
    </form>
  );
}

interface LineProps {
  readonly list: SmartList;
  readonly isCurrent: boolean;
  readonly onPick: () => void;
}

function Line({ list, isCurrent, onPick }: LineProps) {
  const { attempt } = usePage().notices;
  return (
    <div class="smart-list">
      <button type="button" class="button quiet" aria-pressed={isCurrent} title={list.query} onClick={onPick}>
        <span dir="auto">{list.name}</span>
      </button>
      <Button
        look="quiet"
        aria-label={t('filters_remove', list.name)}
        onClick={() => void attempt(library.removeSmartList(list.id), t('filters_did_remove', list.name))}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}

/** Whether one of them has this name. */
function isNamed(lists: readonly SmartList[], name: string): boolean {
  return lists.some((list) => list.name.toLowerCase() === name.trim().toLowerCase());
}
