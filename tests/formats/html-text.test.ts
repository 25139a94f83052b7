import fc from 'fast-check';
import { expect, it } from 'vitest';

import { escapeMarkup, plainText } from '../../utils/formats/html-text';

it.each([
  ['CO<sub>2</sub> &amp; <i>E. fixtura</i>', 'CO2 & E. fixtura'],
  ['<scp>DNA</scp> of <a href="x">mice</a>', 'DNA of mice'],
  ['Of <mml:math xmlns:mml="x"><mml:mi>x</mml:mi><mml:mo>&lt;</mml:mo></mml:math>', 'Of x<'],
  ['the &lt;think&gt; token, List<T>, p<0.05, a <i> alone', 'the <think> token, List<T>, p<0.05, a <i> alone'],
  ['&lt;i&gt;x&lt;/i&gt; and &amp;lt;', '<i>x</i> and &lt;'],
  ['<jats:title>Abstract</jats:title><jats:sec><jats:p>One</jats:p><jats:p>Two</jats:p></jats:sec>', 'One\n\nTwo'],
  ['<!-- no --><![CDATA[x]]>', 'x'],
])('%s is %j', (html, text) => expect(plainText(html)).toBe(text));

it('finds what was written, whatever the text', () => {
  const pieces = [
    '<i>',
    '</i>',
    '<p>',
    '<b',
    '<jats:p>',
    '<think>',
    '&',
    '&amp;',
    '&lt;',
    ';',
    '<!--',
    '-->',
    '<![CDATA[',
  ];
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...pieces, ']]>', ']', '<br/>', '<tex-math>', ' ', 'x', '<title>') }),
      (raw) => {
        const text = raw.trim();
        expect(plainText(escapeMarkup(text))).toBe(text);
      },
    ),
  );
});
