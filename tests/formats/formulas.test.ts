import fc from 'fast-check';
import { expect, it } from 'vitest';

import { formulaPieces } from '../../utils/formats/formulas';
import { toMarkdown } from '../../utils/formats/markdown-text';

function formulasIn(text: string): readonly string[] {
  return formulaPieces(text).flatMap((piece) => (piece.isFormula ? [piece.text] : []));
}

it.each([
  ['An $O(n^2)$ bound, $a_b$', ['$O(n^2)$', '$a_b$']],
  ['Over $\\{0,1\\}$ and $\\|x\\|$ by $5\\%$', ['$\\{0,1\\}$', '$\\|x\\|$', '$5\\%$']],
  ['$a\\$b$ costs', ['$a\\$b$']],
  ['$x \\in \\{a\\}$.', ['$x \\in \\{a\\}$']],
  ['$$\\sum_i x_i$$', ['$$\\sum_i x_i$$']],
  ['From $5 to $10', []],
  ['$5 and $10 of $n$', ['$n$']],
  ['US$ 5 or $ x $', []],
  ['costs \\$5 and \\$6', []],
  ['`$x` and `$y`', []],
  ['of \\(x^2\\) and \\[ \\{y\\} \\], \\(n\\)', ['\\(x^2\\)', '\\[ \\{y\\} \\]', '\\(n\\)']],
  ['\\[citation needed\\] \\[12\\] \\(see below\\)', []],
  ['\\(x \\(y\\)', ['\\(y\\)']],
  ['\\(x^2 $y$', ['$y$']],
  ['\\(x^2\\)3 and \\(x\\\\)', []],
  ['\\\\(x\\)', []],
  ['$x', []],
  ['$$', []],
  ['$', []],
])('%s holds %j', (text, formulas) => expect(formulasIn(text)).toEqual(formulas));

it('loses nothing, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('$', '\\', ' ', 'x', '`', '1', '}', '(', ')', '[', ']', '^') }),
      (text) => {
        expect(
          formulaPieces(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

it.each([
  ['of \\( x^2 \\) and \\[y_1\\]', 'of $x^2$ and $$y_1$$'],
  ['\\(a<b\\)', '$a\\lt b$'],
  ['see \\[12\\]', 'see \\\\\\[12\\\\\\]'],
])('in Markdown %s is %s', (text, markdown) => expect(toMarkdown(text)).toBe(markdown));
