import { metas, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { TRANSLATION } from '../translated';
import type { Found } from './entry';
import { openreviewInfo } from './info/openreview';
import { paperPage } from './paper-page';
import { around, rowsOf, type Row, type Rows } from './rows';
import type { Site } from './site';

/** Notes of submissions: in a venue's tabs, in search results, on a profile; `li.note` until 2020. */
const ROWS: Rows = {
  row: '.note',
  title: 'h4 > a[href*="/forum?id="], h2 > a[href*="/forum?id="]',
  once: '.note-authors',
  pdf: 'a[href*="/pdf?id="], a.pdf-link',
  isEntry: (row) => row.querySelector('a[href*="/forum?id="]') !== null,
  more: describe,
};

export const openreview: Site = {
  ...openreviewInfo,
  hydrates: true,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper(page, url) {
    const note = page.querySelector('.forum-note') ?? page.querySelector('.forum-container') ?? page.documentElement;
    const abstract = abstractIn(note);
    return paperPage(page, url, {
      title: '.forum-title h2, h2.citation_title, .note_content_title',
      names: '.forum-authors a',
      part: '.forum-note, .forum-container, main',
      more: () => ({
        url: forumUrl(url.href),
        ids: idsFromUrl(url.href),
        abstract: textOf(abstract) || metas(page, 'citation_abstract')[0],
        shown: { title: note.querySelector('.forum-title h2, h2.citation_title'), abstract },
        rating: ratingIn(page),
        decision: decisionIn(page, [...page.querySelectorAll('.forum-meta .item')].map(textOf)),
      }),
    });
  },
};

function describe({ row, all, text, address }: Row): Partial<Found> {
  const abstract = abstractIn(row);
  const facts = all('.note-meta-info > li').map(textOf);
  // Names that are no links stand in a span; so does "et al.".
  const names = all('.note-authors a, .note-authors span')
    .filter((one) => !one.closest(TRANSLATION) && !one.querySelector('a, span:not(.notranslate)'))
    .map(textOf)
    .filter((name) => !/^(?:et al\b|show all|\(|\d+ (?:more|others))/i.test(name));
  const more = /\((\d+) additional authors? not shown/.exec(text('.note-authors'))?.[1];
  return {
    names,
    authorCount: more ? names.length + Number(more) : undefined,
    url: forumUrl(address),
    abstract: textOf(abstract),
    shown: { title: row.querySelector('h4 > a, h2 > a'), abstract },
    published: dateIn(text('.note-meta-info .date') || facts[0]),
    rating: ratingIn(row),
    decision: decisionIn(row, facts),
    venue: facts.find(
      (fact) => /\b(?:19|20)\d\d\b/.test(fact) && !/\d{1,2} [A-Z][a-z]{2} \d{4}|modified|published/i.test(fact),
    ),
  };
}

/** The abstract, in the details that "Show details" unfolds. */
function abstractIn(note: Element): Element | undefined {
  return valuesOf(note, /^abstract:?$/i)[0];
}

/** The values beside a field's name. */
function valuesOf(note: ParentNode, name: RegExp): Element[] {
  const fields = [...note.querySelectorAll('.note-content-field')].filter((one) => name.test(textOf(one)));
  return fields.flatMap((field) => field.parentElement?.querySelector('.note-content-value') ?? []);
}

/** What venues call a reviewer's verdict, the most telling first. */
const RATINGS = [
  /^(?:average|avg\.?|mean) (?:rating|score)\b|^rating \(?(?:average|avg\.?|mean)\b/i,
  /^(?:final|post.rebuttal) (?:\w+ )?(?:rating|score|recommendation)\b/i,
  /^(?:(?:overall|paper|review|reviewer) )?ratings?(?: \([\d\s–-]+\))?:?$/i,
  /^overall (?:recommendation|assessment|evaluation|score|merit):?$/i,
  /^recommendation:?$/i,
  /^(?:preliminary|initial) (?:rating|score):?$/i,
  /^(?:(?:paper|review|reviewer) )?scores?:?$/i,
];

/** The mean of what reviewers gave, as far as it is shown: `8: accept, good paper` is 8. */
function ratingIn(part: ParentNode): number | undefined {
  for (const name of RATINGS) {
    const given = valuesOf(part, name).flatMap((value) => numbersIn(textOf(value).replace(/^rating: ?/i, '')));
    const sum = given.reduce((all, one) => all + one, 0);
    if (given.length > 0) return Math.round((sum / given.length) * 100) / 100;
  }
  return undefined;
}

/** The number that a verdict begins with, or several with nothing between them but commas. */
function numbersIn(verdict: string): readonly number[] {
  const numbers = /^[\d.]{1,4}(?:[,;/] [\d.]{1,4}){1,9}$/.test(verdict) ? verdict.split(/[,;/] /) : [verdict];
  return numbers.flatMap((one) => /^\d{1,2}(?:\.\d{1,2})?(?!\d)/.exec(one) ?? []).map(Number);
}

/** What was decided: in its own words, or as the venue's name for the paper says it. */
function decisionIn(part: ParentNode, facts: readonly string[]): string | undefined {
  const said = [/\b(?:decision|acceptance):?$/i, /^recommendation:?$/i]
    .flatMap((name) => valuesOf(part, name))
    .map(textOf);
  const verdict = said.find((value) =>
    /^(?:conditional(?:ly)? )?(?:accept|(?:desk.)?reject|withdraw|invited? |not accept|notable|oral|spotlight|poster)/i.test(
      value,
    ),
  );
  return verdict?.slice(0, 80) ?? facts.map(decisionOf).find(Boolean);
}

function decisionOf(venue: string): string | undefined {
  if (!/\b(?:19|20)\d\d\b|^(?:accepted|(?:desk )?rejected|withdrawn) /i.test(venue) || /^submitted\b/i.test(venue))
    return undefined;
  if (/\bwithdrawn\b/i.test(venue)) return 'Withdrawn';
  if (/\bdesk.reject/i.test(venue)) return 'Desk reject';
  if (/\breject/i.test(venue)) return 'Reject';
  // Of a spotlight poster the first word tells more.
  const how = /\b(oral|spotlight|poster|highlight|talk|notable.top.\d{1,2}%)\s?(?:poster|paper|presentation)?s?$/i.exec(
    venue,
  )?.[1];
  if (how) return `Accept (${how.toLowerCase()})`;
  return /^accepted |\baccept(?:ed)?$/i.test(venue) ? 'Accept' : undefined;
}

function forumUrl(address: string | undefined): string | undefined {
  const { openreview: id } = idsFromUrl(address ?? '');
  return id && `https://openreview.net/forum?id=${id}`;
}
