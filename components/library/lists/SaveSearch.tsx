import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { LONGEST_LIST, type SmartList } from '../../../utils/model/smart-list';
import { foldSpace } from '../../../utils/model/text';
import type { Asked } from '../list/best-match';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { usePage } from '../page-state';
import { useUnsaved } from '../use-unsaved';
import { orderOf } from './list-order';
import { isNamed } from './list-work';
import { differs, openList, routeOfList } from './open-list';

/** Saves what the library is searched for, with its order: in the list that is open, or under a name. Nothing where a list says just that. */
export function SaveSearch({ asked }: { readonly asked: Asked }) {
  const { lists, router } = usePage();
  const open = openList(router.route.value, lists.value);
  if (!asked.query || (open && !differs(open, asked))) return null;
  return (
    <Popover look="quiet" label={t('lists_save')} button={t('lists_save')}>
      {(close) => (
        <div class="save-search">
          {open?.own && <UpdateButton list={open.own} asked={asked} onDone={close} />}
          <NameForm asked={asked} lists={lists.value} onDone={close} />
        </div>
      )}
    </Popover>
  );
}

interface SaveProps {
  readonly asked: Asked;
  onDone(): void;
}

function UpdateButton({ list: { id, name }, asked, onDone }: SaveProps & { readonly list: SmartList }) {
  const { attempt } = usePage().notices;

  async function update(): Promise<void> {
    const draft = { id, name, query: asked.query, order: orderOf(asked) };
    if (await attempt(library.saveSmartList(draft), t('lists_updated', name))) onDone();
  }
  return (
    <Button look="primary" onClick={() => void update()}>
      {t('lists_update', name)}
    </Button>
  );
}

function NameForm({ asked, lists, onDone }: SaveProps & { readonly lists: readonly SmartList[] }) {
  const { notices, router } = usePage();
  // What was typed outlives the panel, and another section too.
  const { typed, set } = useUnsaved('search name', () => '');
  const name = foldSpace(typed.value);
  const isTaken = isNamed(lists, name);

  async function save(): Promise<void> {
    const wanted = foldSpace(typed.peek());
    if (!wanted) return;
    const draft = { name: wanted, query: asked.query, order: orderOf(asked) };
    const said = t(isTaken ? 'filters_did_replace' : 'lists_saved', wanted);
    // What was typed stays until the library has it.
    if (!(await notices.attempt(library.saveSmartList(draft), said))) return;
    set('', true);
    onDone();
    const made = (await library.smartLists()).find((list) => list.name === wanted);
    const { item } = router.route.peek();
    if (made) router.go({ ...routeOfList(made), ...(item && { item }) }, 'replace');
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
        value={typed.value}
        onInput={(event) => set(event.currentTarget.value, event.currentTarget.value === '')}
      />
      <button type="submit" class="button" disabled={!name}>
        {t(isTaken ? 'filters_replace' : 'popup_save')}
      </button>
      <p class="muted small" role="status">
        {isTaken ? t('filters_taken', name) : asked.query}
      </p>
    </form>
  );
}
