import { t } from '../../../utils/i18n';
import { SITE_INFOS } from '../../../utils/sites/info/index';
import { Button } from '../../ui/Button';
import { Toggle } from '../../ui/Toggle';
import { useSites } from './use-sites';

/** Every site that Ibid can read, on or off. Switching one on asks the browser, where it was not granted at install. */
export function SiteList() {
  const { isOn, turn, revoked } = useSites();
  const off = SITE_INFOS.filter((site) => !isOn(site));
  return (
    <>
      <div class="sites">
        {SITE_INFOS.map((site) => (
          <Toggle key={site.id} checked={isOn(site)} onChange={(on) => turn([site], on)}>
            {site.name}
          </Toggle>
        ))}
      </div>
      {revoked.length > 0 && (
        <p class="muted small" role="status">
          {t('popup_withheld', revoked.map(({ name }) => name).join(', '))}
        </p>
      )}
      {off.length > 0 && <Button onClick={() => turn(off, true)}>{t('settings_sites_all_on')}</Button>}
    </>
  );
}
