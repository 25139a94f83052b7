import type { LibraryRow } from '../../utils/model/library-row';
import type { Highlight } from '../../utils/model/highlight';
import type { Topic } from '../../utils/model/topic';
import type { PaperId } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';

/** Papers that nobody wrote, the same ones every time. */

const WHAT = ['Sparse', 'Recurrent', 'Contrastive', 'Hierarchical', 'Low-rank', 'Streaming', 'Causal', 'Equivariant'];
const THING = ['Attention', 'State Spaces', 'Diffusion', 'Retrieval', 'World Models', 'Tokenizers', 'Planners'];
const FOR = ['Long Documents', 'Robot Grasping', 'Speech', 'Theorem Proving', 'Protein Folding', 'Code Review'];
const FAMILY = ['Example', 'Sample', 'Specimen', 'Placeholder', 'Instance', 'van der Muster'];
const GIVEN = ['Ada', 'Bo', 'Cy', 'Dee', 'Eli', 'Flo', 'Gus'];
const VENUES = [undefined, 'NeurIPS 2024', 'ICLR 2025', 'Transactions on Made-up Results', undefined];
const TAGS = ['reading-group', 'thesis', 'baseline', 'to cite', 'لاحقا'];
const STATUSES = ['to read', 'reading', 'read'] as const;
const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

const ODD = [
  'הצעה לסיכום אוטומטי של מאמרים בעברית',
  '面向长文本的稀疏注意力机制研究',
  'On the $O(n \\log n)$ Cost of <b>Bold</b> Claims & Other "Quoted" Things',
  'A Title That Goes On and On because Its Authors Could Not Agree on What to Leave Out: Sparse, Recurrent, Contrastive and Hierarchical Methods for Long Documents, Speech and Everything in Between',
];

export const TOPICS: readonly Topic[] = [
  topic('language', 'Language', 'language'),
  topic('rag', 'Retrieval-augmented generation', 'language'),
  topic('long-context', 'Long context', 'language'),
  topic('rnn', 'RNNs & state spaces', 'language'),
  topic('vision', 'Vision', 'vision'),
  topic('diffusion', 'Diffusion', 'vision'),
  topic('agents', 'Agents & RL', 'agents'),
  topic('world-models', 'World models', 'agents'),
  topic('robotics', 'Robotics', 'robotics'),
  topic('speech', 'Speech', 'speech'),
  topic('theory', 'Theory', 'theory'),
  { ...topic('mine', 'Claims with logarithms', 'theory'), builtIn: false, rule: 'title:cost', colour: '#a0522d' },
];

function topic(id: string, name: string, area: string): Topic {
  return { id, name, area, colour: area, builtIn: true, enabled: true };
}

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

export function madeUpPaper(n: number): Paper {
  const number = `24${String((n % 12) + 1).padStart(2, '0')}.${String(10000 + n)}`;
  const title =
    n % 9 === 4
      ? pick(ODD, (n - 4) / 9)
      : `${pick(WHAT, n)} ${pick(THING, n * 3 + 1)} for ${pick(FOR, n * 5 + 2)}${n > 40 ? ` (${n})` : ''}`;
  const venue = pick(VENUES, n);
  return {
    id: `arxiv:${number}`,
    ids: { arxiv: number, ...(n % 4 === 0 && { doi: `10.1234/made.up.${n}` }) },
    title,
    authors: Array.from({ length: (n % 5) + 1 }, (_, i) => ({
      family: pick(FAMILY, n + i),
      given: pick(GIVEN, n + i),
    })),
    ...(n % 7 === 3 && { authorCount: 24 }),
    abstract: `This abstract was made up for paper ${n}. It claims that ${title.toLowerCase()} can be had for less, shows a figure that goes up, and compares with a baseline that was not tuned. A last sentence says that the code will be released.`,
    published: `202${3 + (n % 3)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    ...(venue && { venue }),
    url: `https://arxiv.org/abs/${number}`,
    pdf: `https://arxiv.org/pdf/${number}`,
    categories: [pick(['cs.CL', 'cs.LG', 'cs.CV'], n), 'stat.ML'].slice(0, (n % 2) + 1),
  };
}

function madeUpHighlight(paper: PaperId, n: number, saved: string): Highlight {
  return {
    id: `h${n}-${paper}`,
    paper,
    field: 'abstract',
    selector: { exact: 'compares with a baseline that was not tuned', prefix: 'goes up, and ', suffix: '. A last' },
    colour: pick(COLOURS, n),
    note: n % 2 ? '' : 'compare with the linear case, section 3',
    tags: [],
    created: saved,
    modified: saved,
    url: 'https://arxiv.org/abs/2401.00001',
  };
}

/** The `n`th paper of a made-up library, with a bookmark, topics and now and then highlights. */
export function madeUpRow(n: number): LibraryRow {
  const paper = madeUpPaper(n);
  const savedAt = new Date(Date.now() - n * 7_900_000).toISOString();
  const highlights = n % 6 === 0 ? [1, 2].map((i) => madeUpHighlight(paper.id, n + i, savedAt)) : [];
  return {
    paper,
    bookmark: {
      status: pick(STATUSES, n % 3 ? 0 : n),
      starred: n % 5 === 0,
      tags:
        n % 3 ? [] : [pick(TAGS, n), ...(n % 2 ? [] : ['baseline'])].filter((tag, i, all) => all.indexOf(tag) === i),
      note: n % 8 ? '' : 'Read the appendix first.',
      savedAt,
    },
    topics: [0, 1, 2].slice(0, n % 4).map((i) => ({ id: pick(TOPICS, n * 2 + i * 5 + 1).id, score: 0.9 - i / 10 })),
    highlights,
  };
}
