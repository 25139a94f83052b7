import { t } from '../../../utils/i18n';
import { Icon } from '../../ui/Icon';
import { hrefOf, TRASH } from '../route';

/** The way to what was removed. */
export function TrashLink() {
  return (
    <a class="trash-link" href={hrefOf({ section: TRASH })}>
      <Icon name="trash" />
      {t('trash_title')}
    </a>
  );
}
