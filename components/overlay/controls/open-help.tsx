import { render } from 'preact';

import type { Remapped } from '../../../utils/commands';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from './controls.css?inline';
import { Help } from './Help';
import style from './help.css?inline';
import type { Scheme } from '../color-scheme';

let shown: HTMLElement | undefined;

/** Shows the sheet of keys over the page until it is closed, or the signal aborts. */
export function openHelp(page: Document, remapped: Remapped, scheme: Scheme, signal: AbortSignal): void {
  if (shown?.isConnected) return;
  const { host, root } = createHost('ibid-help', tokens + controls + style);
  shown = host;
  setScheme(host, scheme);
  page.documentElement?.append(host);
  const close = (): void => {
    render(null, root);
    host.remove();
  };
  signal.addEventListener('abort', close);
  render(<Help remapped={remapped} onClose={close} />, root);
}
