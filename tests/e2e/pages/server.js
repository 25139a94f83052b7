import { render } from 'svelte/server';

import DailyPapers from './DailyPapers.svelte';

export function html(props) {
  return render(DailyPapers, { props }).body;
}
