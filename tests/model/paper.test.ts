import { describe, expect, it } from 'vitest';

import { normalizeDoi } from '../../utils/model/doi';
import { arxivIdFromUrl, normalizeArxivId } from '../../utils/model/arxiv-id';
import { arxivIds, identify, idsFromUrl, normalizeIds, plainDoi, type PaperIds } from '../../utils/model/identifiers';

describe('identity', () => {
  it.each([
    ['arXiv:2401.01234v3', '2401.01234'],
    ['hep-th/9901001v2', 'hep-th/9901001'],
    ['math.GT/0309136', 'math/0309136'],
    ['2401.1234.pdf', '2401.1234'],
    ['trending', undefined],
  ])('reads the arXiv identifier in %s', (text, id) => expect(normalizeArxivId(text)).toBe(id));

  it.each<readonly [address: string, id: string]>([
    ['https://arxiv.org/pdf/2401.01234v2.pdf', 'arxiv:2401.01234'],
    ['https://huggingface.co/papers/2401.01234#community', 'arxiv:2401.01234'],
    ['https://doi.org/10.48550/arXiv.2401.01234', 'arxiv:2401.01234'],
    ['https://aclanthology.org/2020.acl-main.405/', 'acl:2020.acl-main.405'],
    ['https://www.aclweb.org/anthology/P19-1001.pdf', 'acl:p19-1001'],
    ['https://www.alphaxiv.org/overview/2401.01234v2', 'arxiv:2401.01234'],
    ['https://ar5iv.labs.arxiv.org/html/hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['https://huggingface.co/papers/trending', 'url:https://huggingface.co/papers/trending'],
    ['https://example.org/arxiv.org/abs/2401.01234', 'url:https://example.org/arxiv.org/abs/2401.01234'],
    ['https://notarxiv.org/abs/2401.01234', 'url:https://notarxiv.org/abs/2401.01234'],
    ['https://openreview.net/pdf?id=FixTure0001', 'openreview:FixTure0001'],
    ['https://openreview.net/attachment?id=FixTure0001&name=pdf', 'openreview:FixTure0001'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345/', 'pmid:12345'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12345', 'pmid:12345'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/', 'pmcid:PMC12345'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC12345/', 'pmcid:PMC12345'],
    ['https://example.org/p?utm_source=x#top', 'url:https://example.org/p'],
    ['https://example.org/p;jsessionid=0A1B?id=1&lang=de', 'url:https://example.org/p?id=1'],
    ['https://example.org/p?casa_token=a:b&hl=de', 'url:https://example.org/p'],
    ['https://eprint.iacr.org/2024/123.pdf', 'iacr:2024/123'],
    [`https://www.semanticscholar.org/paper/A-Fixture/${'0a'.repeat(20)}`, `s2:${'0a'.repeat(20)}`],
    ...[
      'https://ieeexplore.ieee.org/document/8449649',
      'https://ieeexplore.ieee.org/abstract/document/8449649/authors?casa_token=x',
      'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=8449649',
    ].map((address) => [address, 'url:https://ieeexplore.ieee.org/document/8449649'] as const),
    ...[
      'https://www.sciencedirect.com/science/article/abs/pii/S0000000012001476?via%3Dihub',
      'https://www.sciencedirect.com/science/article/pii/S0000000012001476/pdfft?md5=1',
    ].map((address) => [address, 'url:https://www.sciencedirect.com/science/article/pii/S0000000012001476'] as const),
    ...[
      'https://scholar.google.com/citations?view_op=view_citation&hl=en&user=x&citation_for_view=x:u5HH',
      'https://scholar.google.de/citations?view_op=view_citation&hl=de&oe=ASCII&user=x&pagesize=100&sortby=pubdate&citation_for_view=x%3Au5HH',
    ].map(
      (address) =>
        [address, 'url:https://scholar.google.com/citations?view_op=view_citation&citation_for_view=x:u5HH'] as const,
    ),
  ])('knows %s', (address, id) => expect(identify(idsFromUrl(address))).toBe(id));

  it.each<[PaperIds, PaperIds]>([
    [{ doi: '10.18653/v1/2020.acl-main.405' }, { doi: '10.18653/v1/2020.acl-main.405', acl: '2020.acl-main.405' }],
    [{ doi: 'https://doi.org/10.3115/v1/P14-1001' }, { doi: '10.3115/v1/p14-1001', acl: 'p14-1001' }],
    [{ doi: '10.48550/arXiv.2401.01234v2' }, { arxiv: '2401.01234' }],
    [{ doi: '10.1101/2020.02.18.900001v2' }, { doi: '10.1101/2020.02.18.900001' }],
    [{ doi: '10.1101/gr.123456.1' }, { doi: '10.1101/gr.123456.1' }],
  ])('reads what %j gives away', (ids, known) => expect(normalizeIds(ids)).toEqual(known));

  it.each<readonly [string | undefined, PaperIds]>([
    ['https://doi.org/10.1000/X', { arxiv: '2401.01234', doi: '10.1000/x' }],
    ['10.48550/arXiv.2401.01234', { arxiv: '2401.01234' }],
    [
      '10.18653/v1/2020.acl-main.405',
      { arxiv: '2401.01234', doi: '10.18653/v1/2020.acl-main.405', acl: '2020.acl-main.405' },
    ],
    ['n/a', { arxiv: '2401.01234' }],
    [`10.1000/${'x'.repeat(3_000)}`, { arxiv: '2401.01234' }],
    [undefined, { arxiv: '2401.01234' }],
  ])('reads arXiv’s DOI %j alone as among others', (doi, known) => {
    expect(arxivIds('2401.01234', doi && normalizeDoi(doi))).toEqual(known);
    expect(normalizeIds({ arxiv: '2401.01234', doi })).toEqual(known);
  });

  it.each<readonly [string | undefined, string | undefined]>([
    ['https://doi.org/10.1234/Fixture.5', '10.1234/fixture.5'],
    ['http://dx.doi.org/10.1103/PhysRevD.77.012345', '10.1103/physrevd.77.012345'],
    ['https://doi.org/10.1016/j.x:2020;1-2/a_b', '10.1016/j.x:2020;1-2/a_b'],
    ['https://www.doi.org/10.1234/x', '10.1234/x'],
    ['https://doi.org/10.1234/a%2Fb', '10.1234/a/b'],
    ['https://doi.org/10.1234/a%252Fb', undefined],
    ['https://doi.org/10.1234/a%3Fb=c', undefined],
    ['https://doi.org/10.1016/S0010(12)00147-6', '10.1016/s0010(12)00147-6'],
    [
      'https://doi.org/10.1002/(SICI)1099-0000(199901)47:1/3%3C199::AID-FIX199%3E3.0.CO;2-R',
      '10.1002/(sici)1099-0000(199901)47:1/3<199::aid-fix199>3.0.co;2-r',
    ],
    ['https://doi.org/10.1234/a%3C/i%3Eb', undefined],
    ['https://doi.org/10.1234/a%3Cb', undefined],
    ['https://doi.org/10.1101/2020.02.18.900001v2', '10.1101/2020.02.18.900001'],
    ['https://doi.org/10.1101/2020.02.18.900001v2.full', '10.1101/2020.02.18.900001'],
    ['https://doi.org/10.1101/fix.000001.118', '10.1101/fix.000001.118'],
    ['https://doi.org/10.1234/x?y=1', undefined],
    ['https://doi.org/10.1234/x.', undefined],
    ['https://doi.org.example/10.1234/x', undefined],
    [undefined, undefined],
  ])('reads the plain DOI in %j as the reader of all does, or leaves it', (address, doi) => {
    expect(plainDoi(address)).toBe(doi);
    if (doi) expect(normalizeDoi(address ?? '')).toBe(doi);
  });

  it.each([
    'https://arxiv.org/abs/2401.01234v2',
    'https://www.arxiv.org/html/2401.01234',
    'https://ar5iv.labs.arxiv.org/html/hep-th/9901001',
    'https://huggingface.co/papers/2401.01234?x=1#y',
    'https://arxiv.org/abs/2401',
    'https://example.org/abs/2401.01234',
  ])('finds in %s the arXiv identifier alone as among others', (address) =>
    expect(arxivIdFromUrl(new URL(address))).toBe(idsFromUrl(address).arxiv),
  );

  it('drops what is no identifier', () => expect(normalizeIds({ doi: 'n/a', arxiv: 'x' })).toEqual({}));
});
