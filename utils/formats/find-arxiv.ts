import { normalizeArxivId } from '../model/identifiers';

const ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;

/** How others write an arXiv identifier into a field that is for something else. */
const FORMS: readonly RegExp[] = [
  // Google Scholar: arXiv preprint arXiv:1706.03762; PaperMemory: arXiv: 1706.03762; Zotero: arXiv:1706.03762 [cs.CL]
  new RegExp(String.raw`\barxiv\s{0,3}(?:[:.]|e-?prints?|preprint)?\s{0,3}(?:arxiv)?\s{0,3}:?\s{0,3}${ID}`, 'i'),
  // DBLP: CoRR, abs/1706.03762
  new RegExp(String.raw`\babs\/${ID}`, 'i'),
  new RegExp(String.raw`\b10\.48550\/arxiv\.${ID}`, 'i'),
  new RegExp(String.raw`\b(?:arxiv\.org\/(?:abs|pdf|html)|(?:huggingface|hf)\.co\/papers)\/${ID}`, 'i'),
];

/** The first arXiv identifier that one of these texts mentions, or undefined. */
export function findArxivId(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    if (!text) continue;
    const found = FORMS.map((form) => form.exec(text)?.[1]).find(Boolean);
    if (found) return normalizeArxivId(found);
  }
  return undefined;
}

/** Whether a text is there to say that something is on arXiv, and nothing else is lost with it. */
export function isMention(text: string | undefined): boolean {
  return !text || /^arxiv(?:\.org)?$/i.test(text.trim()) || findArxivId([text]) !== undefined;
}
