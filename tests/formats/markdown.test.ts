import { describe, expect, it } from 'vitest';

import { markdown } from '../../utils/formats/markdown';
import { toMarkdown } from '../../utils/formats/markdown-text';
import { NASTY } from './nasty';

describe('Markdown', () => {
  it('has a section a paper, with note and highlights', () => {
    const { plain } = NASTY;
    expect(plain && [...markdown.write([plain], {})].join('')).toBe(`\
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
`);
  });

  it.each([
    ['An $O(n^2)$ Bound, $a_b$', 'An $O(n^2)$ Bound, $a_b$'],
    ['From $5 to $10', 'From \\$5 to \\$10'],
    ['*not* _emphasis_ `code` [x](y) <b>', '\\*not\\* \\_emphasis\\_ \\`code\\` \\[x\\](y) \\<b\\>'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['A &amp; B & C', 'A \\&amp; B & C'],
    ['two\nlines', 'two lines'],
  ])('shows %j as it is', (text, expected) => expect(toMarkdown(text)).toBe(expected));

  it('makes a link of nothing but web addresses', () => {
    const { plain } = NASTY;
    const hostile = plain && {
      ...plain,
      paper: { ...plain.paper, url: 'javascript:alert(1)', pdf: 'javascript:alert(2)' },
    };
    expect(hostile && [...markdown.write([hostile], {})].join('')).not.toContain('javascript:');
  });
});
