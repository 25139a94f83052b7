/** Authors of pages made by LaTeXML, which keeps them as their TeX had them: often all in one block, with affiliations and addresses. */
import { isGroup } from '../model/author-groups';
import { isSuffix } from '../model/author-parts';
import { MEMBERSHIP } from '../model/byline';
import { splitNames } from '../model/name-list';
import { foldSpace } from '../model/text';
import { isTranslation } from '../translated';

const TEXT = 3;
const ELEMENT = 1;

// Signs for private use stand for what parts names; where the page holds such signs itself, they are left out.
const MARK = '\ue000';
const GAP = '\ue001';
const LINE = '\ue002';
const BLOCK = '\ue003';
const BOLD = '\ue004';
const ITALIC = '\ue005';
/** May part names, where what it parts are names. */
const SOFT = '\ue006';
const OWN_SIGNS = /[\ue000-\ue006]/g;

const NOTES = '.ltx_note,.ltx_pubnotes,.ltx_Math,math,sup';
const NO_NAMES = '.ltx_contact,.ltx_author_notes,.ltx_tag,script,style';
const BOXES = '.ltx_minipage,.ltx_parbox,.ltx_inline-block';
/** `\quad` and the like, or several spaces that hold together. */
const WIDE = /[\u2001-\u2003\u3000]+|[\u00a0\u2004\u2005]{2,}/g;

/** Groups that are authors; others are where somebody works. */
const AUTHORS = /team|collaborat|consorti|group|committee|investigators|contributors|authors|project|workshop/i;
/** Of places, companies and departments that look like names. */
const PLACES =
  /\b(?:Google|Microsoft|Amazon|Alibaba|Tencent|Huawei|Baidu|UC Berkeley|Carnegie Mellon|Johns Hopkins|Tech|Hong Kong|New (?:York|Delhi|Zealand)|Los Angeles|San (?:Francisco|Diego|Jose)|Mountain View|(?:South|United|Saudi) (?:Korea|Africa|Kingdom|States|Arabia)|Sciences?|\w{4,}ics|Chemistry|Biology|Engineering|Technology|Intelligence|School)\b/;

/** Addresses and the numbers of researchers, whole words of them. */
const CONTACT = /@|https?:|^\(?\d{4}-\d{4}-\d{4}-\d{3}[\dX][,;)]*$/;

/** A line of an author's block. */
interface Line {
  /** What stands in it, parted where there are wide spaces or marks. */
  readonly text: string;
  /** Whether another author's block begins here. */
  readonly begins: boolean;
  /** The sign of the letters that it is set in, empty for upright ones. */
  readonly font: string;
  /** Whether a mark comes first, as it does before an affiliation. */
  readonly isMarked: boolean;
  /** Whether a mark comes last, as it does behind a name. */
  readonly endsMarked: boolean;
  readonly hasAddress: boolean;
  /** Whether the list goes on in the next line. */
  readonly isOpen: boolean;
}

/** The names of all authors, each once though some pages have their front matter twice. */
export function latexmlNames(text: Element): string[] {
  const blocks = new Map<Element | null, string[][]>();
  const people = [...text.querySelectorAll('.ltx_personname')].filter((one) => !one.closest('.ltx_role_editor'));
  const isAlone = isRepeated(people);
  for (const person of people) {
    const block = person.closest('.ltx_authors');
    const names = namesOf(linesOf(person), isAlone);
    blocks.set(block, [...(blocks.get(block) ?? []), names]);
  }
  const all: string[] = [];
  for (const names of blocks.values()) {
    const fresh = once(names.flat());
    // Namesakes are two authors, but not in two blocks.
    if (!fresh.every((name) => all.includes(name))) all.push(...fresh);
  }
  return all;
}

function isRepeated(people: readonly Element[]): boolean {
  return people.every((one) => one.textContent === people[0]?.textContent);
}

/** A list that is written twice, once. */
function once(names: string[]): string[] {
  const half = names.length / 2;
  return half > 1 && names.slice(0, half).join('\n') === names.slice(half).join('\n') ? names.slice(0, half) : names;
}

/**
 * Authors come first in a block; what follows is theirs (a place, an address) or, where the list goes on, more authors. `isAlone`: whether
 * no other block holds authors, so that they may all be in this one.
 */
function namesOf(lines: readonly Line[], isAlone: boolean): string[] {
  const names: string[] = [];
  let state: 'first' | 'more' | 'done' = 'first';
  let isOpen: boolean = false;
  let font = '';
  let endsMarked: boolean = false;
  // Without blocks that end in an address, any line may be an author's.
  let isList: boolean = !lines.some((line) => line.begins || line.hasAddress);
  for (const [at, line] of lines.entries()) {
    const found = namesIn(line.text, isAlone);
    if (line.begins || (names.length > 0 && returns(lines, at, font))) state = 'first';
    if (found.length > 0) {
      if (names.length === 0) ({ font, endsMarked } = line);
      const isLike =
        isAlone && !line.isMarked && line.font === font && found.every(looksLikeName) && !/\d{4}/.test(line.text);
      const isAlike = font !== '' || (endsMarked && line.endsMarked);
      const isMore: boolean = state === 'more' && isLike && (isList || isAlike || found.length > 1);
      const isTaken: boolean = names.length === 0 || isOpen || line.begins || (state === 'first' && isLike) || isMore;
      if (isTaken) names.push(...found);
      state = isTaken ? 'more' : 'done';
      isOpen = isTaken && line.isOpen;
      isList ||= isTaken && found.length > 1;
    }
    if (line.hasAddress) state = 'first';
  }
  return names;
}

/** Whether a line is set as the first one is, between lines that are not: names and places take turns. */
function returns(lines: readonly Line[], at: number, font: string): boolean {
  const isOther = (line: Line | undefined): boolean => line !== undefined && line.text !== '' && line.font !== font;
  return lines[at]?.font === font && isOther(lines[at - 1]) && isOther(lines[at + 1]);
}

/** The names in a line, up to where an affiliation begins. */
function namesIn(text: string, isAlone: boolean): string[] {
  const pieces = text.split(/[\ue000\ue001]/).flatMap(softly);
  const [whole = ''] = pieces;
  if (pieces.length === 1 && /^\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+$/u.test(whole)) return [whole];
  const found = pieces
    .flatMap((piece) => splitNames(piece.replace(/^(?:written )?by /i, '')))
    .filter((name) => !MEMBERSHIP.test(name) && !/^anonymous/i.test(name));
  const place = found.findIndex((name, at) => isPlace(name, at > 0 && (!isAlone || found.length === 2)));
  return place < 0 || (place === 0 && AUTHORS.test(found[0] ?? '')) ? found : found.slice(0, place);
}

/** A piece, parted where that leaves names alone. */
function softly(piece: string): readonly string[] {
  const parts = piece.split(SOFT).map(foldSpace).filter(Boolean);
  return parts.length > 1 && parts.every((part) => looksLikeName(part.replace(/[,;]$/, '')))
    ? parts
    : [foldSpace(piece.replaceAll(SOFT, ' '))];
}

function isPlace(name: string, single: boolean): boolean {
  if (name === 'USA') return true;
  if (/^\p{Lu}[\p{L}-]*$/u.test(name) && !/[\p{Lo}]/u.test(name)) return single;
  return (isGroup(name) && !AUTHORS.test(name)) || PLACES.test(name) || /\d{3}/.test(name);
}

/** Two to five words in capitals, particles between them, or a name in East Asian letters. */
function looksLikeName(name: string): boolean {
  if (/^\p{Lo}{2,4}$/u.test(name)) return true;
  const words = (name.split(',', 1)[0] ?? '').split(' ').filter((word) => !isSuffix(word));
  const isWritten = words.every((word) =>
    /^(?:\p{Lu}\.?|\p{Lu}\P{Ll}*\p{Ll}[^]*|\p{Ll}{1,3}|\p{Lu}\.-?\p{Lu}\.)$/u.test(word),
  );
  return words.length > 1 && words.length < 6 && isWritten && /^\p{Lu}/u.test(name) && !isGroup(name);
}

function linesOf(person: Element): Line[] {
  const text = written(person, '').replace(WIDE, GAP);
  return text
    .split(/(?=[\ue002\ue003])/)
    .flatMap(afterAddresses)
    .map(lineOf);
}

/** A line, parted behind each address in it: with the next word, the next author's begins. */
function afterAddresses(line: string): readonly string[] {
  return line.replace(/\{[^{}@]*\} ?@\S*/g, '@').match(/[^@]+(?:@\S*)?|@\S*/g) ?? [];
}

function lineOf(line: string): Line {
  const plain = line
    .replace(/[\ue002-\ue005]/g, '')
    .trim()
    .replace(/^&/, '');
  const names = plain
    .split(/\s/)
    .map((word) => (CONTACT.test(word) ? GAP : word))
    .join(' ');
  return {
    // A comma behind a mark, or behind where somebody works, parts names better.
    text: names
      .replace(/ ?\([^()]{0,200}\)(?= ?(?:[,;\ue000\ue001\ue006]|and\b|$))/g, MARK)
      .replace(/[\ue000\ue006] ?(?=[,;])/g, ''),
    begins: line.startsWith(BLOCK) || /^[\s\ue002\ue004\ue005]*&/.test(line),
    font: /[\ue004\ue005]/.exec(line)?.[0] ?? '',
    endsMarked: /[\ue000\d*†‡§¶]$/.test(plain.replace(/[\ue001\ue006\s,]/g, '')),
    isMarked: /^[\ue000\d*†‡§¶]/.test(plain.replace(/[\ue001\ue006\s]/g, '')),
    hasAddress: /@|https?:/.test(plain),
    isOpen: /(?:,|\band|&)[\s\ue000\ue001\ue006]*$/.test(plain.slice(-40)),
  };
}

/** What an element holds, with a sign for whatever may part names. */
function written(node: Node, font: string): string {
  if (node.nodeType === TEXT) return textIn(node.nodeValue ?? '', font);
  if (node.nodeType !== ELEMENT) return '';
  const element = node as Element;
  if (element.localName === 'br') return LINE;
  if (element.matches(NO_NAMES) || isNumber(element) || isTranslation(element)) return '';
  if (element.matches(NOTES)) return MARK;
  // An author ends where LaTeXML did not know the command.
  if (element.matches('.ltx_ERROR')) return /^\\and$/i.test(element.textContent?.trim() ?? '') ? BLOCK : '';
  const set = fontOf(element) || font;
  const inner = [...element.childNodes].map((child) => written(child, set)).join('');
  if (element.matches('.ltx_td,td,th')) return inner.includes(LINE) ? BLOCK + inner : GAP + inner;
  if (element.matches(BOXES)) return BLOCK + inner + BLOCK;
  if (element.matches('.ltx_text,.ltx_ref')) return inner + SOFT;
  return element.matches('.ltx_tr,tr,p,div,.ltx_p') ? LINE + inner + LINE : inner;
}

function fontOf(element: Element): string {
  if (element.matches('.ltx_font_bold,b,strong')) return BOLD;
  return element.matches('.ltx_font_italic,.ltx_font_slanted,i,em') ? ITALIC : '';
}

/** Whether an element leads to somebody's number, and is not the name itself. */
function isNumber(element: Element): boolean {
  return element.matches('a[href*="orcid.org"]') && !/\p{L} \p{L}/u.test(element.textContent ?? '');
}

function textIn(text: string, font: string): string {
  const plain = text
    .replace(OWN_SIGNS, '')
    .replace(/ \u00a0 ?|\u00a0 | {2,3}(?=\S)/g, SOFT)
    .replace(/[\t\n\r ]+/g, ' ');
  return font && plain.trim() ? font + plain : plain;
}
