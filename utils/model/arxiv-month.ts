/** The month that an arXiv identifier was given out in, as it states it. @see https://info.arxiv.org/help/arxiv_identifier.html */
export function arxivMonth(arxiv: string): string | undefined {
  const [, year, month] = /^(?:.+\/)?(\d\d)(\d\d)/.exec(arxiv) ?? [];
  return year && month && `${Number(year) > 90 ? 19 : 20}${year}-${month}`;
}
