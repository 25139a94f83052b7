/** Hugging Face's paper pages, of our own making in their markup. */
import { hydratedApp } from './compile.ts';
import { EARLIER_DAY, escapeHtml, fillers, findPaper, SAMPLE, SAMPLE_DAY, type SamplePaper } from './papers.ts';
import { HUGGING_FACE_STYLE } from './styles.ts';

/** The listing where Ibid has no business: what it is like without. */
export const CONTROL = 'https://huggingface.co/control';

const SCRIPT = /^\/front\/build\/daily-papers-(\w+)\.js$/;
const LISTING = /^\/papers(?:\/(?:trending|(?:date|week|month)\/[\w-]+))?\/?$/;

/** Pages that are held back from being loaded, by name. */
const held = new Map<string, () => void>();

/** What stands at an address of huggingface.co; undefined where we have nothing. */
export async function huggingFace(url: URL): Promise<{ readonly type: string; readonly body: string } | undefined> {
  const path = url.pathname;
  const script = SCRIPT.exec(path)?.[1];
  if (script) return { type: 'text/javascript', body: (await hydratedApp(script).app).script };
  const gate = /^\/front\/(wait|go)\/(\w+)$/.exec(path);
  if (gate) return hold(gate[2] ?? '', gate[1] === 'go');
  if (path === '/api/daily_papers') return json(later(url.searchParams.get('date') ?? ''));
  const id = /^\/papers\/(\d{4}\.\d{4,5})$/.exec(path)?.[1];
  if (id) {
    const paper = findPaper(id);
    return paper && html(paperPage(paper));
  }
  if (path === '/posts') return html(frame('Posts', 'PostsPage', '<main><article><h3>A post</h3></article></main>'));
  if (path !== new URL(CONTROL).pathname && !LISTING.test(path)) return undefined;
  return html(await listing(path, url.searchParams));
}

/**
 * With `app` the same listing in another framework (`compile.ts`), with `late` one that comes to life late, with
 * `hold=NAME` one that is not loaded before it has been told to hydrate.
 */
async function listing(path: string, search: URLSearchParams): Promise<string> {
  const q = search.get('q');
  const { name, app } = hydratedApp(search.get('app'));
  const date = /\d{4}-\d\d-\d\d/.exec(path)?.[0];
  const period = /\/(week|month)\//.exec(path)?.[1] ?? 'day';
  const found = q ? SAMPLE.filter((paper) => matches(paper, q)) : [];
  const props = {
    canSubmit: false,
    dateString: date ?? SAMPLE_DAY,
    // A search keeps papers of the period beside its results, and they are none of its results.
    dailyPapers: (q || date === EARLIER_DAY ? fillers(12) : SAMPLE).map(entry),
    ...(q && { searchResults: found.map(entry) }),
    prevDate: EARLIER_DAY,
    publisher: { name: 'ibid-fixture' },
    periodType: period,
    query: q ? { q } : {},
    isTrending: path.endsWith('/trending'),
  };
  const body = `<main class="flex flex-1 flex-col">
<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${attribute(props)}">${(await app).render(props)}</div></main>
<script>for (const card of document.querySelectorAll('article')) card.fromServer = true</script>
<script type="module" src="/front/build/daily-papers-${name}.js"></script>${holdBack(search.get('hold'))}`;
  return frame('Daily Papers', 'DailyPapersPage', body);
}

function holdBack(name: string | null): string {
  return name === null ? '' : `<img src="/front/wait/${escapeHtml(name)}" alt="">`;
}

async function hold(name: string, isOver: boolean): Promise<{ readonly type: string; readonly body: string }> {
  if (isOver) held.get(name)?.();
  else await new Promise<void>((resolve) => held.set(name, resolve));
  return { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
}

function paperPage(paper: SamplePaper): string {
  const { id, title, abstract, published, authors } = paper;
  const props = { comments: [], paper: entry(paper).paper, canReadDatabase: false, upvoted: false, upvoters: [] };
  const people = authors.map((name) => `<span class="author"><button>${escapeHtml(name)}</button></span>`).join(',\n');
  const day = new Date(published).toLocaleDateString('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const body = `<main class="flex flex-1 flex-col">
<div class="SVELTE_HYDRATER contents" data-target="PaperContent" data-props="${attribute(props)}">
<div class="container"><section class="pt-8 border-gray-100">
<div class="text-sm">arxiv:${id}</div>
<h1 class="mb-2 text-2xl font-semibold">${escapeHtml(title)}</h1>
<div class="text-sm text-gray-500"><span>Published on ${day}</span></div>
<div class="font-semibold text-orange-500">${paper.upvotes}</div>
<div class="authors">${people}</div>
<h2 class="text-lg font-semibold">Abstract</h2>
<div><p class="text-blue-700">A sentence that a model wrote.</p><span>AI-generated summary</span></div>
<p class="text-gray-600">${escapeHtml(abstract)}</p>
<a class="btn" href="https://arxiv.org/abs/${id}">View arXiv page</a>
<a class="btn" href="https://arxiv.org/pdf/${id}">View PDF</a>
</section><h3 id="community">Community</h3></div></div></main>`;
  const head = `<meta property="og:title" content="Paper page - ${escapeHtml(title)}">
<meta property="og:url" content="https://huggingface.co/papers/${id}">
<link rel="canonical" href="https://huggingface.co/papers/${id}">`;
  return frame(`Paper page - ${title}`, 'PaperPage', body, head);
}

/** What the app fetches later: an earlier day, or a further page of the same listing. */
function later(date: string): object[] {
  const from = /^more-(\d+)$/.exec(date)?.[1];
  return (from ? fillers(10, Number(from)) : date === SAMPLE_DAY ? SAMPLE : fillers(12)).map(entry);
}

function entry(paper: SamplePaper) {
  const { id, title, abstract, published, authors, upvotes, comments } = paper;
  const publishedAt = `${published}T00:00:00.000Z`;
  const submittedBy = { name: 'ibid-fixture', fullname: 'Ibid Fixture', type: 'user' };
  return {
    paper: {
      id,
      authors: authors.map((name, i) => ({ _id: `${id}-${i}`, name, hidden: false })),
      publishedAt,
      submittedOnDailyAt: `${SAMPLE_DAY}T00:00:00.000Z`,
      title,
      submittedOnDailyBy: submittedBy,
      summary: abstract,
      upvotes,
      discussionId: `discussion-${id}`,
    },
    publishedAt,
    title,
    summary: abstract,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: comments,
    upvoted: false,
    submittedBy,
  };
}

function matches(paper: SamplePaper, q: string): boolean {
  const text = `${paper.title} ${paper.abstract}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .some((word) => text.includes(word));
}

function frame(title: string, bodyClass: string, body: string, head = ''): string {
  return `<!doctype html><html class=""><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1.0">${head}<style>${HUGGING_FACE_STYLE}</style>
<script>const dark = matchMedia('(prefers-color-scheme: dark)');
const paint = () => document.documentElement.classList.toggle('dark', dark.matches);
dark.addEventListener('change', paint); paint();</script></head>
<body class="flex flex-col min-h-dvh bg-white dark:bg-gray-950 text-black ${bodyClass}">
<header><a href="/">Hugging Face</a> (a sample page)</header>${body}</body></html>`;
}

function attribute(props: object): string {
  return JSON.stringify(props).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function html(body: string) {
  return { type: 'text/html; charset=utf-8', body };
}

function json(value: unknown) {
  return { type: 'application/json', body: JSON.stringify(value) };
}
