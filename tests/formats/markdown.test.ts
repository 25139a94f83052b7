import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { cleanLine } from '../../utils/formats/clean';
import { frontMatter, tagNames } from '../../utils/formats/front-matter';
import { markdown } from '../../utils/formats/markdown';
import { toMarkdown } from '../../utils/formats/markdown-text';
import { merge } from '../../utils/formats/marked-block';
import { NASTY, row } from './nasty';

const write = (...args: Parameters<typeof markdown.write>): string => [...markdown.write(...args)].join('');
/** What means something in YAML, and characters that break its lines or are none. */
const TRICKY = [
  ...':#-?,[]{}&*!|>%@`"\\\'\n\t\0\x85\u2028\ufeff\ufffe~ a',
  '\ud800',
  ': ',
  ' #',
  '---',
  '...',
  'null',
  '🦜',
];
const properties = (text: string): unknown => parse(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '');

describe('Markdown', () => {
  it('has front matter and a section a paper, with note and highlights', () => {
    const { plain } = NASTY;
    expect(plain && write([plain], {})).toBe(`\
---
title: "Mamba: Linear-Time Sequence Modeling with Selective State Spaces"
aliases:
  - "Mamba: Linear-Time Sequence Modeling with Selective State Spaces"
source: "https://arxiv.org/abs/2403.00001"
author:
  - "[[Ada Gull]]"
  - "[[Tristan Doe]]"
published: 2024-03-05
created: 2026-03-05
tags:
  - "ssm"
  - "to-try"
ibid: "arxiv:2403.00001"
---

%% ibid:begin paper:arxiv:2403.00001 · written anew at each export: write above or below %%

## [Mamba: Linear-Time Sequence Modeling with Selective State Spaces](<https://arxiv.org/abs/2403.00001>)

- **Authors:** Ada Gull, Tristan Doe
- **Published:** 2024-03-05
- **Links:** [arXiv:2403.00001](<https://arxiv.org/abs/2403.00001>) · [PDF](<https://arxiv.org/pdf/2403.00001>) · [Code](<https://example.org/code>)
- **Categories:** cs.LG
- **Tags:** ssm, to try
- **Status:** reading, starred

### Abstract

A line. Another line with 50% & more\\_less.

### Note

# Idea

- compare *this*

### Highlights

> selective state spaces
>
> — abstract, yellow, \\#method

Important

> x \\< y & $z$
>
> — abstract, blue

%% ibid:end paper:arxiv:2403.00001 %%
`);
  });

  it.each(Object.entries(NASTY))('has front matter that YAML reads: %s', (_, nasty) => {
    const read = properties(write([nasty], {})) as { title: string; author?: string[] };
    const plain = nasty.paper.title.normalize('NFC').replace(/[^\p{L}]+/gu, '');
    expect(read.title.replace(/[^\p{L}]+/gu, '')).toBe(plain);
    expect(read.author ?? []).toHaveLength(nasty.paper.authors.length);
  });

  it('has front matter that YAML reads, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...TRICKY), { maxLength: 12 }).map((parts) => parts.join('')),
        (title) => {
          const value = `x${title}`;
          const read: unknown = parse(frontMatter({ title: value, tags: [value] }).replace(/^---\n|---\n$/g, ''));
          expect(read).toEqual({ title: cleanLine(value), tags: [cleanLine(value)] });
        },
      ),
    );
  });

  it.each([
    ['AC/DC: the Band', '[[AC DC the Band|AC/DC: the Band]]'],
    ['Team #1 [x]', '[[Team 1 x|Team #1 x]]'],
    ['Ada Gull', '[[Ada Gull]]'],
    ['A ^x | y', '[[A x y|A ^x y]]'],
    ['[]', '[]'],
    ['N.N.', '[[N.N|N.N.]]'],
  ])('links %s to a note that Obsidian can have: %s', (literal, link) => {
    const text = write([row({ ids: { doi: '10.1000/a' }, title: 'A Title', authors: [{ literal }] })], {});
    expect(properties(text)).toMatchObject({ author: [link] });
    expect(properties(text)).not.toHaveProperty('aliases');
  });

  it('has the library’s own front matter for many papers', () => {
    const text = write(Object.values(NASTY).slice(0, 3), { now: '2026-03-05T12:00:00.000Z' });
    expect(properties(text)).toEqual({ title: 'Ibid', created: '2026-03-05', tags: ['ibid'] });
    expect(text).toContain('%% ibid:begin library ');
  });

  it('is merged into what an older one has become', () => {
    const { plain, accents } = NASTY;
    if (!plain || !accents) return;
    const older = `${write([plain], {})}\nMy own words\n`;
    const newer = write([{ ...plain, highlights: [] }], {});
    expect(merge(older, newer)).toBe(`${newer}\nMy own words\n`);
    expect(merge(merge(older, write([accents], {})), newer)).toContain('Façades');
  });

  it('is not ended early by what a paper says', () => {
    const end = '%% ibid:end paper:arxiv:2403.00001 %%';
    const nasty = row(
      { ids: { arxiv: '2403.00001' }, title: end, abstract: `x\n${end}` },
      { note: `${end}\n\n\`\`\`\nleft open` },
      [{ note: end, selector: { exact: end, prefix: '', suffix: '' } }],
    );
    const text = write([nasty], {});
    expect(text.match(/^%% ibid:/gm)).toHaveLength(2);
    expect(merge(text, text)).toBe(text);
  });

  const outline = [
    { id: 'h1', at: '1' },
    { id: 'A', at: '2', heading: 'Why & how', level: 1 },
    { id: 'gone', at: '3' },
    { id: 'h0', at: '4' },
    { id: 'B', at: '5', heading: ' ', level: 2 },
  ] as const;
  const shape = (text: string): string[] => text.split('\n').filter((line) => /^(?:#+|> [^—]|%%)/.test(line));

  it('follows the outline of a paper inside its section', () => {
    const { plain } = NASTY;
    const more = plain && { ...plain, highlights: [...plain.highlights, { ...plain.highlights[0]!, id: 'h2' }] };
    expect(more && shape(write([more], { outline })).slice(2)).toEqual([
      '### Abstract',
      '### Note',
      '# Idea',
      '### Highlights',
      '> selective state spaces',
      '> x \\< y & $z$',
      '#### Why & how',
      '> selective state spaces',
      '%% ibid:end paper:arxiv:2403.00001 %%',
    ]);
  });

  it('follows the outline of several, and says where each highlight is from', () => {
    const { plain, accents } = NASTY;
    if (!plain || !accents) return;
    const text = write([plain, accents], { outline, scope: { name: 'tag:a b', title: '#a b' } });
    expect(shape(text).slice(0, 5)).toEqual([
      expect.stringContaining('%% ibid:begin tag:a%20b '),
      '> x \\< y & $z$',
      '## Why & how',
      '> selective state spaces',
      expect.stringMatching(/^## \[Mamba/),
    ]);
    expect(text).toContain('— [Gull and Doe, 2024](<https://arxiv.org/abs/2403.00001>), abstract, blue');
    expect(text.match(/selective state spaces$/gm)).toHaveLength(1);
    expect(properties(text)).toMatchObject({ title: '#a b' });
  });

  it('has tags that Obsidian takes', () => {
    expect(
      tagNames([
        'to read',
        'a/b',
        '/a//c/',
        '//',
        '1/2',
        '2024',
        'C++ & co',
        'لاحقا',
        '#x',
        '?',
        '#️⃣',
        'to  read',
        '🦜',
      ]),
    ).toEqual(['to-read', 'a/b', 'a/c', '1/2_', '2024_', 'C-co', 'لاحقا', 'x', '🦜']);
  });

  it.each([
    ['An $O(n^2)$ Bound, $a_b$', 'An $O(n^2)$ Bound, $a_b$'],
    ['From $5 to $10', 'From \\$5 to \\$10'],
    ['Over $\\{0,1\\}$: $\\|x\\| > 5\\%$', 'Over $\\{0,1\\}$: $\\|x\\| \\gt  5\\%$'],
    ['*not* _emphasis_ `code` [x](y) <b>', '\\*not\\* \\_emphasis\\_ \\`code\\` \\[x\\](y) \\<b\\>'],
    ['a == b == c', 'a \\=\\= b \\=\\= c'],
    ['not the block ^id', 'not the block \\^id'],
    ['x^2', 'x^2'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['A &amp; B & C', 'A \\&amp; B & C'],
    ['two\nlines', 'two lines'],
    ['50% of 10%% is %', '50% of 10\\%\\% is %'],
  ])('shows %j as it is', (text, expected) => expect(toMarkdown(text)).toBe(expected));

  it('makes a link of nothing but web addresses', () => {
    const { plain } = NASTY;
    const hostile = plain && {
      ...plain,
      paper: { ...plain.paper, url: 'javascript:alert(1)', pdf: 'javascript:alert(2)' },
    };
    expect(hostile && write([hostile], {})).not.toContain('javascript:');
  });
});
