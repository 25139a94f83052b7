import { STATUSES, type Status } from '../../../model/bookmark';
import type { Queryable } from '../../../query';
import type { Columns } from './columns';
import { FLAGS } from './row';

/** Stands for a text of which nothing is asked but whether there is one. */
const SOME = 'x';

/** One paper after another as its columns have it: what a query may ask of a paper beside its words and topics. */
export class ColumnItem implements Queryable {
  n = 0;
  readonly title = '';
  readonly saved = true;

  constructor(private readonly columns: Columns) {}

  get abstract(): string | undefined {
    return this.has('abstract') ? SOME : undefined;
  }

  get pdf(): string | undefined {
    return this.has('pdf') ? SOME : undefined;
  }

  get code(): string | undefined {
    return this.has('code') ? SOME : undefined;
  }

  get note(): string | undefined {
    return this.has('note') ? SOME : undefined;
  }

  get tags(): readonly string[] {
    return this.columns.lists.tags.get(this.n);
  }

  get categories(): readonly string[] {
    return this.columns.lists.categories.get(this.n);
  }

  get ids(): readonly string[] {
    return this.columns.texts.names.get(this.n).split('\n');
  }

  get published(): string | undefined {
    return this.columns.lists.published.get(this.n)[0];
  }

  get savedAt(): string | undefined {
    return this.columns.texts.savedAt.get(this.n);
  }

  get readAt(): string | undefined {
    return this.columns.texts.readAt.get(this.n) || undefined;
  }

  get status(): Status | undefined {
    return STATUSES[this.columns.numbers.status[this.n]!];
  }

  get starred(): boolean {
    return this.has('starred');
  }

  get seen(): boolean {
    return this.has('seen');
  }

  get hidden(): boolean {
    return this.has('hidden');
  }

  get highlights(): number | undefined {
    return this.columns.numbers.highlights[this.n];
  }

  get version(): number {
    return this.has('newVersion') ? 1 : 0;
  }

  get savedVersion(): number {
    return 0;
  }

  private has(name: keyof typeof FLAGS): boolean {
    return (this.columns.numbers.flags[this.n]! & FLAGS[name]) !== 0;
  }
}
