import { expect, it } from 'vitest';

import { virtualConference } from '../../utils/sites/virtual-conference';
import { linkedPapers } from '../../utils/sites/linked-papers';
import { parsePage } from '../workbench/parse-page';

const URL_ = new URL('https://site.example/list');

function page(hrefs: readonly string[], around = 'main'): Document {
  const links = hrefs.map((href) => `<a href="${href}">x</a>`).join('');
  return parsePage(`<${around}>${links}</${around}>`, URL_.href);
}

const arxiv = (many: number): string[] => Array.from({ length: many }, (_, n) => `https://arxiv.org/abs/2601.0000${n}`);

it.each<[string, Document, number]>([
  ['a page that lists papers', page(arxiv(6)), 6],
  ['the same paper linked thrice is one', page([...arxiv(5), ...arxiv(5), 'https://arxiv.org/pdf/2601.00001v2']), 5],
  ['a few papers are no listing', page(arxiv(4)), 0],
  [
    'links to anything else',
    page(['/login', '/about', '#top', 'mailto:x@site.example', 'https://a.example', 'http://[']),
    0,
  ],
  ['papers in a menu or a footer', page(arxiv(9), 'footer'), 0],
])('%s', (_, made, many) => expect(linkedPapers(made, URL_)).toBe(many));

it('knows pages of papers of the site itself, which no identifier names', () => {
  const address = new URL('https://icml.cc/virtual/2024/calendar');
  const posters = Array.from({ length: 6 }, (_, n) => `/virtual/2024/poster/${n + 1}`);
  const listed = page([...posters, '/virtual/2024/session/7', '/virtual/2024/social/8']);
  expect(linkedPapers(listed, address, virtualConference)).toBe(6);
  expect(linkedPapers(listed, address)).toBe(0);
});
