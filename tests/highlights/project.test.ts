import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { project } from '../../utils/highlights/project';

function field(html: string): Element {
  document.body.innerHTML = `<main>${html}</main>`;
  return document.querySelector('main') as Element;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('project', () => {
  it.each([
    ['plain text as it stands', 'two  spaces\n kept', 'two  spaces\n kept'],
    ['inline elements without a seam', 'one <b>bo</b>ld', 'one bold'],
    ['line breaks for <br> and blocks', 'a<br>b<p>c</p><p>d</p>e', 'a\nb\nc\nd\ne'],
    ['no label', '<span class="descriptor">Abstract:</span>We ask.', 'We ask.'],
    ['no hidden text', 'a<span hidden>b</span><span style="display: none">c</span>d', 'ad'],
    ['no scripts or styles', 'a<script>x()</script><style>p{}</style>b', 'ab'],
    ['nothing of Ibid', 'a<ibid-row>star</ibid-row>b', 'ab'],
    ['an abstract that Ibid unfolded', '<ibid-abstract>We ask.</ibid-abstract>', 'We ask.'],
    ['no links that fold', 'We ask. <a class="is-size-7">△ Less</a>', 'We ask. '],
    [
      'the address for "this https URL"',
      'at <a href="https://a.example/x">this https URL</a>.',
      'at https://a.example/x.',
    ],
    ['other links by their words', 'see <a href="https://a.example/x">our code</a>', 'see our code'],
    [
      'MathJax 2 once',
      'of <span class="MathJax_Preview"></span><span class="MathJax">N2</span><script type="math/tex">N^2</script> at',
      'of $N^2$ at',
    ],
    [
      'KaTeX once',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>n</mi></mrow><annotation encoding="application/x-tex">n_1</annotation></semantics></math></span><span class="katex-html">n1</span></span>!',
      '$n_1$!',
    ],
    [
      'LaTeXML by its alternative text',
      '<math alttext="\\displaystyle\\Delta_{k}"><semantics><mi>Δ</mi><annotation-xml>ci</annotation-xml></semantics></math>.',
      '$\\Delta_{k}$.',
    ],
    [
      'MathJax 3 by its spoken form',
      '<mjx-container><mjx-math></mjx-math><mjx-assistive-mml><math><mi>n</mi> <mn>2</mn></math></mjx-assistive-mml></mjx-container>',
      'n2',
    ],
    [
      'MathJax 4 by its source',
      '<mjx-container><mjx-math data-latex="O(n^2)">x</mjx-math></mjx-container>',
      '$O(n^2)$',
    ],
    ['no footnotes', 'word<span class="ltx_note ltx_role_footnote"><sup>1</sup>aside</span> next', 'word next'],
  ])('reads %s', (_, html, text) => {
    expect(project(field(html)).text).toBe(text);
  });

  const MIXED =
    'One <i>two</i> <span class="MathJax">N</span><script type="math/tex">N^2</script> three<br>four <a href="https://a.example">this https URL</a><p>five <b>six</b></p>';

  it('gives back the offsets it was asked for, formulas whole', () => {
    const projection = project(field(MIXED));
    const { text } = projection;
    const whole = [...text.matchAll(/\$[^$]+\$|https:\S+?(?=\n)/g)].map((m) => ({
      from: m.index,
      to: m.index + m[0].length,
    }));
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        let [start, end] = a < b ? [a, b] : [b, a];
        const range = projection.toRange(start, end);
        // Line breaks that stand for markup have no place of their own.
        while (start < end && text[start] === '\n') start++;
        while (start < end && text[end - 1] === '\n') end--;
        if (start === end) {
          expect(range).toBeNull();
          return;
        }
        for (const { from, to } of whole) {
          if (start > from && start < to) start = from;
          if (end > from && end < to) end = to;
        }
        expect(range && projection.fromRange(range)).toEqual({ start, end });
      }),
    );
  });

  it('clips a selection to the field', () => {
    document.body.innerHTML = '<p>before</p><main>inside <b>it</b></main><p>after</p>';
    const projection = project(document.querySelector('main') as Element);
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(projection.fromRange(range)).toEqual({ start: 0, end: projection.text.length });
    range.selectNodeContents(document.querySelector('p') as Element);
    expect(projection.fromRange(range)).toBeNull();
  });

  it('takes a formula whole that a selection only touches', () => {
    const root = field('of <span class="MathJax">N2</span><script type="math/tex">N^2</script> at');
    const projection = project(root);
    const range = document.createRange();
    range.setStart(root.querySelector('.MathJax')?.firstChild as Node, 1);
    range.setEnd(root.lastChild as Node, 2);
    const span = projection.fromRange(range);
    expect(span && projection.text.slice(span.start, span.end)).toBe('$N^2$ a');
  });

  it('knows no place in a page that has changed meanwhile', () => {
    const root = field('some <b>words</b>');
    const projection = project(root);
    root.textContent = 'other';
    expect(projection.toRange(5, 10)).toBeNull();
  });
});
