// @vitest-environment-options { "url": "https://listing.example/list?page=2" }
import { afterEach, expect, it } from 'vitest';

import { nextPage } from '../../../../components/overlay/triage/next-page';

afterEach(() => document.body.replaceChildren());

it.each<[string, string, ReturnType<typeof nextPage>]>([
  [
    'a link that says so',
    '<a rel="nofollow next" href="?page=3">on</a>',
    { href: 'https://listing.example/list?page=3' },
  ],
  [
    'arXiv’s ranges',
    '<div class="paging">Total of 300 entries : <a href="?skip=0">1-50</a> <span>51-100</span> <a href="/list?skip=100">101-150</a></div>',
    { href: 'https://listing.example/list?skip=100', range: '101–150' },
  ],
  [
    'arXiv’s last range',
    '<div class="paging">Total of 100 entries : <a href="?skip=0">1-50</a> <span>...</span> <span>51-100</span></div>',
    undefined,
  ],
  [
    'a word',
    '<nav><a href="?page=1">Previous</a><a href="?page=3">Next ›</a></nav>',
    { href: 'https://listing.example/list?page=3' },
  ],
  ['another site', '<a rel="next" href="https://elsewhere.example/">Next</a>', undefined],
  ['a script', '<a rel="next" href="javascript:alert(1)">Next</a>', undefined],
  ['the same page', '<a rel="next" href="#more">Next</a>', undefined],
  ['nothing', '<main><a href="/about">About what comes next</a></main>', undefined],
])('finds where a listing goes on: %s', (_, markup, next) => {
  document.body.innerHTML = markup;
  expect(nextPage(document)).toEqual(next);
});
