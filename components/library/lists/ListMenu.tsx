import { t } from '../../../utils/i18n';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { usePage } from '../page-state';
import { ListLinks, type ListLinksProps } from './ListLinks';
import { openList } from './open-list';

/** Lists and tags behind a button that is named after the list that is shown, where there is no room for them beside the papers. */
export function ListMenu({ groups }: Pick<ListLinksProps, 'groups'>) {
  const { lists, router } = usePage();
  const name = openList(router.route.value, lists.value)?.name ?? t('library_back');
  return (
    <Popover
      look="quiet"
      label={t('lists_menu', name)}
      button={
        <>
          <span class="list-name" dir="auto">
            {name}
          </span>
          <Icon name="down" />
        </>
      }
    >
      {(close) => <ListLinks groups={groups} isMenu onPick={close} />}
    </Popover>
  );
}
