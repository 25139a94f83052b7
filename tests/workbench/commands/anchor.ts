import { anchor } from '../../../utils/highlights/anchor';
import type { QuoteSelector } from '../../../utils/model/highlight';
import { createReader, inText } from '../../highlights/field';
import { UsageError, type Command } from '../command';
import { parseLines } from '../json-lines';

export const command: Command = {
  usage: 'anchor                 quotations found again in a text or an element, or said to be lost',
  async *run(_, { lines, time }) {
    const read = createReader();
    let number = 0;
    for await (const { value } of parseLines(lines)) {
      number++;
      const { id, text, html } = value;
      const selector = toSelector(value.selector);
      if (!selector || (typeof text !== 'string' && typeof html !== 'string'))
        throw new UsageError(`Quotation ${number} has no selector.exact, or neither text nor html.`);
      const field = typeof text === 'string' ? inText(text) : read(html as string);
      const { state, spans, score } = time(() => anchor(field.projection().text, selector));
      const places = spans.map((span) => field.place(span));
      yield {
        id,
        state,
        start: places[0]?.start ?? null,
        end: places.at(-1)?.end ?? null,
        score: Number(score.toFixed(4)),
        ...(places.length > 1 && { spans: places }),
      };
    }
  },
};

function toSelector(value: unknown): QuoteSelector | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { exact, prefix, suffix, start, end } = value as Readonly<Record<string, unknown>>;
  if (typeof exact !== 'string') return undefined;
  return {
    exact,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
    ...(typeof start === 'number' && { start }),
    ...(typeof end === 'number' && { end }),
  };
}
