import { describe, expect, it } from 'vitest';

import { createSourceGraph } from './source-graph';

const { chainsFrom, circles, importsOf } = createSourceGraph(
  new Map([
    ['utils/a.ts', "import { b } from './b';\nimport type { C } from './room/c';\nimport 'idb';\n"],
    ['utils/b.ts', "export const b = async () => import('./d');\n"],
    ['utils/d.ts', 'export const d = 1;\n'],
    ['utils/room/c.ts', "import type {\n  A,\n} from '../a';\nexport type B = typeof import('../b');\n"],
    ['utils/e.ts', "export type { F } from './f';\n"],
    ['utils/f.ts', "import { type E } from './e';\n"],
    ['utils/g.ts', "import type { G } from './g';\n"],
  ]),
);

describe('the graph of sources', () => {
  it('knows what is imported at run time, and what for its types', () => {
    expect(importsOf('utils/a.ts', 'at run time')).toEqual(['utils/b.ts', 'idb']);
    expect(importsOf('utils/a.ts', 'with types')).toEqual(['utils/b.ts', 'utils/room/c.ts', 'idb']);
    expect(importsOf('utils/room/c.ts', 'at run time')).toEqual([]);
    expect(importsOf('utils/room/c.ts', 'with types')).toEqual(['utils/a.ts', 'utils/b.ts']);
  });

  it('tells the way to what is reached', () => {
    expect(chainsFrom('utils/a.ts', 'at run time')).toEqual([
      ['utils/a.ts', 'utils/b.ts'],
      ['utils/a.ts', 'idb'],
      ['utils/a.ts', 'utils/b.ts', 'utils/d.ts'],
    ]);
  });

  it('finds circles, each once, those of types too', () => {
    expect(circles('at run time')).toEqual([]);
    expect(circles('with types')).toEqual([
      ['utils/a.ts', 'utils/room/c.ts', 'utils/a.ts'],
      ['utils/e.ts', 'utils/f.ts', 'utils/e.ts'],
      ['utils/g.ts', 'utils/g.ts'],
    ]);
  });
});
