/** Every site that Ibid reads, without what reads its pages: what popup, options and background know. The readers are in `../index.ts`. */
import { aaaiInfo } from './aaai';
import { aclAnthologyInfo } from './acl-anthology';
import { acmDlInfo } from './acm-dl';
import { adsInfo } from './ads';
import { alphaxivInfo } from './alphaxiv';
import { ar5ivInfo } from './ar5iv';
import { arxivInfo } from './arxiv';
import { arxivHtmlInfo } from './arxiv-html';
import { biorxivInfo } from './biorxiv';
import { cvfInfo } from './cvf';
import { dblpInfo } from './dblp';
import { googleScholarInfo } from './google-scholar';
import { huggingfaceInfo } from './huggingface';
import { iacrInfo } from './iacr';
import { ieeeXploreInfo } from './ieee-xplore';
import { ijcaiInfo } from './ijcai';
import { inspireInfo } from './inspire';
import { jmlrInfo } from './jmlr';
import { natureInfo } from './nature';
import { neuripsInfo } from './neurips';
import { openreviewInfo } from './openreview';
import { papersCoolInfo } from './papers-cool';
import { pmcInfo } from './pmc';
import { pmlrInfo } from './pmlr';
import { pubmedInfo } from './pubmed';
import { sciencedirectInfo } from './sciencedirect';
import { scirateInfo } from './scirate';
import { semanticScholarInfo } from './semantic-scholar';
import { springerlinkInfo } from './springerlink';
import { virtualConferenceInfo } from './virtual-conference';
import type { SiteInfo } from '../site-info';

export const SITE_INFOS: readonly SiteInfo[] = [
  huggingfaceInfo,
  arxivInfo,
  arxivHtmlInfo,
  ar5ivInfo,
  openreviewInfo,
  aclAnthologyInfo,
  pmlrInfo,
  jmlrInfo,
  cvfInfo,
  neuripsInfo,
  virtualConferenceInfo,
  ijcaiInfo,
  aaaiInfo,
  semanticScholarInfo,
  googleScholarInfo,
  dblpInfo,
  alphaxivInfo,
  papersCoolInfo,
  scirateInfo,
  biorxivInfo,
  pubmedInfo,
  pmcInfo,
  acmDlInfo,
  ieeeXploreInfo,
  springerlinkInfo,
  sciencedirectInfo,
  natureInfo,
  inspireInfo,
  adsInfo,
  iacrInfo,
];
