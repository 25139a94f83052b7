import type { Count, MonthActivity } from '../../calls/activity';

/** Two periods on end, in milliseconds. */
export interface Spans {
  /** The later one begins after this. */
  readonly since: number;
  /** The earlier one begins at this, and ends with `since`. */
  readonly before: number;
}

type Span = keyof Count;

/** In which of the periods a time is, as the queries `<7d` and `14d..7d` part them. */
export function spanOf(at: number, { since, before }: Spans): Span | undefined {
  if (at > since) return 'now';
  return at >= before ? 'before' : undefined;
}

/** Counts what happened in each period. */
export class SpanCount {
  now = 0;
  before = 0;

  constructor(private readonly spans: Spans) {}

  add(at: number): void {
    const span = spanOf(at, this.spans);
    if (span) this[span]++;
  }

  get count(): Required<Count> {
    return { now: this.now, before: this.before };
  }
}

/** Counts highlights, and the papers that they are in. */
export class MarkCount {
  private readonly papers: Readonly<Record<Span, Set<string>>> = { now: new Set(), before: new Set() };
  private readonly marks: SpanCount;

  constructor(private readonly spans: Spans) {
    this.marks = new SpanCount(spans);
  }

  add(paper: string, created: string): void {
    const at = Date.parse(created);
    const span = spanOf(at, this.spans);
    if (span) this.papers[span].add(paper);
    this.marks.add(at);
  }

  get highlights(): Required<Count> {
    return this.marks.count;
  }

  get highlighted(): Required<Count> {
    return { now: this.papers.now.size, before: this.papers.before.size };
  }
}

/** Counts papers by the month in which they were saved, on the reader's clock. */
export class MonthCount {
  private readonly counts = new Map<string, { saved: number; read: number }>();
  /** The month of the paper before: the next is often of the same. */
  private latest = { from: 0, to: 0, count: { saved: 0, read: 0 } };

  add(savedAt: number, isRead: boolean): void {
    if (savedAt < this.latest.from || savedAt >= this.latest.to) this.latest = this.monthAt(savedAt);
    this.latest.count.saved++;
    if (isRead) this.latest.count.read++;
  }

  get months(): readonly MonthActivity[] {
    return Array.from(this.counts, ([month, count]) => ({ month, ...count })).sort((a, b) =>
      a.month < b.month ? -1 : 1,
    );
  }

  private monthAt(at: number): MonthCount['latest'] {
    const date = new Date(at);
    const month = monthOf(date);
    const count = this.counts.get(month) ?? { saved: 0, read: 0 };
    this.counts.set(month, count);
    const [from, to] = [0, 1].map((more) => new Date(date.getFullYear(), date.getMonth() + more).getTime());
    return { from: from!, to: to!, count };
  }
}

/** `2026-03`, on the reader's clock. */
export function monthOf(date: Date): string {
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}
