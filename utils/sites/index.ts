/** The register: every site that Ibid reads, one line each. */
import { aaai } from './aaai';
import { aclAnthology } from './acl-anthology';
import { acmDl } from './acm-dl';
import { ads } from './ads';
import { alphaxiv } from './alphaxiv';
import { ar5iv } from './ar5iv';
import { arxiv } from './arxiv';
import { arxivHtml } from './arxiv-html';
import { biorxiv } from './biorxiv';
import { cvf } from './cvf';
import { dblp } from './dblp';
import { googleScholar } from './google-scholar';
import { huggingface } from './huggingface';
import { iacr } from './iacr';
import { ieeeXplore } from './ieee-xplore';
import { ijcai } from './ijcai';
import { inspire } from './inspire';
import { jmlr } from './jmlr';
import { nature } from './nature';
import { neurips } from './neurips';
import { openreview } from './openreview';
import { papersCool } from './papers-cool';
import { pmc } from './pmc';
import { pmlr } from './pmlr';
import { pubmed } from './pubmed';
import { sciencedirect } from './sciencedirect';
import { scirate } from './scirate';
import { semanticScholar } from './semantic-scholar';
import { springerlink } from './springerlink';
import { virtualConference } from './virtual-conference';
import type { Site } from './site';

export const SITES: readonly Site[] = [
  huggingface,
  arxiv,
  arxivHtml,
  ar5iv,
  openreview,
  aclAnthology,
  pmlr,
  jmlr,
  cvf,
  neurips,
  virtualConference,
  ijcai,
  aaai,
  semanticScholar,
  googleScholar,
  dblp,
  alphaxiv,
  papersCool,
  scirate,
  biorxiv,
  pubmed,
  pmc,
  acmDl,
  ieeeXplore,
  springerlink,
  sciencedirect,
  nature,
  inspire,
  ads,
  iacr,
];
