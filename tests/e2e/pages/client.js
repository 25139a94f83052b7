import { hydrate } from 'svelte';

import DailyPapers from './DailyPapers.svelte';

// The real page hydrates some time after it has been shown: a moment, or as long as a slow line takes.
const delay = new URLSearchParams(location.search).has('late') ? 1500 : 100;

setTimeout(() => {
  const target = document.querySelector('[data-target="DailyPapers"]');
  hydrate(DailyPapers, { target, props: JSON.parse(target.dataset.props) });
}, delay);
