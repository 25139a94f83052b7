/** DOIs inside addresses and running text. */
import { DOI_START, isResolver, pathOf, readDoi, withoutEnd } from '../model/doi';
import { decodePercent } from '../model/percent';

/** What publishers call the parts of a paper's page, and its files. */
const PARTS =
  'abs abstract ampdf article authors? bibtex char citations? cited citedby comments content cover data disp download eletters endnote ' +
  'enhanced e?pdf epub export extract figures? files? full(?:html|pdf|text|xml)* html? images? index info issuetoc keywords letters ' +
  'long mathjax media meta metrics nlm notes pb pdfdirect pdfft pdfplus pdfviewer permissions powerpoint ppt preview print read readcube ' +
  'reader recommended references? related reviews? ris s\\d share short slides standard statistics summary supp suppinfo suppl ' +
  'supplement(?:al|ary)? supporting tab tables? text toc versions? videos? view viewer xml';
const FILES =
  'abstract article-info article-metrics bib dc\\d dcsupplemental e?pdf epub extract figures-only full full-text html? long pdf\\+html ris ' +
  'short summary supplemental supplementary-material svg text txt xml';

/** What publishers append to a DOI in the addresses of their pages, taken off one by one. */
export const TAIL = new RegExp(
  `(?:/(?:-|[a-z]{0,13}[-_])?(?:${PARTS.replaceAll(' ', '|')})(?:[-_][a-z]{1,13})?(?:\\.html?|\\.pdf|\\.bib)?` +
    `(?:/(?:[a-z]{0,2}\\d{1,4}|[a-z]{2}|main))?|(?:\\.|/-/)(?:${FILES.replaceAll(' ', '|')}))$`,
  'i',
);
const MOST_TAILS = 5;
/** A scheme, a host or a slash, whatever brackets stand before it. */
const ADDRESS = /^[^\w/]{0,5}(?:[a-z][a-z\d+.-]{0,30}:\/\/|(?:[\w-]+\.)+[a-z]{2,24}\/|\/)/i;
/** Behind these anything may follow. */
const FOLDER = /\/(?:suppl|suppl_file|transform|asset)\//i;
/** Silverchair's journals put a number of their own, and often the title, behind the DOI. */
const NUMBERED = /\/(?:advance-)?(?:article|chapter|book)(?:-(?:abstract|pdf|lookup|standard|split))?\/doi\/$/i;
const NUMBERING =
  /^10\.(?:1042|1063|1083|1084|1085|1093|1115|1116|1119|1121|1122|1130|1158|1159|1162|1182|1215|1242|1525|1542|2166|2337)$/;

/** A DOI in an address, without what publishers append to it there, or in running text; undefined for none. */
export function doiIn(text: string | undefined): string | undefined {
  return text ? search(text.replace(/\p{Cf}/gu, ''), 0) : undefined;
}

function search(text: string, depth: number): string | undefined {
  const at = text.search(DOI_START);
  if (at < 0) return undefined;
  let start = at;
  while (start > 0 && /\S/.test(text[start - 1] ?? '')) start--;
  const word = /^\S+/.exec(text.slice(start))?.[0] ?? '';
  const before = word.slice(0, at - start);
  const found = first(word.slice(at - start));
  if (isResolver(before)) return readDoi(pathOf(found), true);
  return ADDRESS.test(before) ? searchAddress(word, depth) : readDoi(found, false);
}

function searchAddress(address: string, depth: number): string | undefined {
  const path = decodePercent(pathOf(address));
  const at = path.search(DOI_START);
  if (at >= 0) {
    const found = first(path.slice(at));
    return readDoi(withoutTail(found, path.slice(0, at)), false);
  }
  if (depth > 1) return undefined;
  for (const part of address.slice(address.indexOf('?') + 1).split('&')) {
    const found = search(decodePercent(part.slice(part.indexOf('=') + 1)), depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Up to white space, a quotation mark, or the next one of a list. */
function first(text: string): string {
  const end = text.search(/[\s"]|[,;|](?:https?:|doi:|10\.\d{4,9}\/)|;jsessionid=|\[doi\]/i);
  return end < 0 ? text : text.slice(0, end);
}

function withoutTail(found: string, before: string): string {
  let doi = withoutEnd(found.split(FOLDER, 1)[0] ?? '');
  for (let taken = 0; taken < MOST_TAILS; taken++) {
    const shorter = withoutCopy(doi.replace(/\/$/, '').replace(TAIL, ''));
    if (shorter === doi || !/^[^/]+\/./.test(shorter)) break;
    doi = shorter;
  }
  return withoutNumber(doi, before);
}

/** `…/abc-2020-0001/abc-2020-0001.xml`: the file is named like the end of the DOI. A page's number may be that of its issue. */
function withoutCopy(doi: string): string {
  const [last = '', previous, ...rest] = doi.split('/').toReversed();
  return rest.length > 0 && last.length > 4 && last === previous ? doi.slice(0, -last.length - 1) : doi;
}

function withoutNumber(doi: string, before: string): string {
  const [prefix = '', ...parts] = doi.split('/');
  if (!NUMBERED.test(before) && !NUMBERING.test(prefix)) return doi;
  const place = parts.findIndex((part, index) => index > 0 && /^\d{4,10}$/.test(part));
  // An ISSN, or a kind of entry (`ref:odnb`), names no paper without the number.
  if (place < parts.length - 2 || place < 1 || /^\d{4}-\d{3}[\dx]$|:/i.test(parts[place - 1] ?? '')) return doi;
  return [prefix, ...parts.slice(0, place)].join('/');
}
