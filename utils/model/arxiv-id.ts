/** arXiv's identifiers, apart from the readers of all other schemes: not everybody needs those. */
import { decodePercent } from './percent';

const ARXIV_NEW = /^(\d{4}\.\d{4,5})(?:v\d+)?$/;
const ARXIV_OLD = /^([a-z-]+)(?:\.[a-z-]{2,9})?\/(\d{7})(?:v\d+)?$/i;
/** Host and path of the addresses that hold an arXiv identifier. */
export const ARXIV_ADDRESS =
  /^(?:(?:[^/]+\.)?(?:arxiv|alphaxiv|ar5iv)\.org\/(?:abs|pdf|html|overview|format|ps|src|e-print)|(?:hf|huggingface)\.co\/papers|(?:scirate\.com|papers\.cool)\/arxiv)\/(.+?)(?:\.md)?\/?$/;

/** An arXiv identifier without prefix, subject class and version, or undefined if it is none. @see https://info.arxiv.org/help/arxiv_identifier.html */
export function normalizeArxivId(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$/i, '');
  const modern = ARXIV_NEW.exec(bare);
  if (modern) return modern[1];
  const old = ARXIV_OLD.exec(bare);
  return old ? `${old[1]?.toLowerCase()}/${old[2]}` : undefined;
}

/** The arXiv identifier that an address gives away by itself. */
export function arxivIdFromUrl(url: URL): string | undefined {
  return normalizeArxivId(ARXIV_ADDRESS.exec(placeOf(url))?.[1] ?? '');
}

/** Host and path of an address, as the patterns of addresses have it. */
export function placeOf(url: URL): string {
  return url.hostname.replace(/^www\./, '') + decodePercent(url.pathname);
}
