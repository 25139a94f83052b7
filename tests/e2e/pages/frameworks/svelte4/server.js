import Listing from './Listing.svelte';

export function html(props) {
  return Listing.render(props).html;
}
