/** The field's name in the term that an error is about: `foo` of `-foo:bar`. */
export function fieldOf(query: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return query.slice(start, end).replace(/^-/, '').split(':', 1)[0] ?? '';
}
