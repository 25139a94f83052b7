import { UsageError } from './command';

export interface Line {
  /** As it came. */
  readonly line: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * The objects of JSON lines; empty lines are passed over.
 * @throws UsageError with the number of a line that holds no object.
 */
export async function* parseLines(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim()) yield { line, value: parseObject(line, number) };
  }
}

function parseObject(line: string, number: number): Line['value'] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`Line ${number} is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`Line ${number} is not a JSON object.`);
  return value as Line['value'];
}
