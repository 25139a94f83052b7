import { describe, expect, it } from 'vitest';

import { headingText } from '../../utils/sites/heading';
import { parsePage } from '../workbench/parse-page';

const TITLE = 'On Hedges and Fixtures';
const read = (inner: string): string =>
  headingText(parsePage(`<h1>${inner}</h1>`, 'https://journal.example/1').querySelector('h1'));

describe('the title in a heading', () => {
  it.each([
    `<span class="descriptor">Title:</span>${TITLE}`,
    `<span class="label">Research article</span> ${TITLE}`,
    `<span>Open Access</span> ${TITLE}`,
    `${TITLE} <span class="badge">Oral</span>`,
    `${TITLE} <a href="/x.pdf">[PDF]</a>`,
    `${TITLE} <button>Cite</button>`,
    `${TITLE}<sup>*</sup>`,
    `${TITLE}<a href="#note">1</a>`,
    `${TITLE}<sup><a href="#note">1</a></sup>`,
    `<svg><title>An icon</title></svg>${TITLE}`,
    `<span class="visually-hidden">Article title</span>${TITLE}`,
    `${TITLE} <small>Journal of Fixtures</small>`,
    `${TITLE} <span hidden>Hidden</span>`,
    `<a href="/x">On <i>Hedges</i><br>and Fixtures</a>`,
    `[Oral] ${TITLE}`,
  ])('%s', (inner) => expect(read(inner)).toBe(TITLE));

  it.each([
    ['E=mc<sup>2</sup>', 'E=mc2'],
    ['<span class="label">Review</span>', 'Review'],
    ['<i>Oral</i> Hedges', 'Oral Hedges'],
  ])('%s is %s', (inner, title) => expect(read(inner)).toBe(title));
});
