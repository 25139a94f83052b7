import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { t } from '../../../utils/i18n';
import type { Paper } from '../../../utils/model/paper';
import { readPaperIn } from '../../../utils/read-page';
import { readSettings } from '../../../utils/settings';
import { askAccess, isAccessibleAt, withheldSites } from '../../../utils/site-access';
import { switchSites } from '../../../utils/site-switch';
import { SITE_INFOS } from '../../../utils/sites/info/index';
import { claim } from '../../../utils/sites/match';
import type { SiteInfo } from '../../../utils/sites/site-info';
import { Button } from '../../ui/Button';

export interface OtherPageProps {
  readonly onFound: (paper: Paper) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

type Found = 'reading' | 'nothing' | 'found';

/** A page that Ibid does not run on: switch its site on, or read the one paper that the page is about. */
export function OtherPage({ onFound, fail }: OtherPageProps) {
  const tab = useSignal<{ readonly id: number; readonly url: string } | undefined>(undefined);
  const site = useSignal<SiteInfo | undefined>(undefined);
  /** Whether the browser asks before `site` is on. */
  const isAsked = useSignal(false);
  const withheld = useSignal<readonly SiteInfo[]>([]);
  const found = useSignal<Found | undefined>(undefined);

  useEffect(() => {
    void look().catch(fail);
  }, []);

  async function look(): Promise<void> {
    withheld.value = await withheldSites();
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    // The address is told because the reader opened the popup over this page.
    if (active?.id === undefined || !/^https?:/.test(active.url ?? '')) return;
    tab.value = { id: active.id, url: active.url ?? '' };
    const claimed = claim(tab.value.url, SITE_INFOS)?.site;
    if (!claimed) return;
    isAsked.value = !(await isAccessibleAt(claimed, tab.value.url));
    const { sitesOff } = await readSettings();
    if (isAsked.value || sitesOff.includes(claimed.id)) site.value = claimed;
  }

  async function allow(wanted: readonly SiteInfo[]): Promise<void> {
    if (await askAccess(wanted, tab.value?.url)) close();
  }

  async function switchOn(wanted: SiteInfo): Promise<void> {
    if (await switchSites([wanted], true, tab.value?.url)) close();
  }

  async function read(id: number): Promise<void> {
    found.value = 'reading';
    const paper = await readPaperIn(id);
    found.value = paper ? 'found' : 'nothing';
    if (paper) await onFound(paper);
  }

  const here = tab.value;
  const wanted = site.value;
  const paper = found.value;
  return (
    <div class="other-page">
      <p class="muted" role="status">
        {paper === 'nothing' ? t('popup_no_paper') : wanted ? t('popup_site_off', wanted.name) : t('popup_no_page')}
      </p>
      {wanted && isAsked.value && <p class="muted small">{t('site_access_hint')}</p>}
      <p class="buttons">
        {wanted && (
          <Button look="primary" onClick={() => void switchOn(wanted).catch(fail)}>
            {t('popup_site_on', wanted.name)}
          </Button>
        )}
        {here && paper !== 'nothing' && (
          <Button disabled={paper === 'reading'} onClick={() => void read(here.id).catch(fail)}>
            {t('popup_read_page')}
          </Button>
        )}
      </p>
      {!wanted && withheld.value.length > 0 && (
        <>
          <p class="muted">{t('popup_withheld', withheld.value.map(({ name }) => name).join(', '))}</p>
          <p class="buttons">
            <Button look="primary" onClick={() => void allow(withheld.value).catch(fail)}>
              {t('popup_withheld_ask')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
