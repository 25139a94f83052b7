/** Real pages by the name of their file, the address each had, and how much there is to read in it. */
export const REAL_PAGES: readonly {
  readonly file: string;
  readonly address: string;
  readonly entries: number;
  readonly abstracts: number;
}[] = [
  {
    file: 'arxiv/abs-1902.02534-2026-07-23.html',
    address: 'https://arxiv.org/abs/1902.02534',
    entries: 1,
    abstracts: 1,
  },
  {
    file: 'arxiv/list-cs.CL-recent-2026-07-28.html',
    address: 'https://arxiv.org/list/cs.CL/recent',
    entries: 50,
    abstracts: 0,
  },
  {
    file: 'arxiv/search-2025-12.html',
    address: 'https://arxiv.org/search/?query=distributed+systems&searchtype=abstract',
    entries: 200,
    abstracts: 200,
  },
  {
    file: 'huggingface/excerpt-daily-2026-09-28-props-and-cards.html',
    address: 'https://huggingface.co/papers',
    entries: 2,
    abstracts: 2,
  },
  {
    file: 'huggingface/negative-posts-page-2026-02-16.html',
    address: 'https://huggingface.co/papers',
    entries: 0,
    abstracts: 0,
  },
  {
    file: 'huggingface/paper-2509.24002-2025-10.html',
    address: 'https://huggingface.co/papers/2509.24002',
    entries: 1,
    abstracts: 1,
  },
  {
    file: 'acl-anthology/paper-2021.naacl-main.208.html',
    address: 'https://aclanthology.org/2021.naacl-main.208/',
    entries: 1,
    abstracts: 1,
  },
  {
    file: 'acl-anthology/person-andreas-madsack-2026.html',
    address: 'https://aclanthology.org/people/andreas-madsack/',
    entries: 6,
    abstracts: 5,
  },
  {
    file: 'acm-dl/search-2020-06-08.html',
    address: 'https://dl.acm.org/action/doSearch?AllField=software+engineering',
    entries: 20,
    abstracts: 0,
  },
  {
    file: 'biorxiv/abs-696633v1-2019.html',
    address: 'https://www.biorxiv.org/content/10.1101/696633v1',
    entries: 1,
    abstracts: 1,
  },
  {
    file: 'biorxiv/search-owls-2020-07-01.html',
    address: 'https://www.biorxiv.org/search/owls',
    entries: 30,
    abstracts: 0,
  },
  {
    file: 'dblp/search-calefato-2024-01.html',
    address: 'https://dblp.org/search?q=calefato',
    entries: 30,
    abstracts: 0,
  },
  {
    file: 'google-scholar/search-2020-06-07.html',
    address: 'https://scholar.google.com/scholar?q=controlled+experiment',
    entries: 10,
    abstracts: 0,
  },
  {
    file: 'google-scholar/search-page1-2024.html',
    address: 'https://scholar.google.com/scholar?q=crispr+cas9',
    entries: 10,
    abstracts: 0,
  },
  {
    file: 'ieee-xplore/search-2020-06-08.html',
    address: 'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=software',
    entries: 10,
    abstracts: 0,
  },
  {
    file: 'sciencedirect/search-2020-06-09.html',
    address: 'https://www.sciencedirect.com/search?qs=software',
    entries: 25,
    abstracts: 0,
  },
  {
    file: 'springerlink/article-s10924_010_0192_1.html',
    address: 'https://link.springer.com/article/10.1007/s10924-010-0192-1',
    entries: 1,
    abstracts: 1,
  },
  {
    file: 'springerlink/search-2020-06-09.html',
    address: 'https://link.springer.com/search?query=software',
    entries: 20,
    abstracts: 0,
  },
];
