/** Names as pages write them, among what else stands in the line of authors: links, roles, notes, the words of buttons. */
import { isGroup } from './author-groups';
import { isNobody } from './authors';
import { isAnyDegree, withoutDegrees } from './degrees';
import { foldSpace } from './text';

/** No name is longer, with all that hangs on it. */
const LONGEST = 1_000;
/** What societies call their members, which stands behind a name. */
export const MEMBERSHIP =
  /^(?:(?:(?:life|senior|junior|student|graduate student|associate) ){0,2}(?:member|fellow)(?:,? (?:of )?(?:the )?(?:IEEE|ACM|SIAM|AAAI|ASME|OSA|SPIE))?|IEEE|ACM|SIAM|ASME|OSA|SPIE)$/i;
/** Behind a comma: what somebody is, and no name. */
const ROLE =
  /^(?:(?:author|editor|contributor|presenter|speaker)s?|eds?|ph\.?d\.? (?:candidate|student)|deceased|lic\. phil|dipl\. psych|dr\. (?:rer\. nat|med)|mb (?:bs|b?ch ?b)|mb bch|eur ing)\.?$/i;
/** Before a name. */
const BEFORE =
  /^(?:(?:(?:[Cc]orresponding |[Pp]resenting |[Cc]ontact )?[Aa]uthors?|[Ee]ditors?) ?: ?|(?:[Bb]y|[Ee]dited by|[Ww]ith|(?:and:?|&)(?: the)?|(?:Ass(?:oc|is)\w{2,6}|Ass(?:oc|t)\.|Adjunct|Full) Prof(?:essor|\.)|(?:Hon|Doc|Mgr|Lt|Col|Eng)\.|Shri) (?=\S{1,40} \S)|\d{1,3}[.)]? ?(?=\p{Lu}))/u;
/** What follows is not of the name: roles, notes, and the words of links and buttons. */
const BEHIND =
  /(?:\b(?:joint |co-?|shared )?(?:corresponding|contact|presenting|lead|leading|first|senior|last|1st)[ -]author|\bsearch for more\b|\bauthors?(?: info| links| profile)|\bview (?:all|author)|\bopens? in (?:a )?new|\badd to fav|\binfo & aff|\bshow (?:more|less|all)|\bsee all|\baffiliation|\bequal contribution|\bcontributed equally|\bdeceased\b|\bph\.?d\.? (?:candidate|student)|\bscopus (?:author )?id|\bresearcher ?id|\be-?mail\b|\bmailto:|[^\s([]{1,60} ?[([]at[)\]] ?\S|\s@\w|通讯作者|作者简介)/iu;
const ORCID =
  /(?:https?:\/\/)?(?:www\.)?orcid\.org\/|(?:\d{4}-){3}\d{3}[\dX]|(?:view )?orcid(?: icon| logo| profile| record| i?d\b)?:?|\biD(?=\s|$|https?:)/gi;
const RAISED = /<su[bp]>[^<>]{0,40}<\/su[bp]>|\\textsuperscript\{[^{}]{0,40}\}|[\^_]\{[^{}]{0,40}\}/gi;
/** Where somebody works is told behind these. */
const PLACE = / (?:[-–—|/:@]|at|\d{1,2}) ?(?=\p{Lu})/u;
const NOBODY =
  /^\W{0,5}(?:et al\.? ?\W{0,3})?(?:and )?\+? ?(?:\d{1,5} (?:more|others?|authors?|additional)\b.{0,40}|(?:more|less|none|null|undefined|authors?|and|s\. ?n|o\. ?[av]|ohne autor|no hay autores|unknown authors?|(?:show|view|see) .{1,30}|authors? (?:unknown|information|not listed|list is unavailable|names withheld|links .{1,30})|search for .{1,60})\W{0,3})$|^нет авторов$/i;
/** A full stop that is neither of an initial nor of initials. */
const STOP = /(?<=\p{L}\p{Ll}|[.\s])\.$/u;
const ABBREVIATED = /(?:\p{Lu}\.|\b(?:[JSjs]n?r|Dr|St|Md|Corp|Ltd|Inc|Esq|Bros|Co|Ph\.?D|Ed))$/u;
const BEHALF = /[,;]? \(?(?:[Oo]n behalf of|[Rr]epresenting|[Ff]or)(?: the)? (?=\p{Lu})/u;
/** Letters that were raised, and lost it: the first hangs on the name, and comes before the others in the alphabet. */
const LETTERS = /(\p{Ll})(?:, ?([a-z])(?=[,*†‡§\s]|$))[a-z\d,*†‡§\s]{0,20}$/u;
/** Digits and letters that were raised: `1,2,a`, `1a`. */
const NUMBERS = /(?<=[\p{L}.])\d{1,2}(?:, ?[a-z\d*†‡§]{1,2}){1,9}$|(?<=\p{Ll}{2})\d[a-z]$/u;

/** The names that a piece of a byline stands for, ready to be read: none, mostly one, or a person and a group. */
export function namesInByline(text: string): readonly string[] {
  const whole = foldSpace(text.slice(0, LONGEST).replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
  if (isNobody(whole) || NOBODY.test(whole) || whole.split(' ').every((word) => /@|:\/\//.test(word))) return [];
  const name = bareName(whole);
  return !isNobody(name) && !NOBODY.test(name) ? personAndGroup(name) : [];
}

function bareName(text: string): string {
  const plain = text
    .replace(/<br ?\/?>|~/g, ' ')
    .replace(RAISED, ' ')
    .replace(ORCID, ' ')
    .trim()
    .replace(BEFORE, '');
  const [name = ''] = plain.split(BEHIND, 1);
  return withoutDegrees(withoutEnd(withoutPlace(withoutRoles(withoutQuotes(withoutRaised(name))))));
}

function withoutRaised(name: string): string {
  const found = LETTERS.exec(name);
  const [, last = '', next = ''] = found ?? [];
  return (found && last < next ? name.slice(0, found.index) : name).replace(NUMBERS, '');
}

function withoutQuotes(name: string): string {
  return /^(?:"([^"]*)"|“([^”]*)”|\(([^()]*)\)|\[([^[\]]*)\])$/.exec(name.trim())?.slice(1).find(Boolean) ?? name;
}

function withoutRoles(name: string): string {
  const [first = '', ...parts] = name.split(',');
  const isFamily = !first.trim().includes(' ');
  const names = parts
    .map((part) => part.trim())
    .filter(
      (part, at) =>
        !MEMBERSHIP.test(part) &&
        !ROLE.test(part) &&
        ((isFamily && at === 0) || !(isAnyDegree(part) || /^[a-z]$/.test(part))),
    );
  return [first, ...names]
    .join(', ')
    .replace(/ (?:(?:Graduate )?Student|Senior|Life|Associate)? ?(?:Member|Fellow)$/, '');
}

/** Without where somebody works, where something is left then that may be a name. */
function withoutPlace(name: string): string {
  const at = name.search(PLACE);
  if (at < 0 || isGroup(name.slice(0, at))) return name;
  const isPlace = isGroup(name.slice(at)) || / @ /.test(name);
  return isPlace && name.slice(0, at).includes(' ') ? name.slice(0, at) : name;
}

/** Without signs and words that go on with a list; the full stop of an initial or an abbreviation stays. */
function withoutEnd(name: string): string {
  let bare = name;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare
      .replace(/[\s,;:&·•|…+♯⊥([]$/u, '')
      .replace(STOP, (stop, at: number) => (ABBREVIATED.test(bare.slice(0, at)) ? stop : ''))
      .replace(/ (?:and|et|&)(?: al| others)?$| others$|(?<=\S \S{1,60}) (?:contributor|editor|author)$/i, '');
    if (/[)\]]$/.test(bare) && !/[([]/.test(bare)) bare = bare.slice(0, -1);
  }
  return /^\p{Lo}/u.test(bare) ? bare.replace(/[\d,*()（）\s]{1,20}$/u, '') : bare;
}

/** `Ada Example and the INVENT Collaboration`, `Ada Example; on behalf of the INVENT Group`. */
function personAndGroup(name: string): readonly string[] {
  const [writer = '', represented] = name.split(BEHALF);
  if (represented && writer.includes(' ') && !isGroup(writer)) return [`${writer} on behalf of ${represented}`];
  const [person = '', group, ...others] = name.split(/,? (?:and|&) (?:the )?(?=\p{Lu})/u);
  const isOne = !group || others.length > 0 || !isGroup(group) || !person.includes(' ') || /^(?:for|on) /i.test(name);
  return isOne ? [name] : [person, group];
}
