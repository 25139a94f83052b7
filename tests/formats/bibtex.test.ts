import { describe, expect, it } from 'vitest';

import { bibtex } from '../../utils/formats/bibtex';
import { NASTY, row } from './nasty';

const LONG_TITLE = `Long ${'very '.repeat(400)}title`;

function write(name: string): string {
  const record = NASTY[name];
  if (!record) throw new Error(`There is no record “${name}” in nasty.ts`);
  return [...bibtex.write([record])].join('');
}

function field(entry: string, name: string): string | undefined {
  return new RegExp(`^  ${name} = (.*),$`, 'm').exec(entry)?.[1];
}

describe('BibTeX of nasty records', () => {
  it.each([
    ['plain', '{Mamba: Linear-Time Sequence Modeling with Selective State Spaces}', '{Gull, Ada and Doe, Tristan}'],
    ['accents', '{Über naïve Façades in Łódź}', '{Ångström, Zoë and Erdős, Paul and Åse, Øyvind}'],
    ['formula', '{An {$O(n^2)$} Bound, and {$\\mathcal{L}_{\\infty}$} too}', '{Cole, A. B.}'],
    ['money', '{From \\$5 to \\$10: What Training Costs}', '{Penny, C.}'],
    [
      'specials',
      '{R\\&D at 50\\%: C\\# \\_and\\_ \\textasciitilde{}tilde\\textasciicircum{}caret \\textbackslash{} back$|$bar \\textless{}tag\\textgreater{} \\{set\\}}',
      '{Ee, D.}',
    ],
    [
      'unbalanced',
      '{Closing \\textbraceright{} before \\textbraceleft{} opening, and \\$x\\textbraceright{} y\\$}',
      '{Ff, E.}',
    ],
    ['emoji', '{Language Models 🦜 and 👩🔬 Friends}', '{Gg, F.}'],
    ['cjk', '{大语言模型综述}', '{李, 明 and {山田太郎}}'],
    ['rtl', '{مقدمة في التعلم العميق}', '{منصور, ليلى}'],
    ['decomposed', '{R\u00e9sum\u00e9 of \u00c9tudes}', '{No\u00ebl, Am\u00e9lie}'],
    ['zero width', '{Zerowidth and bells}', '{Hh, G.}'],
    ['particles', '{On Names}', '{{van der Waal}, Laurens and {de la Fontaine}, Jean and {dos Santos}, Anna}'],
    ['suffixes', '{On Suffixes}', '{Lang, IV, Robert L. and Dower, Jr., Sam}'],
    ['corporate', '{A Report by Many}', '{{Barn and Noble, Inc.} and {Team R\\&D} and Doe, Jan}'],
    ['mononym', '{One Name}', '{{Plato}}'],
    ['a long title', `{${LONG_TITLE}}`, '{Ii, H.}'],
    [
      'a hostile title',
      '{Attack \\textbackslash{}input\\{/etc/passwd\\} and \\$\\textbackslash{}input\\{/etc/passwd\\}\\$ and \\$a\\%b\\$}',
      '{Jj, I.}',
    ],
    ['a strange DOI', '{Old Wiley}', '{Kk, J.}'],
    ['a strange address', '{={HYPERLINK}("https://example.org")}', '{Ll, +K. and {@M}}'],
    [
      'quotes and commas',
      '{"To be, or not", it\'s \\{\\{double\\}\\} `ticks`}',
      "{O'Hara, Flann and {Smith, Esq}, {A and B}}",
    ],
    ['proceedings', '{{LLMs}, {BERT} and {GPT}-4o on {3D} {ImageNet}}', '{Mm, N. and others}'],
  ])('%s', (name, title, author) => {
    const entry = write(name);
    expect([field(entry, 'title'), field(entry, 'author')]).toEqual([title, author]);
  });

  it('keeps a thousand authors', () => {
    expect(field(write('a thousand authors'), 'author')?.split(' and ')).toHaveLength(1000);
  });

  it.each(Object.keys(NASTY))('%s: braces balance, whatever TeX makes of backslashes', (name) => {
    let depth = 0;
    for (const brace of write(name).match(/[{}]/g) ?? []) {
      depth += brace === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });
});

describe('BibTeX fields', () => {
  it('name arXiv in both dialects, and the month as a macro', () => {
    const entry = write('plain');
    expect(entry).toMatch(/^@misc\{gull2024mamba,\n/);
    expect(
      ['eprint', 'archivePrefix', 'eprinttype', 'primaryClass', 'doi', 'year', 'month'].map((name) =>
        field(entry, name),
      ),
    ).toEqual(['{2403.00001}', '{arXiv}', '{arxiv}', '{cs.LG}', '{10.48550/arXiv.2403.00001}', '{2024}', 'mar']);
    expect(entry.endsWith('\n}\n')).toBe(true);
  });

  it('hold tags and note where styles do not print them', () => {
    const entry = write('plain');
    expect(field(entry, 'keywords')).toBe('{ssm, to try}');
    expect(field(entry, 'annote')).toBe('{\\# Idea - compare *this*}');
    expect(field(entry, 'note')).toBeUndefined();
  });

  it('leave DOIs as they are, and encode only what would end the field in addresses', () => {
    expect(field(write('a strange DOI'), 'doi')).toBe(
      '{10.1002/(sici)1097-0258(19980815)17:15<1661::aid_sim968>3.0.co;2-2}',
    );
    expect(field(write('a strange address'), 'url')).toBe('{https://example.org/p?a=1&b=50%25&c=%7Bx%7D#top_of}');
  });

  it('tell proceedings from journals', () => {
    expect(write('proceedings')).toContain('@inproceedings{');
    expect(field(write('proceedings'), 'booktitle')).toBe('{Proceedings of {ACL} 2024 \\& Workshops}');
    expect(write('a strange DOI')).toContain('@article{');
  });
});

describe('citation keys', () => {
  const twin = row({ ids: { arxiv: '2403.99999' }, title: 'Mamba Again', authors: ['Bo Gull'], published: '2024' });
  const later = { ...twin, bookmark: { ...twin.bookmark, savedAt: '2026-04-01T00:00:00.000Z' } };
  const first = NASTY.plain ?? twin;
  const keysOf = (rows: readonly (typeof twin)[]): string[] =>
    [...[...bibtex.write(rows)].join('').matchAll(/^@\w+\{(.*),$/gm)].map((match) => match[1] ?? '');

  it('are unique, and the paper that was saved first keeps its own whatever the order', () => {
    const [a, b] = keysOf([first, later]);
    expect(a).toBe('gull2024mamba');
    expect(b).toMatch(/^gull2024mamba-[a-z\d]+$/);
    expect(keysOf([later, first])).toEqual([b, a]);
  });

  it.each([
    ['cjk', 'arxiv240300008'],
    ['a strange address', 'llhyperlink'],
    ['quotes and commas', 'ohara2024be'],
    ['particles', 'vanderwaal2024names'],
    ['accents', 'angstrom2024uber'],
  ])('of %s is %s', (name, key) => expect(keysOf(NASTY[name] ? [NASTY[name]] : [])).toEqual([key]));
});
