/** What happens to a list while it lives: each deed makes the next entries of those before. The same in every framework. */
export const DEEDS = {
  rerender: (entries) => entries.map((entry) => ({ ...entry, paper: { ...entry.paper } })),
  reverse: (entries) => entries.toReversed(),
  remove: (entries) => entries.slice(1),
  revise: (entries) =>
    entries.map((entry) => ({
      ...entry,
      title: `Revised: ${entry.title}`,
      summary: `In this revision, ${entry.summary}`,
    })),
  vote: (entries) =>
    entries.map((entry) => ({ ...entry, paper: { ...entry.paper, upvotes: entry.paper.upvotes + 1 } })),
  rewrite: (entries) => entries.map((entry) => ({ ...entry, title: 'Withdrawn', summary: 'Withdrawn.' })),
};

/** Hands the deeds that the page is told of to a list, and says when it has come to life. */
export function live(change) {
  document.addEventListener('fixture', ({ detail }) => change(DEEDS[detail]));
  document.documentElement.dataset.hydrated = '';
}

/**
 * Calls `hydrate` a moment after the page was shown; on a page that is held back (`hold`), when it is told to, and only
 * then the page counts as loaded.
 */
export function later(hydrate) {
  const begin = () => {
    const target = document.querySelector('[data-target="DailyPapers"]');
    hydrate(target, JSON.parse(target.dataset.props));
  };
  const held = new URLSearchParams(location.search).get('hold');
  if (held === null) return void setTimeout(begin, 100);
  document.addEventListener(
    'hydrate',
    () => {
      begin();
      void fetch(`/front/go/${held}`);
    },
    { once: true },
  );
}
