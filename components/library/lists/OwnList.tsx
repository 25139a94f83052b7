import { t } from '../../../utils/i18n';
import type { SmartList } from '../../../utils/model/smart-list';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import type { Dragging } from '../reading/drag';
import { DragHandle } from '../reading/DragHandle';
import { Count } from './Count';
import { ListNameField, type ListNameFieldProps } from './ListNameField';
import { hrefOfList } from './open-list';
import { isReadable } from './use-counts';
import type { ListDeeds } from './use-list-deeds';

export interface OwnListProps {
  readonly list: SmartList;
  readonly lists: readonly SmartList[];
  readonly isOpen: boolean;
  readonly count: number | undefined;
  readonly dragging: Dragging;
  readonly drop: 'before' | 'after' | undefined;
  /** While its name is written anew. */
  readonly renaming: Omit<ListNameFieldProps, 'list' | 'lists'> | undefined;
  readonly deeds: ListDeeds;
}

/** One of the reader's lists. */
export function OwnList({ list, lists, isOpen, count, dragging, drop, renaming, deeds }: OwnListProps) {
  const { id, name, query } = list;
  const canRead = isReadable(query);
  return (
    <li class="own-list" data-list={id} data-drop={drop}>
      <DragHandle dragging={dragging} id={id} text={name} />
      {renaming ? (
        <ListNameField {...renaming} list={list} lists={lists} />
      ) : (
        <>
          <a
            href={hrefOfList(list)}
            aria-current={isOpen ? 'true' : undefined}
            aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
            title={`${name}\n${query}`}
          >
            <Icon name="search" />
            <span dir="auto">{name}</span>
          </a>
          <Popover look="quiet" tabIndex={-1} button="⋯" label={t('lists_more', name)}>
            {(close) => <Acts {...{ list, lists, deeds, canRead, close }} />}
          </Popover>
          {canRead ? <Count count={count} /> : <Unreadable />}
        </>
      )}
    </li>
  );
}

/** Its query is from a newer Ibid, or was spoilt: it opens all the same, to be mended. */
function Unreadable() {
  return (
    <span class="count danger" role="img" aria-label={t('lists_unreadable')} title={t('lists_unreadable')}>
      !
    </span>
  );
}

type ActsProps = Pick<OwnListProps, 'list' | 'lists' | 'deeds'> & {
  readonly canRead: boolean;
  readonly close: () => void;
};

function Acts({ list, lists, deeds, canRead, close }: ActsProps) {
  const at = lists.findIndex(({ id }) => id === list.id);
  const after = (deed: () => unknown) => (): void => {
    close();
    void deed();
  };
  return (
    <div class="menu">
      <Button look="quiet" shortcut="F2" onClick={after(() => deeds.rename(list))}>
        {t('tags_rename')}
      </Button>
      <Button look="quiet" shortcut="Alt+↑" disabled={at === 0} onClick={after(() => deeds.step(list, -1))}>
        {t('reading_up')}
      </Button>
      <Button
        look="quiet"
        shortcut="Alt+↓"
        disabled={at === lists.length - 1}
        onClick={after(() => deeds.step(list, 1))}
      >
        {t('reading_down')}
      </Button>
      {canRead && (
        <Button look="quiet" onClick={after(() => deeds.work.makeTopic(list))}>
          {t('lists_make_topic')}
        </Button>
      )}
      <Button look="danger" shortcut="Del" onClick={after(() => deeds.remove(list))}>
        {t('filters_remove', list.name)}
      </Button>
    </div>
  );
}
