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
    [{ Rating: ['Rating: 8: accept'] }, 8],
    [{ 'Review Rating': ['8: Strong accept'] }, 8],
    [{ 'Overall Evaluation': ['2: accept'] }, 2],
    [{ 'Overall Merit': ['3. Weak accept'] }, 3],
    [{ 'Rating (0-10)': ['7'] }, 7],
    [{ Ratings: ['8, 6, 6'] }, 6.67],
    [{ 'Avg. Rating': ['6.5'] }, 6.5],
    [{ 'Rating Before Rebuttal': ['4'], 'Final Rating After Rebuttal': ['6: accept'] }, 6],
    [{ 'Initial Score': ['4'], 'Final Score': ['5'] }, 5],
    [{ 'Suitability Rating': ['3'], 'Rating of Confidence': ['4'] }, undefined],
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
    ['FIXT 2026 Accept', 'Accept'],
    ['FIXT 2026 spotlightposter', 'Accept (spotlight)'],
    ['FIXT 2026 Talk', 'Accept (talk)'],
    ['FIXT 2026 Workshop on Oral Histories', undefined],
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
    [{ Decision: ['Desk Rejected'] }, 'Desk Rejected'],
    [{ Decision: ['Invite to Workshop Track'] }, 'Invite to Workshop Track'],
    [{ 'Final Decision': ['Accept (Poster)'] }, 'Accept (Poster)'],
    [{ 'Paper Decision': ['Accept'] }, 'Accept'],
    [{ Decision: ['Leaning towards accept'] }, undefined],
  ])('%j is %s', (fields, decision) => expect(read(fields).decision).toBe(decision));
});
