import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toTex } from '../../utils/formats/tex';
import { decodeAddress, decodeTex } from '../../utils/formats/tex-decode';

describe('TeX as text', () => {
  it.each([
    ['{\\"U}ber na\\"{\\i}ve \\c{c}a {\\L}\\\'od\\\'z, Erd\\H{o}s', 'Über naïve ça Łódź, Erdős'],
    ["Caf{\\'e}, Caf\\'{e}, Caf\\'e, {Caf\\'{e}}", 'Café, Café, Café, Café'],
    ['\\o re, {\\o}re, \\O, \\ss{}, \\aa, \\ae{}sop', 'øre, øre, Ø, ß, å, æsop'],
    ['\\v{C}ech \\k{a} \\u{g} \\=a \\.z \\r{u} \\d{t} \\t{oo} \\b{b}', 'Čech ą ğ ā ż ů ṭ o͡o ḇ'],
    ['\\^{}, \\~{}, \\textasciitilde{}, \\textasciicircum{}', '^, ~, ~, ^'],
    ['R{\\&}D at 50\\% for \\$5 \\#1 x\\_y \\{z\\}', 'R&D at 50% for $5 #1 x_y {z}'],
    ["``Quoted'' -- and --- ?`que, `so'", "“Quoted” – and — ¿que, `so'"],
    ["-{}- -{}-{}- `{}` '{}'", "-- --- `` ''"],
    ['\\textquotedblleft{}a\\textquotedblright, \\ldots{} \\textendash', '“a”, … –'],
    ['\\alpha-decay of \\textmu m, 20\\,\\textdegree C', 'α-decay of µm, 20 °C'],
    ['CO\\textsubscript{2}, x\\textsuperscript{th}', 'CO₂, xᵗʰ'],
    ['\\emph{Not} {\\em marked} \\textbf{u\\textit{p}}', 'Not marked up'],
    ['{\\LaTeX} and \\TeX{} and Bib\\TeX', 'LaTeX and TeX and BibTeX'],
    ['a\\footnote{aside} on \\ce{H2O} and\\ more', 'a on H2O and more'],
    ['\\url{https://example.org/a_b%20c\\_d}', 'https://example.org/a_b%20c_d'],
    ['\\href{https://example.org/}{words}', 'words'],
    ['\\textcolor{red}{alert}\\label{x}', 'alert'],
    ['$O(n^2)$ {$\\alpha$} \\(x_1\\)', '$O(n^2)$ $\\alpha$ $x_1$'],
    ['From $5 and $10 to $n$ items', 'From $5 and $10 to $n$ items'],
    ['a$|$b$|$$|$5 {$|$}', 'a|b||5 $|$'],
    ['one\n% not this\ntwo\n\nthree\\par four', 'one two\n\nthree\n\nfour'],
    ['a \\\\ b~c', 'a\nb c'],
    ['\\unknown{words} \\', 'words \\'],
    ['\\glqq{}a\\grqq{} \\flqq b\\frqq{} \\lq c\\rq{} \\enquote*{d}', '„a“ «b» ‘c’ ‘d’'],
    ['a\\;b\\:c\\thinspace d\\nobreakspace{}e\\linebreak f\\!g', 'a b c d e fg'],
    ['\\SS, \\EUR{5}, 7\\degree, a\\textperiodcentered b, self\\hyp{}made', 'ẞ, €5, 7°, a·b, self-made'],
    ['\\char"E9 \\char\'351 \\symbol{233}', 'é é é'],
    ['\\underline{a} \\verb|b_c| \\textls[50]{d} \\bibinfo{author}{Doe} \\mkbibparens{e}', 'a b_c d Doe (e)'],
    ['a\\hskip 1em plus 2pt b\\kern.1em c', 'abc'],
    ['{\\CYRR}\\cyre\\cyrk\\cyra, \\textgamma', 'Река, γ'],
    ["\\^{\\'a} \\'{\\^a} \\textogonekcentered{e}", 'ấ ấ ę'],
    ['\\eg, \\etal. \\citep[p. 3]{doe}', 'e.g., et al. [doe]'],
  ])('%s', (tex, text) => expect(decodeTex(tex)).toBe(text));

  it('keeps what stands at the foot of a note', () =>
    expect(decodeTex('a\\footnote{ b}', { markdown: true })).toBe('a b'));

  it('makes a link of a note Markdown’s', () =>
    expect(decodeTex('see \\href{https://example.org/a\\_b}{this}', { markdown: true })).toBe(
      'see [this](https://example.org/a_b)',
    ));

  it.each([
    ['10.1000/a\\_b', '10.1000/a_b'],
    ['10.1000/a{\\_}b\\%3c', '10.1000/a_b%3c'],
    ['https://example.org/\\~{}a?b\\&c=\\textasciitilde d', 'https://example.org/~a?b&c=~d'],
  ])('an address: %s', (tex, text) => expect(decodeAddress(tex)).toBe(text));
});

describe('text as TeX', () => {
  it.each([
    ['R&D, to_read, C#, 100%', 'R\\&D, to\\_read, C\\#, 100\\%'],
    ['run --lr 1 --- ``x``', 'run -{}-lr 1 -{}-{}- `{}`x`{}`'],
    ['{a} and |', '\\{a\\} and $|$'],
    ['{a', '\\textbraceleft{}a'],
    ['$\\alpha$ costs $5', '{$\\alpha$} costs \\$5'],
  ])('%s', (text, tex) => expect(toTex(text)).toBe(tex));
});

describe('there and back again', () => {
  it.each([
    'R&D',
    'to_read',
    'C#',
    '100%',
    'Café',
    '$\\alpha$',
    '\\o',
    '{\\"u}',
    'a -- b --- c ---- d',
    "“a” „b“ ‘c’ ``d'' ```e```",
    "?`x !`y ,,z''",
    'x || y | {|} $|$ |5',
    '} {',
    '{{}',
    '<< >> <a>',
    '~ ^ \\ \\\\',
    '$\\{0,1\\}$ and $5\\%$ and $$',
    '\\input{x} $\\input{x}$',
    '%comment',
    'for (let i = 0; i < n--; i++) `a[i] += "b"`',
  ])('%s', (text) => {
    let back = text;
    for (let trip = 0; trip < 3; trip++) back = decodeTex(toTex(back, trip === 1));
    expect(back).toBe(text);
  });

  it('any text', () => {
    const word = fc.constantFrom(
      '-',
      '`',
      "'",
      '$',
      '\\',
      '{',
      '}',
      '|',
      '%',
      '^',
      '~',
      ' ',
      'é',
      'aB',
      '5',
      '&',
      '?',
      '<',
      ',',
      '_',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('').replace(/ +/g, ' ').trim();
        expect(decodeTex(toTex(text, true))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('hostile TeX is read to the end', () => {
  const MANY = 20_000;
  it.each([
    ['groups', '{'.repeat(MANY) + '}'.repeat(MANY)],
    ['accents of accents', '\\"'.repeat(MANY)],
    ['accents of groups', '\\"{'.repeat(MANY) + '}'.repeat(MANY)],
    ['dollars', '$'.repeat(MANY)],
    ['escaped dollars', '\\$'.repeat(MANY)],
    ['formulas that do not end', '$x '.repeat(MANY)],
    ['displays that do not end', '\\('.repeat(MANY)],
    ['blanks', ' '.repeat(MANY)],
    ['verbatim that does not end', '\\verb|'.repeat(MANY) + '\\verb~'],
    ['room', '\\hskip 1em plus 1em '.repeat(MANY)],
    ['lines of comments', '\n%'.repeat(MANY)],
  ])('%s', (_, tex) => {
    expect(decodeTex(tex).length).toBeLessThanOrEqual(tex.length * 2);
    expect(toTex(tex).length).toBeGreaterThanOrEqual(0);
  });
});
