import { hydrateRoot } from 'react-dom/client';

import { later } from '../deeds.js';
import { Listing } from './Listing.jsx';

later((target, props) => {
  hydrateRoot(target, <Listing {...props} />, {
    onRecoverableError: (error) => console.error('hydration:', String(error)),
  });
});
