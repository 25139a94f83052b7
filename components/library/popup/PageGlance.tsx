import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import type { PageSummary } from '../../../utils/messages';
import { SITE_INFOS } from '../../../utils/sites/info/index';
import { switchSites } from '../../../utils/site-switch';
import type { SiteInfo } from '../../../utils/sites/site-info';
import { Toggle } from '../../ui/Toggle';
import type { Notices } from '../notices';
import { OtherPage } from './OtherPage';
import type { ActivePage } from './page';
import type { PaperCard } from './PaperCard';

interface Part {
  readonly PaperCard: typeof PaperCard;
}

export interface PageGlanceProps {
  readonly page: ActivePage;
  readonly notices: Notices;
}

/** What Ibid sees on the page: the listing's figures, or the paper with what can be done to it. */
export function PageGlance({ page, notices }: PageGlanceProps) {
  const summary = page.summary.value;
  const paper = page.paper.value;
  const part = usePaperCard(paper !== undefined, notices.fail);
  if (!summary || (paper && !part))
    return <section class="glance" aria-busy="true" aria-label={t('popup_this_page')} />;
  const site = SITE_INFOS.find(({ id }) => id === summary.site);
  return (
    <section class="glance" aria-label={t('popup_this_page')}>
      {site && <SiteSwitch site={site} onOff={page.refresh} fail={notices.fail} />}
      {summary.kind === 'none' && !paper && <OtherPage onFound={page.found} fail={notices.fail} />}
      {summary.kind === 'listing' && <Figures summary={summary} />}
      {paper && part && (
        <part.PaperCard key={paper.id} paper={paper} row={page.row.value} notices={notices} refresh={page.refresh} />
      )}
    </section>
  );
}

/** Most open the popup over a listing, or to search: what edits a paper is loaded where there is one. */
function usePaperCard(isWanted: boolean, fail: Notices['fail']): Part | undefined {
  const part = useSignal<Part | undefined>(undefined);
  useEffect(() => {
    if (isWanted) import('./PaperCard').then((loaded) => (part.value = loaded), fail);
  }, [isWanted]);
  return part.value;
}

interface SiteSwitchProps {
  readonly site: SiteInfo;
  readonly fail: Notices['fail'];
  /** The site is off now. */
  onOff(): Promise<void>;
}

/** Switches off the site that this page is of: were it off already, the page would tell nothing of itself. */
function SiteSwitch({ site, fail, onOff }: SiteSwitchProps) {
  const off = (): Promise<void> => switchSites([site], false).then(onOff);
  return (
    <Toggle checked onChange={() => void off().catch(fail)}>
      {t('popup_site_switch', site.name)}
    </Toggle>
  );
}

function Figures({ summary: { entries, toGo, saved, hidden, unreadable } }: { readonly summary: PageSummary }) {
  return (
    <p class="words figures">
      <strong>{plural('listing_entries', entries)}</strong>
      <span>{t('listing_to_go', toGo)}</span>
      <span>{plural('listing_saved_count', saved)}</span>
      {hidden > 0 && <span>{plural('popup_not_shown', hidden)}</span>}
      {unreadable > 0 && <span class="wrong">{plural('popup_unreadable', unreadable)}</span>}
    </p>
  );
}
