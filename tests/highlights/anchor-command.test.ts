import { describe, expect, it } from 'vitest';

import { UsageError, type Io } from '../workbench/command';
import { command } from '../workbench/commands/anchor';

async function run(...lines: readonly unknown[]): Promise<unknown[]> {
  const io: Io = {
    lines: (async function* () {
      for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
    })(),
    note: () => undefined,
    time: (work) => work(),
  };
  const out: unknown[] = [];
  for await (const line of command.run([], io)) out.push(line);
  return out;
}

const HTML =
  '<blockquote class="abstract"><span class="descriptor">Abstract:</span>Sorting takes <span class="MathJax">On2</span><script type="math/tex">O(n^2)</script> moves. Code: <a href="https://a.example">this https URL</a>.</blockquote>';
const SOURCE = 'Abstract:Sorting takes On2O(n^2) moves. Code: this https URL.';

function within(words: string): { start: number; end: number } {
  return { start: SOURCE.indexOf(words), end: SOURCE.indexOf(words) + words.length };
}

describe('anchor', () => {
  it('counts in the text that it was given', async () => {
    const selector = { exact: 'hedge grows', prefix: 'A ', suffix: ' back' };
    expect(await run({ id: 7, text: 'A hedge grows back.', selector })).toEqual([
      { id: 7, state: 'exact', start: 2, end: 13, score: 1 },
    ]);
  });

  it.each([
    ['takes $O(n^2)$ moves', 'exact', 'takes On2O(n^2) moves'],
    ['Code: https://a.example.', 'exact', 'Code: this https URL.'],
    ['Sorting', 'exact', 'Sorting'],
  ])('counts in the textContent of an element: %s', async (exact, state, words) => {
    const [line] = await run({ id: 'x', html: HTML, selector: { exact, prefix: '', suffix: '' } });
    expect(line).toMatchObject({ id: 'x', state, ...within(words) });
  });

  it('says that a quotation is lost', async () => {
    const [line] = await run({ id: 'x', text: 'A hedge.', selector: { exact: 'echoes in stairwells' } });
    expect(line).toEqual({ id: 'x', state: 'orphan', start: null, end: null, score: 0 });
  });

  it.each([['no JSON'], [{ id: 1, text: 'a' }], [{ id: 1, selector: { exact: 'a' } }]])('refuses %j', async (line) => {
    await expect(run(line)).rejects.toThrow(UsageError);
  });
});
