import { later } from '../deeds.js';
import Listing from './Listing.svelte';

later((target, props) => new Listing({ target, props, hydrate: true }));
