import { expect, it } from 'vitest';

import { siteAt } from '../../utils/sites/match';
import { SITES } from '../../utils/sites/index';

it.each([
  ['https://arxiv.org/abs/1706.03762', 'arxiv', 'arxiv'],
  ['https://arxiv.org/html/1706.03762v7', 'arxiv', 'arxiv-html'],
  ['https://huggingface.co/papers', 'arxiv', 'huggingface'],
  ['https://huggingface.co/somewhere/else', 'arxiv', 'huggingface'],
  ['https://arxiv.org/help', 'arxiv-html', 'arxiv-html'],
  ['https://arxiv.org/help', 'huggingface', 'arxiv'],
  ['https://arxiv.org.example/abs/1706.03762', 'arxiv', ''],
  ['http://arxiv.org/abs/1706.03762', 'arxiv', ''],
  ['about:blank', 'arxiv', ''],
  ['no address', 'arxiv', ''],
  [undefined, 'arxiv', ''],
])('%s, said to be %s, is of %j', (address, said, site) => {
  expect(siteAt(address, said, SITES)).toBe(site);
});
