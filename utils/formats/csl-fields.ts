/** CSL's variables and types. @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
import { PUBLICATION_TYPES, type PublicationType } from '../model/publication-type';

/** The variables that have a field in Ibid, or say nothing of the paper. */
export const KNOWN_VARIABLES: ReadonlySet<string> = new Set(
  (
    'id type title author editor abstract issued container-title event-title volume issue page publisher ISBN ISSN ' +
    'language version DOI PMID PMCID URL archive archive_id archive_location keyword note accessed citation-key ' +
    'system_id custom'
  ).split(' '),
);

const OTHER_VARIABLES: ReadonlySet<string> = new Set(
  (
    'annote archive-place archive_collection authority available-date call-number categories chair chapter-number ' +
    'citation-label collection-editor collection-number collection-title compiler composer container-author ' +
    'container-title-short contributor curator dimensions director division edition editor-translator ' +
    'editorial-director event event-date event-place executive-producer genre guest host illustrator interviewer ' +
    'jurisdiction journalAbbreviation medium narrator number number-of-pages number-of-volumes organizer ' +
    'original-author original-date original-publisher original-publisher-place original-title page-first part-number ' +
    'part-title performer printing-number producer publisher-place recipient references reviewed-author ' +
    'reviewed-genre reviewed-title scale script-writer section series-creator shortTitle source status submitted ' +
    'supplement-number title-short translator volume-title year-suffix'
  ).split(' '),
);

/** Whether a field may stand in an item as it is; any other belongs into its `custom`. */
export function isVariable(name: string): boolean {
  return OTHER_VARIABLES.has(name);
}

/** What Crossref calls them, and CSL's own words for what is near to a type that Ibid knows. */
const ALIASES: Readonly<Record<string, PublicationType>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'posted-content': 'article',
  monograph: 'book',
  'edited-book': 'book',
  dissertation: 'thesis',
  'review-book': 'review',
  'entry-dictionary': 'entry-encyclopedia',
  post: 'post-weblog',
};

/** A type by CSL's or Crossref's word for it; undefined for another. */
export function typeOfCsl(name: string | undefined): PublicationType | undefined {
  return PUBLICATION_TYPES.find((type) => type === name) ?? ALIASES[name ?? ''];
}
