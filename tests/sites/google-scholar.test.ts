import { expect, it } from 'vitest';

import { googleScholar } from '../../utils/sites/google-scholar';
import { isUnreadable } from '../../utils/sites/site';
import { parsePage } from '../workbench/parse-page';

const ADDRESS = 'https://scholar.google.com/scholar?q=hedges';

it.each([
  ['A Example - Journal of Hedges, 2020 - Elsevier', 'Journal of Hedges', '2020'],
  ['A Example - Journal of 1999 Hedges, 2020 - Elsevier', 'Journal of 1999 Hedges', '2020'],
  [
    'A Example - 2019 IEEE Conference on Hedges (CH), 2020 - ieeexplore.ieee.org',
    '2019 IEEE Conference on Hedges (CH)',
    '2020',
  ],
  ['A Example - Hedges 2019 - A Conference, 2020 - Springer', 'Hedges 2019 - A Conference', '2020'],
  ['A Example - Journal of 1999 Hedges - Elsevier', 'Journal of 1999 Hedges', undefined],
  ['A Example - 2020 - books.example', undefined, '2020'],
  ['A Example\u00a0- Journal of 1999 …, 2020\u00a0- Elsevier', 'Journal of 1999 …', '2020'],
])('%s', (line, venue, published) => {
  const page = parsePage(
    `<div class="gs_r" data-cid="x"><div class="gs_ri"><h3 class="gs_rt"><a href="https://journal.example/1">On Hedges</a></h3><div class="gs_a">${line}</div></div></div>`,
    ADDRESS,
  );
  const papers = [...googleScholar.entries(page, new URL(ADDRESS))].map((one) => !isUnreadable(one) && one.paper);
  expect(papers.map((paper) => paper && [paper.venue, paper.published])).toEqual([[venue, published]]);
});
