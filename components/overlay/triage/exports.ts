/** The files that papers of a listing can be written to, by the format's id; the names are the same in every language. */
export const EXPORTS = { bibtex: 'BibTeX', biblatex: 'BibLaTeX', ris: 'RIS', csv: 'CSV' } as const;

export type ExportId = keyof typeof EXPORTS;
