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
];
