import { normalizeArxivId } from '../model/arxiv-id';
import { foldSpace } from '../model/text';

const ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z-]{2,9})?\/\d{7})(?:v\d{1,3})?`;

/** How others write an arXiv identifier into a field that is for something else. */
export const FORMS: readonly RegExp[] = [
  // Google Scholar: arXiv preprint arXiv:1706.03762; PaperMemory: arXiv: 1706.03762; Zotero: arXiv:1706.03762 [cs.CL]
  new RegExp(String.raw`\barxiv ?(?:[:.]|e-?prints?|preprint)? ?(?:arxiv)? ?[:,]? ?${ID}`, 'i'),
  // DBLP: CoRR, abs/1706.03762
  new RegExp(String.raw`\babs\/${ID}`, 'i'),
  new RegExp(String.raw`\b10\.48550\/arxiv\.${ID}`, 'i'),
  new RegExp(String.raw`\b(?:arxiv\.org\/(?:abs|pdf|html)|(?:huggingface|hf)\.co\/papers)\/${ID}`, 'i'),
];

/** The first arXiv identifier that one of these texts mentions, or undefined. */
export function findArxivId(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    if (!text) continue;
    const line = foldSpace(text);
    const found = FORMS.map((form) => form.exec(line)?.[1]).find(Boolean);
    if (found) return normalizeArxivId(found);
  }
  return undefined;
}

/** Whether a text says only which preprint it is, in the ways that programs write it: nothing in it is anybody's words. */
export function isOnlyArxiv(text: string): boolean {
  if (text.length > 200) return false;
  const words = text
    .replace(/\[[^[\]]*\]\s?$/, '')
    .toLowerCase()
    .split(/[\s:]+/)
    .filter(Boolean);
  const rest = words.filter((word) => !/^(?:arxiv|e-?prints?|preprint)$/.test(word));
  return rest.length < words.length && rest.length === 1 && normalizeArxivId(rest[0] ?? '') !== undefined;
}

/** What stands beside an identifier of arXiv's and says no more than it. */
const BESIDE =
  /^(?:arxiv|e|e?prints?|preprints?|prepr|corr|abs|art|article|available|online|at|from|in|id|no|https?|www|export|org|doi|dx|10|48550|pdf|v\d{1,3}|(?:19|20)\d\d)$/;

/** Whether a text is there to say that something is on arXiv, and nothing else is lost with it. */
export function isMention(text: string | undefined): boolean {
  if (!text || /^arxiv(?:\.org)?$/i.test(text.trim())) return true;
  if (text.length > 300 || findArxivId([text]) === undefined) return false;
  const rest = FORMS.reduce((left, form) => left.replace(form, ' '), foldSpace(text)).replace(/\[[\w.-]{2,20}\]/, ' ');
  const words = rest.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => BESIDE.test(word));
}

/** Whether a text names arXiv as where something lies, whatever else it says. */
export function namesArxiv(text: string | undefined): boolean {
  return /^(?:(?:preprint|posted|available) ?(?:at|on|from)? )?(?:arxiv|corr)\b/i.test(text?.trim() ?? '');
}
