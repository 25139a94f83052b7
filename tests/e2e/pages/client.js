import { hydrate } from 'svelte';

import DailyPapers from './DailyPapers.svelte';

// The real page hydrates some time after it has been shown.
setTimeout(() => {
  const target = document.querySelector('[data-target="DailyPapers"]');
  hydrate(DailyPapers, { target, props: JSON.parse(target.dataset.props) });
}, 250);
