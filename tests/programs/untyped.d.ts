/** Packages that bring no types of their own, as far as they are used. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown, options?: { readonly forceType?: string });
    readonly data: readonly unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'papaparse' {
  export function parse(
    text: string,
    options: { readonly header: true; readonly skipEmptyLines: true },
  ): { readonly data: readonly Readonly<Record<string, string>>[]; readonly errors: readonly unknown[] };
}
