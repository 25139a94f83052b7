/** Abstracts without what pages write around them: headings, buttons, keywords, rights. */
import { foldSpace } from './text';

const HEADING =
  /^(?:[Aa]bstract|ABSTRACT|S(?:ummary|UMMARY)|R(?:ésumé|ÉSUMÉ|esum(?:en|o)|ESUM(?:EN|O))|Z(?:usammenfassung|USAMMENFASSUNG)|Аннотация|摘要)(?: ?[[(](?:[Ee]n|EN|[Ee]nglish)[\])])?(?: ?[:.：—–]| -|(?= )) ?(?=[\p{Lu}\p{Lo}\d"“$([<])/u;
/** Where the word is the first of a sentence. */
const FIRST_WORD =
  /^(?:Abstract (?:\p{Ll}|Interpretation\b|Syntax\b|Meaning\b|Argumentation\b|Algebra\b)|Summary (?:\p{Ll}|Statistics\b))/u;
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
  const bare = (FIRST_WORD.test(folded) ? folded : folded.replace(HEADING, '')).replace(BEHIND, '');
  const plain = isCut(bare) ? bare : bare.replace(BUTTON, '').trim();
  return NONE.test(plain) ? undefined : plain || undefined;
}

/** Whether a text was shortened: it begins or ends with dots. Inside of it they are the author's. */
export function isCut(text: string): boolean {
  return /^(?:…|\.{3})|(?:…|\.{3}) ?[\])]?$/.test(text.replace(BUTTON, '').trim());
}
