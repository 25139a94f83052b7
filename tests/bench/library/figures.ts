/** What is measured, and how it is told. */

/** Milliseconds, and those of what they are compared with in the same run. */
export interface Figure {
  readonly what: string;
  readonly ms: number;
  readonly floor?: string;
  readonly floorMs?: number;
}

/** Megabytes of memory. */
export interface Memory {
  readonly what: string;
  readonly mb: number;
}

export type Line = Figure | Memory;

/** Milliseconds that some work takes. */
export async function took(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds that each round takes, one after the other. */
export async function timesOf(rounds: number, work: (round: number) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await took(() => work(round)));
  return times;
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

/** What 95 of 100 stay below. */
export function p95(times: readonly number[]): number {
  return quantile(times, 0.95);
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}

/** A line of the table. */
export function toRow(line: Line): string {
  const { what } = line;
  if ('mb' in line) return `${what.padEnd(46)} ${line.mb.toFixed(1).padStart(10)} MB`;
  const { ms, floor, floorMs } = line;
  const peer = floor && floorMs ? `  ${(ms / floorMs).toFixed(1)} × ${floor} (${floorMs.toFixed(1)} ms)` : '';
  return `${what.padEnd(46)} ${ms.toFixed(1).padStart(10)} ms${peer}`;
}

/** The same for programs: figures to a hundredth. */
export function toJson(line: Line): string {
  return JSON.stringify(line, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value));
}
