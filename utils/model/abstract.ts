/** Abstracts without what pages write around them: headings, buttons, keywords, rights. */
import { foldSpace } from './text';

const HEADING =
  /^(?:[Aa]bstract|ABSTRACT|S(?:ummary|UMMARY)|R(?:ésumé|ÉSUMÉ|esum(?:en|o)|ESUM(?:EN|O))|Z(?:usammenfassung|USAMMENFASSUNG)|Аннотация|摘要)(?: ?[[(](?:[Ee]n|EN|[Ee]nglish)[\])])?(?: ?[:.：—–]| -|(?= )) ?(?=[\p{Lu}\p{Lo}\d"“$([<])/u;
/** On a line of its own it is a heading, whatever follows. */
const LINE = /^\s{0,99}\p{L}{3,20} ?[\r\n]/u;
/** Where the word is the first of a sentence, or may be: of a name, or of words in capitals. */
const FIRST_WORDS = [
  /^(?:Abstract|Summary) \p{Ll}|^Summary Statistics\b/u,
  /^abstract (?:interpretation|syntax|meaning|argumentation|algebra)\b/i,
  /^ABSTRACT (?!BACKGROUND|INTRODUCTION|CONTEXT|OBJECTIVE|PURPOSE|AIM|MOTIVATION|IMPORTANCE)\p{Lu}{2,}[ -]\p{Lu}{2,}(?![\p{L}:])/u,
  /^Abstract (?!(?:We|It|This|Th[eo]se|That|There|They|Here|What|Many|Most|Some|Both)\b)\p{Lu}[\p{L}\d-]{1,30} (?:is|are|was|were)\b/u,
];
const NONE =
  /^(?:(?:there is )?(?:no|an)? ?(?:abstract|summary)(?: (?:is )?(?:not )?(?:available|provided|given).{0,60})?|n\/?a|none|null|undefined|[-–—.]{1,3})\.?$/i;
/** Buttons that fold and unfold it; where it was cut, dots stand before them. */
const BUTTON =
  /(?<=[.…\])!?"”]\s?)[[(]?(?:(?:Show|See|Read|View|Continue)(?: (?:reading|more|less|full|all|abstract)){1,2}|Expand(?: abstract)?|More|more|\(more\))[\])]?$/i;
const BEHIND =
  /(?<=[.!?)"”])\s?(?:(?:Key ?words?|KEYWORDS?|Key ?words? and phrases|Index Terms)\s?[:—–].{0,1000}|(?:Copyright )?©.{0,300})$/su;

/** An abstract without its heading and what follows it, undefined for words that stand where one is missing. Whatever stands in angle brackets is text. */
export function abstractText(text: string): string | undefined {
  const folded = foldSpace(text);
  const isHeaded = LINE.test(text) || !FIRST_WORDS.some((words) => words.test(folded));
  const bare = (isHeaded ? folded.replace(HEADING, '') : folded).replace(BEHIND, '');
  const plain = isCut(bare) ? bare : bare.replace(BUTTON, '').trim();
  return NONE.test(plain) ? undefined : plain || undefined;
}

/** Whether a text was shortened: it begins or ends with dots. Inside of it they are the author's. */
export function isCut(text: string): boolean {
  return /^(?:…|\.{3})|(?:…|\.{3}) ?[\])]?$/.test(text.replace(BUTTON, '').trim());
}
