import { afterEach, describe, expect, it } from 'vitest';

import { project } from '../../utils/highlights/project';
import { alphaxiv } from '../../utils/sites/alphaxiv';
import { ar5iv } from '../../utils/sites/ar5iv';
import { arxivHtml } from '../../utils/sites/arxiv-html';
import { isUnreadable, type Entry, type Site } from '../../utils/sites/site';

const LATEXML =
  '<article class="ltx_document"><h1 class="ltx_title_document">On hedges</h1><div class="ltx_abstract"><p class="ltx_p">We ask.</p></div><section><p class="ltx_p">A hedge grows <math alttext="x^2"><mi>x</mi></math> back.</p></section></article>';
const OVERVIEW = '<nav>Explore</nav><main><h1>On hedges</h1><p>A hedge grows back.</p></main>';

function fieldsOf(site: Site, address: string, html: string): Entry['fields'] {
  document.body.innerHTML = html;
  const entry = site.paper?.(document, new URL(address));
  if (!entry || isUnreadable(entry)) throw new Error(`${address} was not read`);
  return entry.fields;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the full text of a paper', () => {
  it.each([
    [arxivHtml, 'https://arxiv.org/html/2312.00752v2', LATEXML, 'A hedge grows $x^2$ back.'],
    [ar5iv, 'https://ar5iv.labs.arxiv.org/html/1706.03762', LATEXML, 'A hedge grows $x^2$ back.'],
    [alphaxiv, 'https://www.alphaxiv.org/overview/2312.00752v2', OVERVIEW, 'A hedge grows back.'],
  ])('can be highlighted on $name', (site, address, html, words) => {
    const { title, fulltext } = fieldsOf(site, address, html);
    expect(title?.textContent).toBe('On hedges');
    const { text } = project(fulltext as Element);
    expect(text).toContain(words);
    expect(text).not.toContain('Explore');
  });

  it('is not what alphaXiv shows beside the PDF', () => {
    expect(fieldsOf(alphaxiv, 'https://www.alphaxiv.org/abs/2312.00752', OVERVIEW).fulltext).toBeUndefined();
  });
});
