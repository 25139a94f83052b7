import { describe, expect, it } from 'vitest';

import { doiIn } from '../../utils/sites/doi-in';

const SICI = '10.1002/(sici)1099-0000(199901/02)12:3/4<567::aid-fix89>3.0.co;2-x';
const ESCAPED = '10.1002/(SICI)1099-0000(199901/02)12:3/4%3C567::AID-FIX89%3E3.0.CO;2-X';

describe('a DOI in an address', () => {
  it.each([
    [`https://onlinelibrary.wiley.com/doi/abs/${ESCAPED}`, SICI],
    [`https://onlinelibrary.wiley.com/doi/${ESCAPED}/abstract;jsessionid=0A1B.f01t02`, SICI],
    [`https://onlinelibrary.wiley.com/doi/${encodeURIComponent(SICI)}/full`, SICI],
    [`/doi/pdf/${ESCAPED}?download=true`, SICI],
    ['https://iopscience.example/article/10.1088/1742-0000/1142/1/012012/meta', '10.1088/1742-0000/1142/1/012012'],
    ['https://iopscience.example/article/10.1088/1742-0000/1142/1/012012/pdf', '10.1088/1742-0000/1142/1/012012'],
    ['https://iopscience.example/article/10.1088/1742-0000/1142/1/012012', '10.1088/1742-0000/1142/1/012012'],
    ['https://oup.example/fix/article-abstract/doi/10.1093/fix/btaa123/5741234', '10.1093/fix/btaa123'],
    ['https://oup.example/fix/article/doi/10.1093/fix/21.2.257/187124', '10.1093/fix/21.2.257'],
    ['https://oup.example/fix/article-pdf/doi/10.1093/fix/btaa123/5741234/btaa123.pdf', '10.1093/fix/btaa123'],
    ['https://dnb.example/view/10.1093/ref:odnb/12345', '10.1093/ref:odnb/12345'],
    ['https://aip.example/aip/apl/article/10.1063/5.0012345/123456', '10.1063/5.0012345'],
    ['https://aip.example/aip/apl/article/10.1063/5.0012345/123456/Of-Fixtures', '10.1063/5.0012345'],
    ['https://mit.example/neco/article/doi/10.1162/neco_a_00001/95551/Of-Fixtures', '10.1162/neco_a_00001'],
    ['https://other.example/fix/article/doi/10.5555/fix.2020.1/12345', '10.5555/fix.2020.1'],
    ['https://aanda.example/10.1051/0004-6361/201833910', '10.1051/0004-6361/201833910'],
    ['https://oup.example/fix/article/doi/10.1093/0004-6361/201833910', '10.1093/0004-6361/201833910'],
    ['https://www.science.example/doi/10.1126/fix.aar0000.abstract', '10.1126/fix.aar0000'],
    ['https://www.science.example/doi/10.1126/fix.aar0000.short', '10.1126/fix.aar0000'],
    ['https://www.bmj.example/10.1136/fix.l1234.full.pdf+html', '10.1136/fix.l1234'],
    ['https://springer.example/article/10.1007/s10000-020-00000-z/fulltext.html', '10.1007/s10000-020-00000-z'],
    ['https://springer.example/article/10.1007/s10000-020-00000-z/tables/1', '10.1007/s10000-020-00000-z'],
    ['https://springer.example/article/10.1007/s10000-020-00000-z/figures/12', '10.1007/s10000-020-00000-z'],
    ['https://springer.example/content/pdf/10.1007%2Fs10000-020-00000-z.pdf', '10.1007/s10000-020-00000-z'],
    ['https://springer.example/article/10.1007/s10000-020-00000-z#citeas', '10.1007/s10000-020-00000-z'],
    ['https://www.mdpi.example/10.3390/s20010001/htm', '10.3390/s20010001'],
    ['https://www.frontiers.example/articles/10.3389/fix.2020.00001/full', '10.3389/fix.2020.00001'],
    ['https://www.frontiers.example/articles/10.3389/fix.2020.00001/xml/nlm', '10.3389/fix.2020.00001'],
    ['https://www.jstage.example/article/10.1143/fix.1.1/_article/-char/ja/', '10.1143/fix.1.1'],
    ['https://pubs.acs.example/doi/suppl/10.1021/fix.1/suppl_file/fix_si_001.pdf', '10.1021/fix.1'],
    ['https://degruyter.example/view/10.1515/fix-2020-0001/fix-2020-0001.xml', '10.1515/fix-2020-0001'],
    ['https://www.emerald.example/insight/content/doi/10.1108/FIX-1/full/html', '10.1108/fix-1'],
    ['https://plos.example/article?id=10.1371/journal.fix.0000001&type=printable', '10.1371/journal.fix.0000001'],
    [
      'https://login.example/?redirect_uri=https%3A%2F%2Fx.example%2Fdoi%2Ffull%2F10.5555%2Ffix.1%3Fx%3D1',
      '10.5555/fix.1',
    ],
    ['https://x.example/openurl?rft_id=info%3Adoi%2F10.5555%2Ffix.1&x=y', '10.5555/fix.1'],
    ['https://www.tandf.example/doi/full/10.1080/fix.1?needAccess=true', '10.1080/fix.1'],
    ['https://x.example/doi/10.5555/fix.1/full/pdf/', '10.5555/fix.1'],
    // A resolver is given DOIs as they are.
    ['https://doi.org/10.5555/fix.1/full', '10.5555/fix.1/full'],
    ['https://doi.org/10.5555/a%2541', '10.5555/a%41'],
    ['https://x.example/doi/10.5555/a%2541', '10.5555/a%41'],
    ['https://x.example/doi/10.5555/100%', '10.5555/100%'],
    ['https://x.example/?term=10.5555%2Fa.b%5Bdoi%5D', '10.5555/a.b'],
    ['https://zenodo.example/badge/DOI/10.5281/zenodo.123.svg', '10.5281/zenodo.123'],
    ['https://x.example/10.5555', undefined],
    ['https://x.example/10.5555/full', '10.5555/full'],
    ['https://x.example/v110.5555/a', undefined],
  ])('%s', (address, doi) => expect(doiIn(address)).toBe(doi));
});

describe('a DOI in running text', () => {
  it.each([
    [`J Fix. 1998;17(15):1601. doi: ${SICI}. PMID: 1`, SICI],
    ['J Fix. 2020. doi: 10.1016/S0000-0000(05)66545-9. German.', '10.1016/s0000-0000(05)66545-9'],
    ['(see https://x.example/doi/full/10.5555/fix.1/pdf)', '10.5555/fix.1'],
    ['“https://doi.org/10.5555%2Ffix.1”', '10.5555/fix.1'],
    ['link.springer.example/article/10.1007/fix.1/fulltext.html', '10.1007/fix.1'],
    ['10.5555/fix.1;10.5555/fix.2', '10.5555/fix.1'],
    ['10.5555/fix.1</a>', '10.5555/fix.1'],
    ['J Fix 2020, DOI10.5555/fix.1.', '10.5555/fix.1'],
    ['(doi10.5555/fix.1)', '10.5555/fix.1'],
    ['hairdoi10.5555/fix.1', undefined],
    ['10.5555/fix/full', '10.5555/fix/full'],
    ['（https://doi.org/10.5555/a.b）', '10.5555/a.b'],
    ['doi:10.5555/a.b，see there', '10.5555/a.b'],
    ['参见10.5555/a.b。', '10.5555/a.b'],
    ['\u200b10.5555/a\u00ad.b\u200b', '10.5555/a.b'],
    ['about 10.5 or so', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, doi) => expect(doiIn(text)).toBe(doi));
});
