/** Parts the texts of a page. It stands in no text: what is kept is cleaned of it. */
const SEPARATOR = '\u0001';

/** A text of each paper, page by page; a page is taken apart when it is first asked for: most are only kept. */
export class LazyTexts {
  private readonly joined: (string | undefined)[] = [];
  private readonly parts: string[][] = [];

  constructor(private readonly size: number) {}

  load(page: number, joined: string): void {
    this.joined[page] = joined;
    delete this.parts[page];
  }

  get(n: number): string {
    return this.open(Math.floor(n / this.size))[n % this.size] ?? '';
  }

  set(n: number, text: string): void {
    this.open(Math.floor(n / this.size))[n % this.size] = text.replaceAll(SEPARATOR, '');
  }

  page(page: number): string {
    return Array.from(this.open(page), (text) => text ?? '').join(SEPARATOR);
  }

  private open(page: number): string[] {
    return (this.parts[page] ??= this.joined[page]?.split(SEPARATOR) ?? []);
  }
}
