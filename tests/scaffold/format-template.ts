import { nameOf } from './site-template';

/** A format that writes a line a paper, ready to be changed. */
export const format = (id: string): string => `import { cleanLine } from './clean';
import type { Format } from './format';
import { addressOf } from './kind';

/** What reads it, and where it is specified. */
export const ${nameOf(id)} = {
  id: '${id}',
  name: '${id}',
  extension: 'txt',
  mime: 'text/plain',
  // The parts that it has a place for. All others are said to be lost before a file is saved.
  carries: [],
  // Of what it always says, and says in part only.
  blurs: ['authors', 'published'],
  *write(rows) {
    for (const { paper } of rows) yield \`\${cleanLine(paper.title)} <\${addressOf(paper) ?? ''}>\\n\`;
  },
} as const satisfies Format;
`;

/** What it writes of the papers of golden.test.ts. */
export const GOLDEN = `Mamba: Linear-Time Sequence Modeling with Selective State Spaces <https://arxiv.org/abs/2403.00001>
LLMs, BERT and GPT-4o on 3D ImageNet <https://aclanthology.org/2024.acl-long.1>
A Chapter on Sand & Water <https://doi.org/10.1000/a>
`;

/** A test of what only this format knows. */
export const test = (id: string): string => `import { expect, it } from 'vitest';

import { ${nameOf(id)} } from '../../utils/formats/${id}';
import { NASTY } from './nasty';

it('has a line a paper, whatever stands in its title', () => {
  const rows = Object.values(NASTY);
  expect([...${nameOf(id)}.write(rows)].join('').trimEnd().split('\\n')).toHaveLength(rows.length);
});
`;
