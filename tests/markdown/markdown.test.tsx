import { render } from 'preact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MarkdownText } from '../../components/library/reading/MarkdownText';

function drawn(text: string): HTMLElement {
  const place = document.createElement('div');
  render(<MarkdownText text={text} />, place);
  return place.querySelector<HTMLElement>('.markdown') ?? place;
}

const html = (text: string): string => drawn(text).innerHTML.replaceAll(/ (?:target|rel|dir|class)="[^"]*"/g, '');

describe('Markdown', () => {
  it.each([
    ['plain words', '<p>plain words</p>'],
    ['two\nlines\n\nand a paragraph', '<p>two\nlines</p><p>and a paragraph</p>'],
    [
      '**bold** *em* _em_ __bold__ ~~gone~~',
      '<p><strong>bold</strong> <em>em</em> <em>em</em> <strong>bold</strong> <del>gone</del></p>',
    ],
    ['***both***', '<p><strong><em>both</em></strong></p>'],
    ['snake_case_name and 2*3*4', '<p>snake_case_name and 2<em>3</em>4</p>'],
    ['not * a * star', '<p>not * a * star</p>'],
    ['`a*b*` ``c`d``', '<p><code>a*b*</code> <code>c`d</code></p>'],
    ['\\*not\\* \\`code\\`', '<p>*not* `code`</p>'],
    ['$a_1$ and $b_1$', '<p><code>$a_1$</code> and <code>$b_1$</code></p>'],
    ['from $5 to $10', '<p>from $5 to $10</p>'],
    ['[a *link*](https://example.org/x_(y))', '<p><a href="https://example.org/x_(y)">a <em>link</em></a></p>'],
    ['see https://example.org/a_b_c.', '<p>see <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>.</p>'],
    ['<https://example.org/>', '<p><a href="https://example.org/">https://example.org/</a></p>'],
    ['a  \nb\\\nc', '<p>a<br>b<br>c</p>'],
    ['# One\n### Three ###', '<p data-level="1">One</p><p data-level="3">Three</p>'],
    ['#no heading', '<p>#no heading</p>'],
    [
      '- a\n- b\n  more\n  - c',
      '<ul><li><span>a</span></li><li><span>b\nmore</span><ul><li><span>c</span></li></ul></li></ul>',
    ],
    ['3. a\n4. b', '<ol start="3"><li><span>a</span></li><li><span>b</span></li></ol>'],
    ['- a\n\n  second\n- b', '<ul><li><span>a</span><p>second</p></li><li><span>b</span></li></ul>'],
    [
      '> quoted\n> > twice\n\nafter',
      '<blockquote><p>quoted</p><blockquote><p>twice</p></blockquote></blockquote><p>after</p>',
    ],
    ['```py\na = *b*\n```\nafter', '<pre><code>a = *b*</code></pre><p>after</p>'],
    ['~~~\nleft open', '<pre><code>left open</code></pre>'],
    ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['* * *', '<hr>'],
    ['', ''],
  ])('%j', (text, expected) => expect(html(text)).toBe(expected));

  it.each([
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](data:text/html,<script>)',
    '<javascript:alert(1)>',
    '[x](https:javascript:alert(1))',
    '<script>alert(1)</script>',
  ])('shows %s as it was written', (text) => {
    expect(drawn(text).textContent).toBe(text);
    expect(drawn(text).querySelector('img, script, a')).toBeNull();
  });

  it('makes nothing but words, links into the web, and marks of emphasis, whatever the text', () => {
    const pieces = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '<',
      '>',
      '- ',
      '1. ',
      '#',
      '\n',
      '  ',
      '\\',
      '$',
      '~~',
      'javascript:',
      'https://x.y',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const place = drawn(parts.join(''));
        for (const element of place.querySelectorAll('*')) {
          expect('P SPAN STRONG EM DEL CODE A BR UL OL LI BLOCKQUOTE PRE HR'.split(' ')).toContain(element.tagName);
          if (element.tagName === 'A') expect(element.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/);
        }
      }),
    );
  });

  it('is through with any text', () => {
    for (const text of ['*', '_a ', '[', '`', '> ', '- ', '$', '**a ', '\n- '])
      expect(drawn(text.repeat(5000)).childElementCount).toBeGreaterThan(0);
  });
});
