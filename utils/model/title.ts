/** Titles without what pages write around them: labels, kinds of papers, links to files, marks of notes. */

const LABEL =
  /^(?:title ?[:：]|open access ?[:|]|[[(](?:oral|poster|spotlight|highlight|talk|demo|workshop|pdf|html|open access|free(?: access)?|preprint)[\])]) ?/i;
const BEHIND =
  /\s?[[(](?:oral|poster|spotlight|highlight|talk|demo|pdf|html|full text|open access|free(?: access)?)[\])]$/i;
/** Raised signs that lead to a note, as markup. */
const RAISED = /<(sup|xref)\b[^<>]{0,120}>\s?[*∗†‡§¶]{1,3}\s?<\/\1>/gi;

/** A title from plain text. One that is in brackets as a whole was translated. */
export function titleText(text: string): string {
  const bare = withoutMarks(text.replace(LABEL, '').replace(BEHIND, ''));
  const inner = /^\[([^[\]]+)\]\.?$/.exec(bare)?.[1];
  return inner?.includes(' ') ? inner : bare || text;
}

/** Markup without raised signs that lead to a note. */
export function withoutRaisedMarks(markup: string): string {
  return markup.includes('<') ? markup.replace(RAISED, '') : markup;
}

/** Without daggers at the end. An asterisk may belong to a title: A*. */
function withoutMarks(title: string): string {
  let end = title.length;
  while (end > 0 && /[†‡§¶\s]/.test(title[end - 1] ?? '')) end--;
  return title.slice(0, end);
}
