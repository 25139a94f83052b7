import { render } from 'svelte/server';

import Listing from './Listing.svelte';

export function html(props) {
  return render(Listing, { props }).body;
}
