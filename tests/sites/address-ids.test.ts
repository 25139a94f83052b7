import { describe, expect, it } from 'vitest';

import { identify } from '../../utils/model/identifiers';
import { addressIds } from '../../utils/sites/address-ids';

describe('an address that holds its DOI', () => {
  it.each([
    ['https://onlinelibrary.wiley.com/doi/full/10.5555/fix.1', '10.5555/fix.1'],
    ['https://dl.acm.org/doi/abs/10.1145/0000500.3330701', '10.1145/0000500.3330701'],
    ['https://www.science.org/doi/10.1126/science.aar0000', '10.1126/science.aar0000'],
    ['https://link.springer.com/article/10.1007/s11263-020-00000-z/figures/1', '10.1007/s11263-020-00000-z'],
    ['https://link.springer.com/content/pdf/10.1007%2F978-3-319-00000-4_28.pdf', '10.1007/978-3-319-00000-4_28'],
    ['https://www.frontiersin.org/articles/10.3389/fix.2020.00001/full', '10.3389/fix.2020.00001'],
    ['https://www.frontiersin.org/journals/fix/articles/10.3389/fix.2020.00001/full', '10.3389/fix.2020.00001'],
    ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001', '10.1371/journal.pone.0000001'],
    [
      'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0000001&type=printable',
      '10.1371/journal.pone.0000001',
    ],
    ['https://www.biorxiv.org/content/10.1101/2020.01.02.000001v2.full.pdf', '10.1101/2020.01.02.000001'],
    ['https://www.biorxiv.org/content/10.1101/696633v1.full', '10.1101/696633'],
    ['https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.1.1', '10.1103/physrevlett.1.1'],
    ['https://www.mdpi.com/resolver?id=10.3390/s20010001', '10.3390/s20010001'],
    ['https://drops.dagstuhl.de/entities/document/10.4230/LIPIcs.FIX.2020.1', '10.4230/lipics.fix.2020.1'],
    ['https://x.example/doi/10.5555/fix.1?q=10.5555/fix.2', '10.5555/fix.1'],
    ['https://doi.org/10.5555/fix.1/full', '10.5555/fix.1/full'],
  ])('%s', (address, doi) => expect(addressIds(address).doi).toBe(doi));
});

describe('an address that only gives its DOI away', () => {
  it.each<readonly [string, string]>([
    ['https://www.nature.com/articles/s41586-025-00001-z', '10.1038/s41586-025-00001-z'],
    ['https://www.nature.com/articles/s41586-025-00001-z.pdf', '10.1038/s41586-025-00001-z'],
    ['https://www.nature.com/articles/nature12345#Abs1', '10.1038/nature12345'],
    ['https://www.nature.com/nature/journal/v500/n7460/full/nature12345.html', '10.1038/nature12345'],
    ['https://www.nature.com/nature/journal/v500/n7460/fig_tab/nature12345_F1.html', '10.1038/nature12345'],
    ['https://www.nature.com/articles/nmeth.1234?proof=t', '10.1038/nmeth.1234'],
    ...['', '.pdf', '_reference.pdf', '/figures/1', '/tables/2'].flatMap((end) =>
      (
        [
          ['s41586-025-00001-z', '10.1038/s41586-025-00001-z'],
          ['nmeth.1234', '10.1038/nmeth.1234'],
          ['ng1234', '10.1038/ng1234'],
          ['nphys123', '10.1038/nphys123'],
          ['123456a0', '10.1038/123456a0'],
          ['35000001', '10.1038/35000001'],
          ['fix2015123', '10.1038/fix.2015.123'],
          ['fix19871', '10.1038/fix.1987.1'],
        ] as const
      ).map(([name, doi]) => [`https://www.nature.com/articles/${name}${end}`, doi] as const),
    ),
    ['https://pubs.rsc.org/en/content/articlelanding/2020/sc/d0sc00001a', '10.1039/d0sc00001a'],
    ['https://pubs.rsc.org/en/Content/ArticleLanding/2012/CS/C1CS00001K#!divAbstract', '10.1039/c1cs00001k'],
    ['https://pubs.rsc.org/en/content/articlehtml/2020/sc/d0sc00001a?page=search', '10.1039/d0sc00001a'],
    ['https://pubs.rsc.org/zh-cn/content/articlepdf/2008/cs/b800001g', '10.1039/b800001g'],
    ['https://pubs.rsc.org/en/content/articlelanding/D0SC00001A', '10.1039/d0sc00001a'],
    ['https://pubs.rsc.org/en/content/chapter/bk9781000000001-00002/978-1-00000-000-1', '10.1039/9781000000001-00002'],
    ['https://cdn-links.lww.com/permalink/fix/a/10.1097_FIX.0000000000000001.sdc1.pdf', '10.1097/fix.0000000000000001'],
    [
      'https://journals.lww.com/fix/fulltext/2020/01000/10.1097_FIX.0000000000000001.12.aspx',
      '10.1097/fix.0000000000000001',
    ],
    ['https://journals.lww.com/fix/10.1097_01.fix.0000000001.00002.a3.aspx', '10.1097/01.fix.0000000001.00002.a3'],
    ['https://www.aanda.org/articles/aa/full_html/2020/01/aa00001-19/aa00001-19.html', '10.1051/0004-6361/201900001'],
    ['https://www.aanda.org/articles/aa/abs/2020/01/aa00001-19.html', '10.1051/0004-6361/201900001'],
    ['https://www.bmj.com/content/368/bmj.m00001.full', '10.1136/bmj.m00001'],
    ['https://www.bmj.com/content/380/bmj-2022-000001', '10.1136/bmj-2022-000001'],
    ['https://elifesciences.org/articles/00001', '10.7554/elife.00001'],
    ['https://elifesciences.org/reviewed-preprints/00001v2', '10.7554/elife.00001'],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1', '10.2139/ssrn.1'],
    ['https://papers.ssrn.com/sol3/Delivery.cfm?x=y&abstractid=12', '10.2139/ssrn.12'],
    ['https://ssrn.com/abstract=12', '10.2139/ssrn.12'],
    ['https://zenodo.org/record/123', '10.5281/zenodo.123'],
    ['https://zenodo.org/records/123/files/a.pdf', '10.5281/zenodo.123'],
    ['https://peerj.com/articles/123/', '10.7717/peerj.123'],
    ['https://peerj.com/articles/cs-12/', '10.7717/peerj-cs.12'],
    ['https://scipost.org/SciPostPhys.1.1.001', '10.21468/scipostphys.1.1.001'],
    ['https://quantum-journal.org/papers/q-2018-08-06-79/', '10.22331/q-2018-08-06-79'],
    ['https://www.biorxiv.org/content/early/2019/07/08/696633', '10.1101/696633'],
    ['https://www.biorxiv.org/content/biorxiv/early/2016/01/01/036103.full.pdf', '10.1101/036103'],
    ['https://www.medrxiv.org/content/early/2020/02/03/2020.02.01.000001v2', '10.1101/2020.02.01.000001'],
    ['https://www.biorxiv.org/cgi/content/short/2020.02.01.000001v1', '10.1101/2020.02.01.000001'],
    ['https://genome.cshlp.org/content/early/2020/01/02/gr.123456.120', '10.1101/gr.123456.120'],
    [
      'https://www.thelancet.com/journals/lancet/article/PIIS0140-0000(20)30001-1/fulltext',
      '10.1016/s0140-0000(20)30001-1',
    ],
    ['https://www.thelancet.com/pdfs/journals/lancet/PIIS0140-0000(20)30001-X.pdf', '10.1016/s0140-0000(20)30001-x'],
    ['https://www.jstor.org/stable/1234567?seq=1', '10.2307/1234567'],
    ['https://www.jstor.org/stable/pdf/1234567.pdf', '10.2307/1234567'],
    ['https://dl.acm.org/citation.cfm?id=3290000.3330701', '10.1145/3290000.3330701'],
    ['https://dl.acm.org/citation.cfm?doid=12340.56780', '10.1145/12340.56780'],
    ['https://figshare.com/articles/dataset/Of_Fixtures/1234567', '10.6084/m9.figshare.1234567'],
    ['https://figshare.com/articles/Of_Fixtures/1234567/2', '10.6084/m9.figshare.1234567'],
    ['https://acp.copernicus.org/articles/20/1234/2020/', '10.5194/acp-20-1234-2020'],
    ['https://acp.copernicus.org/preprints/acp-2020-123/', '10.5194/acp-2020-123'],
    ['https://www.hindawi.com/journals/cin/2020/1234567/', '10.1155/2020/1234567'],
    ['https://osf.io/preprints/psyarxiv/ab1cd', '10.31234/osf.io/ab1cd'],
    ['https://www.researchsquare.com/article/rs-123/v1', '10.21203/rs.3.rs-123/v1'],
    ['https://www.preprints.org/manuscript/202001.0001/v1', '10.20944/preprints202001.0001.v1'],
  ])('%s', (address, doi) => expect(addressIds(address).doi).toBe(doi));
});

it.each([
  ['https://arxiv.org/abs/2401.01234v2', { arxiv: '2401.01234' }],
  ['https://pubmed.ncbi.nlm.nih.gov/33839659/', { pmid: '33839659' }],
  ['https://aclanthology.org/2021.naacl-main.208.pdf', { acl: '2021.naacl-main.208' }],
  ['https://openreview.net/pdf?id=abc', { openreview: 'abc' }],
  ['https://doi.org/10.48550/arXiv.2401.01234', { arxiv: '2401.01234' }],
])('%s is named by another scheme', (address, ids) => expect(addressIds(address)).toEqual(ids));

describe('a paper that stands at several addresses', () => {
  const JMLR = 'https://jmlr.org/papers/v25/23-0001.html';
  const NEURIPS =
    'https://proceedings.neurips.cc/paper_files/paper/2023/hash/00aa11bb22cc33dd44ee55ff66778899-Abstract-Conference.html';
  it.each([
    [JMLR, JMLR],
    ['http://www.jmlr.org/papers/v25/23-0001.html', JMLR],
    ['https://www.jmlr.org/papers/volume25/23-0001/23-0001.pdf', JMLR],
    ['https://jmlr.org/papers/volume3/fix03a/fix03a.pdf', 'https://jmlr.org/papers/v3/fix03a.html'],
    ['https://www.jmlr.org/papers/v25/', 'https://www.jmlr.org/papers/v25'],
    [NEURIPS, NEURIPS],
    [NEURIPS.replace('paper_files/', ''), NEURIPS],
    [NEURIPS.replace('proceedings.neurips', 'papers.nips'), NEURIPS],
    [NEURIPS.replace('proceedings.neurips.cc/paper_files', 'papers.neurips.cc'), NEURIPS],
    [NEURIPS.replace('/hash/', '/file/').replace('Abstract', 'Paper').replace('.html', '.pdf'), NEURIPS],
    [NEURIPS.replace('-Conference', ''), NEURIPS.replace('-Conference', '')],
    [NEURIPS.replace('neurips', 'iclr').replace('paper_files/', ''), NEURIPS.replace('neurips', 'iclr')],
    ['https://papers.neurips.cc/paper/1-of-fixtures.pdf', 'https://papers.nips.cc/paper/1-of-fixtures'],
    [NEURIPS.replace('.cc', '.cc.example.org'), NEURIPS.replace('.cc', '.cc.example.org')],
  ])('%s', (address, url) => expect(addressIds(address)).toEqual({ url }));
});

describe('an address that names no paper', () => {
  it.each([
    'https://www.nature.com/nature/volumes/500',
    'https://www.nature.com/articles/d41586-020-00001-1/figures/1',
    'https://www.nature.com/search?q=s41586-025-00001-z',
    'https://scholar.google.com/scholar?q=10.5555/fix.1',
    'https://www.example.org/search?query=10.5555%2Ffix.1',
    'https://zenodo.org/communities/fix',
    'https://www.jstor.org/journal/fixtures',
    'https://dl.acm.org/citation.cfm?id=3330701',
    'https://figshare.com/authors/Ada_Example/1234567',
    'https://pubs.rsc.org/en/journals/journalissues/sc',
    'https://pubs.rsc.org/en/content/articlelanding/2020/sc/d0sc00001a_extra',
    'https://journals.lww.com/fix/fulltext/2020/01000/of_fixtures.12.aspx',
    'https://lww.com.example.org/fix/10.1097_FIX.0000000000000001.aspx',
    'https://www.bmj.com/content/368/7000',
    'https://nature.com.example.org/articles/s41586-025-00001-z',
    'https://elifesciences.org/articles',
    'no address',
    '',
  ])('%s', (address) => expect(addressIds(address).doi).toBeUndefined());
});

describe('one paper has one name wherever it is met', () => {
  it.each<readonly [address: string, id: string]>([
    ...[
      'https://aclanthology.org/2020.acl-main.405',
      'https://aclanthology.org/2020.acl-main.405v2.pdf',
      'https://aclanthology.org/2020.acl-main.405.bib',
      'https://www.aclweb.org/anthology/2020.acl-main.405/',
    ].map((address) => [address, 'acl:2020.acl-main.405'] as const),
    ...[
      'https://aclanthology.org/p19-1001',
      'http://anthology.aclweb.org/P/P19/P19-1001.pdf',
      'https://www.aclweb.org/anthology/papers/P/P19/P19-1001/',
      'https://aclanthology.coli.uni-saarland.de/papers/P19-1001/p19-1001',
    ].map((address) => [address, 'acl:p19-1001'] as const),
    ['https://aclanthology.org/volumes/P19-1/', 'url:https://aclanthology.org/volumes/P19-1'],
    ...[
      'https://proceedings.mlr.press/v202/example23a',
      'https://proceedings.mlr.press/v202/example23a.pdf',
      'https://proceedings.mlr.press/v202/example23a/example23a-supp.pdf',
      'http://www.jmlr.org/proceedings/papers/v202/example23a.html',
    ].map((address) => [address, 'pmlr:v202/example23a'] as const),
    ['https://proceedings.mlr.press/v202/', 'url:https://proceedings.mlr.press/v202'],
    ['https://proceedings.mlr.press/v202/assets/a.bib', 'url:https://proceedings.mlr.press/v202/assets/a.bib'],
    ['https://api2.openreview.net/attachment?id=FixTure0001&name=pdf', 'openreview:FixTure0001'],
    ['https://openreview.net/forum?noteId=x&id=FixTure0001&referrer=%5Bthe%5D(/a)', 'openreview:FixTure0001'],
    ['https://openreview.net/revisions?id=FixTure0001', 'openreview:FixTure0001'],
    ['https://europepmc.org/article/MED/12345', 'pmid:12345'],
    ['https://europepmc.org/articles/PMC12345', 'pmcid:PMC12345'],
    ['https://europepmc.org/article/PMC/PMC12345', 'pmcid:PMC12345'],
    ['https://www.ncbi.nlm.nih.gov/labs/pmc/articles/PMC12345/?report=reader', 'pmcid:PMC12345'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC12345/pdf/fix.pdf', 'pmcid:PMC12345'],
    ['https://ia.cr/2024/123', 'iacr:2024/123'],
    ['https://eprint.iacr.org/archive/2024/123/20240101:000000', 'iacr:2024/123'],
    ['https://eprint.iacr.org/2024', 'url:https://eprint.iacr.org/2024'],
    ...[
      'https://ui.adsabs.harvard.edu/abs/2019A%26A...622A...1E/abstract',
      'https://ui.adsabs.harvard.edu/abs/2019A&A...622A...1E',
      'https://scixplorer.org/abs/2019A%26A...622A...1E/citations',
      'http://adsabs.harvard.edu/full/2019A%26A...622A...1E',
    ].map((address) => [address, 'ads:2019A&A...622A...1E'] as const),
    ...[
      'https://inspirehep.net/literature/2700003?ui-citation-summary=true',
      'http://old.inspirehep.net/record/2700003?ln=en',
    ].map((address) => [address, 'inspire:2700003'] as const),
    ...[
      'https://dblp.org/rec/conf/fixture/ExampleS23',
      'https://dblp.uni-trier.de/rec/conf/fixture/ExampleS23.html?view=bibtex',
      'https://dblp.org/rec/html/conf/fixture/ExampleS23',
      'https://dblp.dagstuhl.de/rec/conf/fixture/ExampleS23.xml',
    ].map((address) => [address, 'dblp:conf/fixture/ExampleS23'] as const),
    ...[
      'https://hal.science/hal-00000001v2',
      'https://inria.hal.science/hal-00000001/document',
      'https://hal.archives-ouvertes.fr/hal-00000001/file/fix.pdf',
    ].map((address) => [address, 'hal:hal-00000001'] as const),
    ...[
      'https://openaccess.thecvf.com/content/CVPR2024/html/Example_Fixture_CVPR_2024_paper.html',
      'http://openaccess.thecvf.com/content/CVPR2024/papers/Example_Fixture_CVPR_2024_paper.pdf',
    ].map(
      (address) =>
        [
          address,
          'url:https://openaccess.thecvf.com/content/CVPR2024/html/Example_Fixture_CVPR_2024_paper.html',
        ] as const,
    ),
    [
      'https://openaccess.thecvf.com/content/CVPR2024W/Fix/papers/Example_Fixture_CVPRW_2024_paper.pdf',
      'url:https://openaccess.thecvf.com/content/CVPR2024W/Fix/html/Example_Fixture_CVPRW_2024_paper.html',
    ],
    ['https://ijcai.org/proceedings/2023/0012.pdf', 'url:https://www.ijcai.org/proceedings/2023/12'],
    ...[
      'https://ojs.aaai.org/index.php/AAAI/article/view/12345',
      'https://ojs.aaai.org/index.php/AAAI/article/view/12345/54321',
      'https://ojs.aaai.org/index.php/AAAI/article/download/12345/54321',
    ].map((address) => [address, 'url:https://ojs.aaai.org/index.php/AAAI/article/view/12345'] as const),
    [
      'https://nips.cc/virtual/2023/loc/new-town/poster/70701?lang=de',
      'url:https://neurips.cc/virtual/2023/poster/70701',
    ],
    [
      `https://proceedings.neurips.cc/paper_files/paper/2023/file/${'0a'.repeat(16)}-Supplemental-Conference.pdf`,
      `url:https://proceedings.neurips.cc/paper_files/paper/2023/hash/${'0a'.repeat(16)}-Abstract-Conference.html`,
    ],
    ['http://jmlr.csail.mit.edu/papers/v3/example03a.html', 'url:https://jmlr.org/papers/v3/example03a.html'],
    [
      'https://scholar.google.co.jp/scholar?cluster=123&hl=ja&as_sdt=0,5',
      'url:https://scholar.google.com/scholar?cluster=123',
    ],
    ...[
      'https://ieeexplore.ieee.org/document/8449649',
      'https://ieeexplore.ieee.org/iel7/6287639/8948470/08449649.pdf',
      'https://ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=8449649',
    ].map((address) => [address, 'url:https://ieeexplore.ieee.org/document/8449649'] as const),
    ...[
      'https://www.sciencedirect.com/science/article/abs/pii/S0000000012001476?via%3Dihub',
      'https://sciencedirect.com/science/article/pii/S0000-0000(12)00147-6',
      'https://linkinghub.elsevier.com/retrieve/pii/s0000000012001476',
      'https://pdf.sciencedirectassets.com/1/1-s2.0-S0000000012001476/main.pdf?X=1',
    ].map((address) => [address, 'url:https://www.sciencedirect.com/science/article/pii/S0000000012001476'] as const),
  ])('%s', (address, id) => expect(identify(addressIds(address))).toBe(id));
});
