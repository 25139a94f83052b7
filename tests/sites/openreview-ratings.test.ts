import { describe, expect, it } from 'vitest';

import { openreview } from '../../utils/sites/openreview';
import { isUnreadable } from '../../utils/sites/site';
import { parsePage } from '../workbench/parse-page';

const ADDRESS = 'https://openreview.net/group?id=Fixtures.org/2026/Conference';

function read(fields: Readonly<Record<string, readonly string[]>>, venue = '') {
  const shown = Object.entries(fields).flatMap(([name, values]) =>
    values.map(
      (value) =>
        `<div><strong class="note-content-field">${name}:</strong> <span class="note-content-value">${value}</span></div>`,
    ),
  );
  const html = `<ul><li class="note"><h4><a href="/forum?id=fixture1">A Fixture</a></h4><ul class="note-meta-info"><li>${venue}</li></ul>${shown.join('')}</li></ul>`;
  const [entry] = openreview.entries(parsePage(html, ADDRESS), new URL(ADDRESS));
  if (!entry || isUnreadable(entry)) throw new Error('not read');
  return { rating: entry.rating, decision: entry.decision };
}

describe('a rating', () => {
  it.each<[Readonly<Record<string, readonly string[]>>, number | undefined]>([
    [{ Rating: ['8: accept, good paper'] }, 8],
    [{ Rating: ['3.5'] }, 3.5],
    [{ Rating: ['8/10'] }, 8],
    [{ rating: ['5'] }, 5],
    [{ Rating: ['8', '3', '6: marginal'] }, 5.67],
    [{ Soundness: ['3 good'], Rating: ['7'] }, 7],
    [{ 'Average Rating': ['6.25 (Min: 5, Max: 8)'], Rating: ['5', '8'] }, 6.25],
    [{ 'Preliminary Rating': ['3: reject'], 'Final Rating': ['5: accept'] }, 5],
    [{ 'Overall Assessment': ['3.5 = Also good'] }, 3.5],
    [{ 'Overall Recommendation': ['4: Accept'] }, 4],
    [{ Score: ['7'] }, 7],
    [{ Rating: ['2026'] }, undefined],
    [{ Rating: ['-1'] }, undefined],
    [{ Rating: ['good'] }, undefined],
    [{ Soundness: ['3 good'] }, undefined],
  ])('%j is %s', (fields, rating) => expect(read(fields).rating).toBe(rating));
});

describe('a decision', () => {
  it.each<[string, string | undefined]>([
    ['FIXT 2026 Poster', 'Accept (poster)'],
    ['FIXT 2026 spotlight poster', 'Accept (spotlight)'],
    ['FIXT 2026 notable top 25%', 'Accept (notable top 25%)'],
    ['FIXT 2026 Conference Withdrawn Submission', 'Withdrawn'],
    ['FIXT 2026 Conference Desk Rejected Submission', 'Desk reject'],
    ['Accepted by FIXT', 'Accept'],
    ['Rejected by FIXT', 'Reject'],
    ['Desk rejected by FIXT', 'Desk reject'],
    ['Withdrawn by Authors', 'Withdrawn'],
    ['Under review for FIXT', undefined],
    ['Decision pending for FIXT', undefined],
    ['Submitted to FIXT 2026', undefined],
    ['FIXT 2026 Workshop', undefined],
    ['Published: 01 Jan 2026, Last Modified: 2 Feb 2026', undefined],
  ])('%s: %s', (venue, decision) => expect(read({}, venue).decision).toBe(decision));

  it.each<[Readonly<Record<string, readonly string[]>>, string | undefined]>([
    [{ Decision: ['Reject'] }, 'Reject'],
    [{ Decision: ['Accept: Poster'] }, 'Accept: Poster'],
    [{ Recommendation: ['Accept (Oral)'] }, 'Accept (Oral)'],
    [{ Recommendation: ['5: accept'] }, undefined],
  ])('%j is %s', (fields, decision) => expect(read(fields).decision).toBe(decision));
});
