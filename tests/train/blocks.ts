import type { FineFit } from './fine';

/** What is between the head of a block and its examples, where fitted fields stand. */
const FITTED = /^ {4}fitted: \{[\s\S]*?^ {4}\},\n/m;
const TITLES = /^ {4}titles: .*,\n/m;

/** Puts what was fitted into the source of a file of the catalogue, in place of what was fitted before; the rest of it stays as it is. */
export function rewrite(source: string, fits: ReadonlyMap<string, FineFit>): string {
  return source
    .split(/^(?= {2}\{\n)/m)
    .map((block) => {
      const id = /^ {4}id: '([^']+)',$/m.exec(block)?.[1];
      const fit = id === undefined ? undefined : fits.get(id);
      if (!fit) return block;
      const { fitted, titles } = fit;
      const fields = `    fitted: ${JSON.stringify(fitted)},\n    titles: ${titles},\n`;
      return block
        .replace(FITTED, '')
        .replace(TITLES, '')
        .replace(/^ {4}examples: /m, `${fields}$&`);
    })
    .join('');
}
