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

type Reading = 'reading' | 'nothing' | 'found';

/** A page that Ibid does not run on: switch its site on, or read the one paper that the page is about. */
export function OtherPage({ onFound, fail }: OtherPageProps) {
  const { tab, site, isAsked, withheld } = useActiveTab(fail);
  const { reading, read } = useReading(onFound);

  async function switchOn(wanted: SiteInfo): Promise<void> {
    if (await switchSites([wanted], true, tab?.url)) close();
  }

  async function allow(): Promise<void> {
    if (await askAccess(withheld, tab?.url)) close();
  }

  return (
    <div class="other-page">
      <p class="muted" role="status">
        {reading === 'nothing' ? t('popup_no_paper') : site ? t('popup_site_off', site.name) : t('popup_no_page')}
      </p>
      {site && isAsked && <p class="muted small">{t('site_access_hint')}</p>}
      <p class="buttons">
        {site && (
          <Button look="primary" onClick={() => void switchOn(site).catch(fail)}>
            {t('popup_site_on', site.name)}
          </Button>
        )}
        {tab && reading !== 'nothing' && (
          <Button disabled={reading === 'reading'} onClick={() => void read(tab.id).catch(fail)}>
            {t('popup_read_page')}
          </Button>
        )}
      </p>
      {!site && withheld.length > 0 && <Withheld sites={withheld} onAllow={() => void allow().catch(fail)} />}
    </div>
  );
}

interface WithheldProps {
  readonly sites: readonly SiteInfo[];
  onAllow(): void;
}

/** Sites that Ibid ran on, until the browser withdrew its permission. */
function Withheld({ sites, onAllow }: WithheldProps) {
  return (
    <>
      <p class="muted">{t('popup_withheld', sites.map(({ name }) => name).join(', '))}</p>
      <p class="buttons">
        <Button look="primary" onClick={onAllow}>
          {t('popup_withheld_ask')}
        </Button>
      </p>
    </>
  );
}

interface ActiveTab {
  /** Undefined until it is known, and where no page of the web is open. */
  readonly tab: { readonly id: number; readonly url: string } | undefined;
  /** The site that the page is of, where Ibid does not run on it. */
  readonly site: SiteInfo | undefined;
  /** Whether the browser asks before `site` is on. */
  readonly isAsked: boolean;
  readonly withheld: readonly SiteInfo[];
}

/** The tab that the popup was opened over, and what may be switched on there. */
function useActiveTab(fail: (error: unknown) => void): ActiveTab {
  const tab = useSignal<ActiveTab['tab']>(undefined);
  const site = useSignal<SiteInfo | undefined>(undefined);
  const isAsked = useSignal(false);
  const withheld = useSignal<readonly SiteInfo[]>([]);

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

  useEffect(() => {
    void look().catch(fail);
  }, []);
  return { tab: tab.value, site: site.value, isAsked: isAsked.value, withheld: withheld.value };
}

/** Reads the one paper of a page when the reader asks for it, and tells how far that is. */
function useReading(onFound: OtherPageProps['onFound']) {
  const reading = useSignal<Reading | undefined>(undefined);

  async function read(tab: number): Promise<void> {
    reading.value = 'reading';
    const paper = await readPaperIn(tab);
    reading.value = paper ? 'found' : 'nothing';
    if (paper) await onFound(paper);
  }

  return { reading: reading.value, read };
}
