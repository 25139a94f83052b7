import { renderToString } from 'react-dom/server';

import { Listing } from './Listing.jsx';

export function html(props) {
  return renderToString(<Listing {...props} />);
}
