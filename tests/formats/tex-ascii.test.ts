// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { bibtexAscii } from '../../utils/formats/bibtex-ascii';
import { losses } from '../../utils/formats/format';
import { isRespelled, preambleFor, toAsciiTex } from '../../utils/formats/tex-ascii';
import { decodeTex } from '../../utils/formats/tex-decode';
import { row } from './nasty';

describe('text in ASCII', () => {
  it.each([
    ['Über naïve Łódź', '{\\"{U}}ber na{\\"{i}}ve {\\L}{\\\'{o}}d{\\\'{z}}'],
    ['ĩ and ǐ', '{\\~{\\i}} and {\\v{\\i}}'],
    ['ệ', '{\\^{\\d{e}}}'],
    ['a – b — c', 'a {--} b {---} c'],
    ['β-VAE ≤ ώ', '{{\\ensuremath{\\beta}}}-VAE {{\\ensuremath{\\leq}}} {{\\ensuremath{\\acute{\\omega}}}}'],
    ['Щука, объект', 'Shchuka, obekt'],
    ['大 and 👩‍🔬', '? and ??'],
    ['x\u00a0y', 'x y'],
  ])('%s', (text, tex) => expect(toAsciiTex(text)).toBe(tex));

  const signs = Array.from({ length: 0x2300 - 0xa1 }, (_, at) => String.fromCodePoint(0xa1 + at));

  /** TeX has one command for each of these and for another sign that looks the same. */
  const ALIKE = new Set('··μẞᾱῑῡῩℏ∅∇⊥');

  it('comes back, sign by sign, unless that is said', () => {
    const wrong = signs.filter(
      (sign) =>
        !ALIKE.has(sign.normalize()) &&
        !isRespelled(sign) &&
        decodeTex(`a ${toAsciiTex(sign)} b`) !== `a ${sign} b`.normalize('NFC'),
    );
    expect(wrong).toEqual([]);
  });

  it('has no other sign', () => expect(toAsciiTex(signs.join(' '))).toMatch(/^[ -~]*$/));

  it('takes time in proportion to its length, accents upon accents too', () =>
    expect(toAsciiTex('e\u0301'.repeat(10_000) + '\u0301'.repeat(10_000)).length).toBeGreaterThan(10_000));
});

describe('BibTeX (ASCII)', () => {
  const paper = { ids: { doi: '10.1000/a' }, title: 'Ængus, of «Þorn»', citationKey: 'schlüssel', published: '2020' };

  it('defines what TeX does not know by itself, and no more', () => {
    expect(preambleFor('{\\"{u}} {\\ss}')).toBe('');
    const text = [...bibtexAscii.write([row({ ...paper, url: 'https://example.org/ä' })])].join('');
    expect(text).toMatch(/^@preamble\{"\\ProvideTextCommandDefault\{\\TH\}\{Th\}\n/);
    expect(text).toContain(
      '@misc{schlussel,\n  title = {{\\AE}ngus, of {\\guillemotleft}{\\TH}orn{\\guillemotright}},\n',
    );
    expect(text).toContain('url = {https://example.org/%C3%A4},');
  });

  it.each([
    ['Über', []],
    ['Река', ['letters']],
    ['大', ['letters']],
  ])('of %s loses %j', (title, lost) => {
    const parts = losses(bibtexAscii, [row({ ...paper, citationKey: 'key', title })]).map(({ part }) => part);
    expect(parts.filter((part) => part === 'letters')).toEqual(lost);
  });
});
