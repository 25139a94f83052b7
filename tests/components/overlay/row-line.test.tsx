import { beforeEach, describe, expect, it, vi } from 'vitest';

import { RowLine, type RowActions } from '../../../components/overlay/rows/RowLine';
import type { PaperState } from '../../../utils/library';
import { BOOKMARK, row } from '../../listing/rows-for-tests';
import { TOPICS } from '../made-up';
import { draw, findAll, setStage } from '../stage';

const actions: RowActions = {
  save: vi.fn(),
  hide: vi.fn(),
  peek: vi.fn(),
  tag: vi.fn(),
  follow: vi.fn(),
  drawTags: vi.fn(),
  markTopic: vi.fn(),
  ask: vi.fn(),
};

function drawLine(facts: Partial<PaperState>, width = 900, keys = {}): () => void {
  return draw(
    <RowLine
      row={{ ...row('arxiv:1', facts), width }}
      topics={new Map(TOPICS.map((topic) => [topic.id, topic]))}
      marked={new Set()}
      canPeek
      tagging={false}
      actions={actions}
      keys={keys}
      saveHint=""
    />,
  );
}

const words = (selector: string): readonly string[] => findAll(selector).map(({ textContent }) => textContent ?? '');

beforeEach(() => void setStage([]));

describe('the line of a row', () => {
  it.each([
    ['neither saved nor starred', {}, 'false', []],
    ['saved', { bookmark: BOOKMARK }, 'true', []],
    ['saved and starred', { bookmark: { ...BOOKMARK, starred: true } }, 'true', ['★']],
  ])('has a bookmark for saved and a star for starred: %s', (_, facts, saved, stars) => {
    const undraw = drawLine(facts);
    expect(findAll('.save').map((button) => button.getAttribute('aria-pressed'))).toEqual([saved]);
    expect(words('.starred')).toEqual(stars);
    undraw();
  });

  it('says the news first, and what is known after it', () => {
    const followed = [{ kind: 'author', text: 'Ada Example', watch: '1' }] as const;
    const undraw = drawLine({ followed });
    expect(words('.words > span')).toEqual(['You follow Ada Example', 'New']);
    undraw();
  });

  it('names beside each action the key that does the same, as the reader has set it', () => {
    const undraw = drawLine({}, 900, { hide: 'z', tag: '' });
    const keys = findAll('.peek, .more button').map((button) => button.getAttribute('aria-keyshortcuts'));
    expect(keys).toEqual(['p', null, 'f', 'z']);
    undraw();
  });
});
