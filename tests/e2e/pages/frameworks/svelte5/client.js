import { hydrate } from 'svelte';

import { later } from '../deeds.js';
import Listing from './Listing.svelte';

later((target, props) => hydrate(Listing, { target, props }));
