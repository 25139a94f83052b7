import { describe, expect, it } from 'vitest';

import { linkOf, textOf } from '../utils/dom';

describe('textOf', () => {
  it.each([
    ['plain', ' a\n  b ', 'a b'],
    ['a line break', 'a<br>b', 'a b'],
    ['raw TeX', 'cost $n^2$', 'cost $n^2$'],
    [
      'MathJax 2',
      '<span class="MathJax_Preview">n2</span><span class="MathJax">n2</span><script type="math/tex">n^2</script>',
      '$n^2$',
    ],
    [
      'MathJax 2, displayed',
      '<div class="MathJax_Display">n2</div><script type="math/tex; mode=display">n^2</script>',
      '$$n^2$$',
    ],
    [
      'MathJax 3',
      'a <mjx-container><mjx-math>𝑛</mjx-math><mjx-assistive-mml><math><mi>n</mi></math></mjx-assistive-mml></mjx-container>',
      'a n',
    ],
    [
      'MathJax 3, with its source',
      '<mjx-container><math><semantics><mi>n</mi><annotation encoding="application/x-tex">n^2</annotation></semantics></math></mjx-container>',
      '$n^2$',
    ],
    ['MathJax 4', '<mjx-container><mjx-math data-latex="n^2">𝑛</mjx-math></mjx-container>', '$n^2$'],
    [
      'MathJax 4, displayed',
      '<mjx-container display="true"><mjx-math data-latex="n^2">𝑛</mjx-math></mjx-container>',
      '$$n^2$$',
    ],
    [
      'KaTeX',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>n</mi><annotation encoding="application/x-tex">n^2</annotation></semantics></math></span><span class="katex-html">n2</span></span>',
      '$n^2$',
    ],
    ['LaTeXML', '<math alttext="n^{2}"><msup><mi>n</mi><mn>2</mn></msup></math>', '$n^{2}$'],
    ['a translation below it', 'a<br><font class="notranslate" lang="de">b</font>', 'a'],
    ['a translation by another tool', 'a <span class="x-translate-target" lang="zh-CN">b</span>', 'a'],
    ['what is not to be translated', 'a <span class="notranslate">b</span>', 'a b'],
    ['scripts and styles', 'a<script>b</script><style>c</style>', 'a'],
  ])('%s', (_, html, text) => {
    const element = document.createElement('p');
    element.innerHTML = html;
    expect(textOf(element)).toBe(text);
  });

  it('is empty for nothing', () => expect(textOf(null)).toBe(''));
});

describe('linkOf', () => {
  it.each([
    ['/abs/1', 'https://example.org/abs/1'],
    ['//other.org/', 'https://other.org/'],
    ['javascript:alert(1)', undefined],
    ['http://[', undefined],
    ['', undefined],
  ])('%s: %s', (href, expected) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    expect(linkOf(link, new URL('https://example.org/list'))).toBe(expected);
  });
});
