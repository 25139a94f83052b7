/** Dates as bibliographies write them, read as ISO 8601. */
import { daysIn, isYear } from './calendar';

/** What most pages write. The first of the browser's formats costs a page more than all else that is read from it. */
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
/** Their months are abbreviated to three letters at least. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'de-AT'];
/** These have months whose first three letters are other words elsewhere: `sie`, `list`. */
const OTHER_LANGUAGES = ['nl', 'sv', 'ru', 'uk', 'pl', 'cs', 'tr', 'el'];

interface Months {
  readonly names: readonly (readonly string[])[];
  readonly otherNames: readonly (readonly string[])[];
}

/** The month that a word names, counted from 1; 0 if it names none. */
type MonthNamed = (word: string) => number;

/** The names of each month, folded. */
let months: Months | undefined;

const TOKEN = /\p{L}+|\d+|[^\p{L}\d]+/gu;
/** Nothing real is longer; what follows is not read. */
const LONGEST = 2_000;
/** How many words, numbers and signs may stand between a month and its year: `May 28 - June 3, 2018`. */
const FARTHEST = 8;
/** In running text: the number of a page or of an arXiv paper, not a year. */
const NO_YEAR = /\d{4}\.\d{4,5}|(?<!\d)(?!19|20)\d{4}(?!\d)/g;

interface DateParts {
  readonly year?: string | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/**
 * The date that several fields of one record state, as exact as they agree on: `2024`, `2024-03` or `2024-03-05`. The
 * first field that names a year decides; a later one may add month and day to it. Of a range it is the beginning;
 * undefined if no field names a year.
 */
export function parseDate(...texts: readonly (string | undefined)[]): string | undefined {
  const all = texts.map((text) => read(text ?? ''));
  const first = all.find(({ year }) => year);
  if (!first) return undefined;
  if (first.day) return format(first);
  const agreeing = all.filter(({ year, month }) => month && (!year || year === first.year));
  const exact = first.month ? agreeing.filter(({ month }) => month === first.month) : agreeing;
  const best = exact.find(({ day }) => day) ?? exact[0];
  return format({ ...best, year: first.year });
}

/** The first date in a page's text, as exact as it is stated there: of a range the beginning; undefined if there is none. */
export function dateIn(text: string | null | undefined): string | undefined {
  return format(read((text ?? '').replace(NO_YEAR, '#')));
}

/** The date of fields for year, month and day, as BibTeX has them; a month may be a number, a name, or bring its day. */
export function joinDate(year?: string, month = '', day = ''): string | undefined {
  const stated = read(year ?? '');
  if (!stated.year) return undefined;
  const named = read(month);
  const number = named.month ?? monthOf(/^[\s~]?(\d{1,2})(?:[月월]|(?![\d\p{L}]))/u.exec(month)?.[1]);
  if (!number) return format(stated);
  return format({ year: stated.year, month: number, day: named.day ?? dayOf(/^\s?(\d+)/.exec(day)?.[1]) });
}

function format({ year, month, day }: DateParts): string | undefined {
  const parts = [year];
  if (month) parts.push(pad(month));
  if (month && day && day <= daysIn(Number(year), month)) parts.push(pad(day));
  return year && parts.join('-');
}

function read(text: string): DateParts {
  const asked = text
    .slice(0, LONGEST)
    .replace(/ ?[年년] ?/g, '年')
    .replace(/ ?[月월] ?/g, '月');
  const folded = fold(asked);
  const compact = /^\D?(\d{4})(\d\d)(\d\d)?(?!\d)/.exec(folded);
  const parts = fromNumbers(compact?.[2], compact?.[3]);
  if (parts.month && isYear(Number(compact?.[1]))) return { year: compact?.[1], ...parts };
  const plain = folded
    // The time of day, with the name of its zone.
    .replace(/ \d\d:\d\d:\d\d(?: [a-z]{3,4}(?![a-z]))?/g, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|er|\.?[oº])(?![\p{L}\d])/gu, '')
    .replace(/(?<=\d)(?=\p{L}{3})|(?<=\p{L}{3})(?=\d)/gu, ' ')
    .replace(/ (?:day )?(?:of|de) /g, ' ')
    .replace(/ (?:to|and|bis|und|et|au|al?|по) | ?& ?|(?<=\d)\.(?=-\d)/g, '-');
  const tokens: readonly string[] = plain.match(TOKEN) ?? [];
  const english = readTokens(tokens, englishMonth);
  return english.year && english.month ? english : readTokens(tokens, anyMonth);
}

function readTokens(tokens: readonly string[], nameOf: MonthNamed): DateParts {
  const yearAt = tokens.findIndex(isYearToken);
  // `may` and `mar.` are other words where no year stands beside them.
  const monthAt = tokens.findIndex(
    (token, at) => nameOf(token) > 0 && (yearAt < 0 || yearBeside(tokens, at, nameOf) !== undefined),
  );
  const named = tokens[monthAt];
  if (!named) return yearAt < 0 ? {} : besideYear(tokens, yearAt);
  return { year: yearBeside(tokens, monthAt, nameOf), month: nameOf(named), day: besideName(tokens, monthAt) };
}

function isYearToken(token: string): boolean {
  return /^\d{4}$/.test(token) && isYear(Number(token));
}

/** The year of a month's name, before it or behind it: only days, other months and signs stand between. */
function yearBeside(tokens: readonly string[], at: number, nameOf: MonthNamed): string | undefined {
  const before = nearestYear(tokens.slice(Math.max(0, at - FARTHEST), at).toReversed(), nameOf);
  const behind = nearestYear(tokens.slice(at + 1, at + 1 + FARTHEST), nameOf);
  // `2018 Oct - 2019 Jan` goes on behind its first year, `Vol. 2000, March 2020` does not.
  return before && (!behind || /^[ /-]$/.test(tokens[at - 1] ?? '')) ? before : behind;
}

function nearestYear(tokens: readonly string[], nameOf: MonthNamed): string | undefined {
  const end = tokens.findIndex((token) => !nameOf(token) && !dayOf(token) && !/^[^\p{L}\d]{1,3}$/u.test(token));
  return tokens[end] && isYearToken(tokens[end]) ? tokens[end] : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function englishMonth(word: string): number {
  return word.length < 3 ? 0 : ENGLISH.findIndex((name) => name.startsWith(word)) + 1;
}

function anyMonth(word: string): number {
  if (!/^\p{L}{3}/u.test(word)) return 0;
  months ??= { names: namesIn(LANGUAGES), otherNames: namesIn(OTHER_LANGUAGES) };
  // For `ä`, where there was none.
  const name = word.replace('ae', 'a');
  const month = months.names.findIndex((names) => names.some((one) => one.startsWith(name)));
  if (month >= 0) return month + 1;
  const isShort = name.length < 4 && !/\p{sc=Cyrillic}/u.test(name);
  return (
    months.otherNames.findIndex((names) => names.some((one) => one === name || (!isShort && one.startsWith(name)))) + 1
  );
}

/** What each month is called, alone and behind a day: `май`, `5 мая`. */
function namesIn(languages: readonly string[]): readonly (readonly string[])[] {
  const formats = languages.flatMap((language) => [
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
  ]);
  return Array.from({ length: 12 }, (_, month) =>
    formats.map(
      (format) =>
        fold(format.format(new Date(Date.UTC(2000, month))))
          .match(/\p{L}{3,}/gu)
          ?.at(-1) ?? '',
    ),
  );
}

/** `5 May`, `5th of May`, `5-7 May`, `May 5`: the day nearest to the month's name, the first one of a range. */
function besideName(tokens: readonly string[], monthAt: number): number | undefined {
  const before = tokens.slice(Math.max(0, monthAt - 4), monthAt);
  const [blank, last, dash, first] = before.toReversed();
  // Before a comma stands the number of an issue.
  if (isGap(blank) && blank !== ', ' && dayOf(last))
    return /^ ?[-‐-―/~] ?$/.test(dash ?? '') ? (dayOf(first) ?? dayOf(last)) : dayOf(last);
  const [gap, next] = tokens.slice(monthAt + 1);
  // `May '14` names a year, `Jun/5` a day, and in `Oct-11` that could be either.
  return isGap(gap) ? dayOf(next) : undefined;
}

/** Whether only a sign or two stand between a month's name and its day. */
function isGap(token: string | undefined): boolean {
  return token !== undefined && /^[\s.,~/\u00a0-]{1,3}$/.test(token);
}

/**
 * `2014-05-06`, `2014/5/6`, `2014 5 6`, `2014年5月6日`, `05/2014`, `25.12.2014`. Which number before a year is the day cannot be told,
 * unless one is no month; where the second sign differs from the first, a range of months follows, or nothing that can be told.
 */
function besideYear(tokens: readonly string[], yearAt: number): DateParts {
  const year = tokens[yearAt];
  const [sign, month, second, day] = tokens.slice(yearAt + 1);
  if (sign && /^(?:[-/. _年]|\. | [-/] )$/u.test(sign) && month) {
    const isDay = second === sign || (sign === '年' && second === '月');
    // Parted by spaces alone, anything else may be counted: `2019 12 pages`.
    const isOther = sign === ' ' && tokens.length > yearAt + 3 && !(isDay && dayOf(day));
    return isOther ? { year } : { year, ...fromNumbers(month, isDay ? day : undefined) };
  }
  const [gap, late, other, early, further] = tokens.slice(0, yearAt).toReversed();
  if (!gap || !/^[-/. ]$/.test(gap)) return { year };
  if (other === gap && gap !== ' ' && !further) return { year, ...dayAndMonth(early, late) };
  return { year, ...(!other && fromNumbers(late)) };
}

/** Of two numbers before a year, where only one can be the month, or both are the same. */
function dayAndMonth(one: string | undefined, other: string | undefined): DateParts {
  if (monthOf(one) && monthOf(other) && Number(one) !== Number(other)) return {};
  return monthOf(other) ? fromNumbers(other, one) : fromNumbers(one, other);
}

function fromNumbers(month?: string, day?: string): DateParts {
  const number = monthOf(month);
  return number ? { month: number, day: dayOf(day) } : {};
}

function monthOf(text: string | undefined): number | undefined {
  return text && /^(?:0?[1-9]|1[0-2])$/.test(text) ? Number(text) : undefined;
}

function dayOf(text: string | undefined): number | undefined {
  return text && /^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? Number(text) : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
