import type { IdScheme } from '../model/identifiers';
import type { Paper } from '../model/paper';
import type { PublicationType } from '../model/publication-type';

/** What a reference list would call a paper. */
export type Kind = 'preprint' | 'article' | 'inproceedings' | 'webpage';

const CONFERENCE =
  /\b(?:proceedings|proc\.?|conference|symposium|workshop|advances in|icml|iclr|neurips|nips|cvpr|iccv|eccv|wacv|acl|naacl|emnlp|eacl|coling|colm|aaai|ijcai|kdd|sigir|www|chi|uist|icra|iros|corl|rss|interspeech|icassp|aistats|uai|colt|siggraph|miccai|stoc|focs|soda|usenix|osdi|sosp|nsdi)\b/i;

/**
 * What kind of publication a paper is: the type that is known of it, or else what venue and identifiers tell. A venue makes
 * it a paper in proceedings or in a journal; without one, what stands on a preprint server is a preprint.
 */
export function typeOf({ type, ids, venue }: Facts): PublicationType {
  if (type) return type;
  if (ids.acl || ids.pmlr) return 'paper-conference';
  if (venue && !/^(?:arxiv|corr|biorxiv|medrxiv|openreview)\b/i.test(venue))
    return CONFERENCE.test(venue) ? 'paper-conference' : 'article-journal';
  if (ids.pmid || ids.pmcid) return 'article-journal';
  return ids.arxiv || ids.iacr || ids.openreview ? 'article' : ids.doi ? 'article-journal' : 'webpage';
}

type Facts = Pick<Paper, 'ids' | 'venue'> & { readonly type?: PublicationType | undefined };

const KINDS: Readonly<Partial<Record<PublicationType, Kind>>> = {
  article: 'preprint',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'paper-conference': 'inproceedings',
};

/** The nearest of the four kinds that every format knows. */
export function kindOf(paper: Facts): Kind {
  return KINDS[typeOf(paper)] ?? 'webpage';
}

/** The year a paper was published, or undefined. */
export function yearOf({ published }: Paper): string | undefined {
  return /^\d{4}/.exec(published ?? '')?.[0];
}

/** The arXiv category a paper is filed under, if its first category is one of arXiv's. */
export function primaryClass({ ids, categories }: Paper): string | undefined {
  return ids.arxiv ? /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]+)?$/.exec(categories[0] ?? '')?.[0] : undefined;
}

/** Where papers of each scheme are, the best place first. */
const PLACES: readonly (readonly [scheme: IdScheme, address: (id: string) => string])[] = [
  ['arxiv', (id) => `https://arxiv.org/abs/${id}`],
  ['doi', (id) => `https://doi.org/${id}`],
  ['openreview', (id) => `https://openreview.net/forum?id=${id}`],
  ['acl', (id) => `https://aclanthology.org/${id.replace(/^[a-z](?=\d\d-)/, (letter) => letter.toUpperCase())}`],
  ['pmlr', (id) => `https://proceedings.mlr.press/${id}.html`],
  ['pmid', (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`],
  ['pmcid', (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`],
  ['url', (id) => id],
];

/** The best address to send a reader to: https or http, or none. */
export function addressOf({ url, ids }: Pick<Paper, 'url' | 'ids'>): string | undefined {
  if (/^https?:\/\//i.test(url)) return url;
  const place = PLACES.find(([scheme]) => ids[scheme]);
  return place?.[1](ids[place[0]] ?? '');
}

/** A paper's DOI; a preprint of arXiv has the one that arXiv gives. @see https://info.arxiv.org/help/doi.html */
export function doiOf(paper: Paper): string | undefined {
  const { arxiv, doi } = paper.ids;
  return doi ?? (arxiv && kindOf(paper) === 'preprint' ? `10.48550/arXiv.${arxiv}` : undefined);
}
