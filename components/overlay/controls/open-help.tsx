import { render } from 'preact';

import type { Remapped } from '../../../utils/commands';
import { createHost } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from './controls.css?inline';
import { Help } from './Help';
import style from './help.css?inline';
import type { Scheme } from '../color-scheme';

/** Shows the sheet of keys over the page until it is closed. */
export function openHelp(page: Document, remapped: Remapped, scheme: Scheme): void {
  if (page.querySelector('ibid-help')) return;
  const { host, root } = createHost('ibid-help', tokens + controls + style);
  host.style.colorScheme = scheme;
  page.documentElement.append(host);
  const close = (): void => {
    render(null, root);
    host.remove();
  };
  render(<Help remapped={remapped} onClose={close} />, root);
}
