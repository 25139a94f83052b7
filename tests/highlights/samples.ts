import type { Colour, Highlight } from '../../utils/model/highlight';
import type { Paper } from '../../utils/model/paper';

export function paperOf(id: string): Paper {
  return {
    id: `arxiv:${id}`,
    ids: { arxiv: id },
    title: 'On hedges',
    authors: [
      { given: 'Ada', family: 'Muster' },
      { given: 'Bo', family: 'Example' },
    ],
    published: '2024-03-05',
    url: `https://arxiv.org/abs/${id}`,
    categories: [],
  };
}

export function highlightOf(id: string, exact: string, colour: Colour = 'yellow', note = ''): Highlight {
  return {
    id,
    paper: 'arxiv:a',
    field: 'abstract',
    selector: { exact, prefix: '', suffix: '' },
    colour,
    note,
    tags: [],
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    url: 'https://arxiv.org/abs/a',
  };
}
