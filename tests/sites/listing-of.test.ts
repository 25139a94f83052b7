import { expect, it } from 'vitest';

import { SITE_INFOS } from '../../utils/sites/info/index';
import { listingOf } from '../../utils/sites/listing-of';

const nameOf = (address: string): string | undefined => listingOf(address, SITE_INFOS);

it.each([
  ['arXiv', 'arxiv.org/list/cs.LG/recent', 'arxiv.org/list/cs.LG/recent?skip=50&show=50'],
  ['arXiv under another name', 'arxiv.org/list/cs.LG/recent', 'www.arxiv.org/list/cs.LG/recent/'],
  [
    'arXiv’s search',
    'arxiv.org/search/?query=agents&searchtype=all',
    'arxiv.org/search/?searchtype=all&query=agents&size=50&start=50',
  ],
  ['Hugging Face', 'huggingface.co/papers', 'huggingface.co/papers#top'],
  [
    'ACM',
    'dl.acm.org/action/doSearch?AllField=agents',
    'dl.acm.org/action/doSearch?AllField=agents&startPage=2&pageSize=20',
  ],
  ['Google Scholar', 'scholar.google.com/scholar?q=agents', 'scholar.google.com/scholar?q=agents&start=10'],
  ['DBLP', 'dblp.org/search?q=agents', 'dblp.org/search?q=agents&h=30&f=30'],
  ['SpringerLink', 'link.springer.com/search?query=agents', 'link.springer.com/search/page/2?query=agents'],
  ['bioRxiv', 'www.biorxiv.org/collection/neuroscience', 'www.biorxiv.org/collection/neuroscience?page=1'],
])('a listing of %s is the same on its next page', (_, first, next) => {
  expect(nameOf(`https://${first}`)).toBeDefined();
  expect(nameOf(`https://${next}`)).toBe(nameOf(`https://${first}`));
});

it.each([
  ['of another category', 'arxiv.org/list/cs.LG/recent', 'arxiv.org/list/cs.CL/recent'],
  ['of another kind', 'arxiv.org/list/cs.LG/recent', 'arxiv.org/list/cs.LG/new'],
  ['of another day', 'huggingface.co/papers/date/2025-12-08', 'huggingface.co/papers/date/2025-12-09'],
  ['of another search', 'arxiv.org/search/?query=agents', 'arxiv.org/search/?query=speech'],
  ['of another conference', 'iclr.cc/virtual/2024/papers.html', 'icml.cc/virtual/2024/papers.html'],
])('a listing %s is another one', (_, one, other) => {
  expect(nameOf(`https://${one}`)).toBeDefined();
  expect(nameOf(`https://${other}`)).toBeDefined();
  expect(nameOf(`https://${other}`)).not.toBe(nameOf(`https://${one}`));
});

it.each(['https://arxiv.org/abs/2601.00001', 'https://example.org/list', 'nowhere'])('%s is no listing', (address) => {
  expect(nameOf(address)).toBeUndefined();
});
