import { describe, expect, it } from 'vitest';

import { plainText } from '../../utils/model/plain-text';

describe('plainText', () => {
  it.each([
    'Removing the <think> Token from List<T>',
    'We remove <think> and </think>, and compare with <answer>',
    'Painting on a <canvas>, <img> by <img>',
    'From <s> to </s>: sentences of Vec<i32>, Option<u> and Map<K, V>',
    'p<0.05 and n>3',
    'x < y > z, and a<b and c>d',
    'std::vector<std::string>',
    '<mask> and <pad>',
    'a <b> alone, and an end </i> without a start',
    'A & B, AT&T; 5 &c.',
    '<tool name="search">',
  ])('leaves %s', (text) => expect(plainText(text)).toBe(text));

  it.each([
    ['CO<sub>2</sub> in <i>E. fixtura</i>, and a < b', 'CO2 in E. fixtura, and a < b'],
    ['<SCP>DNA</SCP> of <em>Mus</em> <b>m.</b>', 'DNA of Mus m.'],
    ['<jats:title>Aim</jats:title><jats:p>To <jats:italic>see</jats:italic>.</jats:p>', 'Aim To see.'],
    ['<p>One.</p><p>Two.<br/>Three.', 'One. Two. Three.'],
    ['<div class="x"><p>One</p><ul><li>a</li><li>b</li></ul></div>', 'One a b'],
    ['<span style="font-variant: small-caps">L</span>-Fixture', 'L-Fixture'],
    ['<a href="https://example.org/?a=1">Here</a>', 'Here'],
    ['See <xref ref-type="bibr" rid="b1">1</xref><ext-link xlink:href="x">y</ext-link>', 'See 1y'],
    ['<![CDATA[Fixtures & <i>more</i>]]><!-- <i>no</i> -->', 'Fixtures & more'],
  ])('takes the markup out of %s', (text, plain) => expect(plainText(text)).toBe(plain));

  it.each([
    ['&lt;i&gt;E. fixtura&lt;/i&gt; &amp; more', 'E. fixtura & more'],
    ['&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt;', '2'],
    ['the &lt;think&gt; token, p &lt; 0.05', 'the <think> token, p < 0.05'],
    ['&#x3b1;-Fixtures &#8211; &beta;, &Sigma;&nbsp;&mu; &ldquo;so&rdquo;', 'α-Fixtures – β, Σ μ “so”'],
    ['&unknown; &#0; &#x110000;', '&unknown; &#0; &#x110000;'],
  ])('reads what is escaped: %s', (text, plain) => expect(plainText(text)).toBe(plain));

  it.each([
    ['<math><mi>x</mi><mo>=</mo><mn>1</mn></math>', 'x=1'],
    [
      'Of <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msup><mml:mi>n</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>',
      'Of n2',
    ],
    [
      '<math><semantics><mi>α</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math>!',
      'α!',
    ],
    ['<inline-formula><tex-math>$x$</tex-math><mml:math><mml:mi>x</mml:mi></mml:math></inline-formula>', 'x'],
    [
      '<alternatives><mml:math><mml:mi>x</mml:mi></mml:math><inline-graphic href="x"/><tex-math>x</tex-math></alternatives>',
      'x',
    ],
    ['Of <inline-formula><tex-math>$x^2$</tex-math></inline-formula> fixtures', 'Of $x^2$ fixtures'],
    ['Of <tex-math>\\alpha < 1</tex-math> and <tex-math>$$ n $$</tex-math>', 'Of $\\alpha < 1$ and $n$'],
    [
      '<alternatives><tex-math>\\documentclass[12pt]{minimal}\\begin{document}$$n$$\\end{document}</tex-math><inline-graphic href="x"/></alternatives>',
      '$n$',
    ],
    ['<tex-math></tex-math>None', 'None'],
    ['Of <tex Notation="TeX">$x$</tex>-fixtures', 'Of $x$-fixtures'],
    [
      'Of <formula formulatype="inline"><tex Notation="TeX">$\\alpha < 1$</tex></formula> fixtures',
      'Of $\\alpha < 1$ fixtures',
    ],
    ['Of <inline-formula> <tex-math notation="LaTeX">$x$ </tex-math></inline-formula> it', 'Of $x$ it'],
    [
      'Of <inline-formula><tex-math notation="LaTeX">$x_{1}$</tex-math> </inline-formula>-fixtures',
      'Of $x_{1}$ -fixtures',
    ],
    ['From <tex> to </tex> and from <formula> to </formula>', 'From <tex> to </tex> and from <formula> to </formula>'],
    ['An <annotation> that never ends', 'An <annotation> that never ends'],
  ])('reads formulas once: %s', (text, plain) => expect(plainText(text)).toBe(plain));

  it.each([
    '<',
    '<i',
    '<i ',
    '<i x="',
    "<i x='",
    '<i a=',
    '<!--',
    '&',
    '&amp;',
    '&#',
    '<i>',
    '</i>',
    '<annotation>',
    '<tex-math>',
    '<tex-math>x</tex-math>',
    '<tex-math></math>',
    'x<tex a="">',
    '<tex a="">x</tex>',
    '< ',
  ])('answers at once to a long row of %j', (piece) =>
    expect(plainText(piece.repeat(50_000)).length).toBeGreaterThan(0),
  );
});

it('leaves out what nobody sees, and keeps what joins letters', () => {
  expect(plainText('The \u200bTi\u00adtle\ufeff of\u2060 it')).toBe('The Title of it');
  expect(plainText('<i>The</i> \u200bTitle')).toBe('The Title');
  expect(plainText('می\u200cخواهم 👩\u200d🔬')).toBe('می\u200cخواهم 👩\u200d🔬');
});
