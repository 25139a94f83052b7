import { t } from '../../../utils/i18n';
import { SITE_INFOS } from '../../../utils/sites/info/index';
import { Toggle } from '../../ui/Toggle';
import { hrefOf } from '../route';
import { useSites } from '../settings/use-sites';

/** Sites that many ask for first, after those that Ibid reads from the start. */
const FIRST = ['openreview', 'google-scholar', 'acl-anthology'];

/** A handful of sites, and the way to all of them. */
export function SiteChoice() {
  const { isOn, turn } = useSites();
  const offered = SITE_INFOS.filter(
    ({ id, optional, listings }) => FIRST.includes(id) || (!optional && listings.length > 0),
  );
  return (
    <div class="fields">
      {offered.map((site) => (
        <Toggle key={site.id} checked={isOn(site)} onChange={(on) => turn([site], on)}>
          {site.name}
        </Toggle>
      ))}
      <a class="small" href={hrefOf({ section: 'settings' })}>
        {t('welcome_all_sites', SITE_INFOS.length)}
      </a>
    </div>
  );
}
