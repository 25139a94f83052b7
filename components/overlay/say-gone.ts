import { createHost } from '../ui/host';

const STYLE = `:host {
  position: fixed !important;
  inset: auto 16px 16px auto !important;
  z-index: 2147483647 !important;
  max-width: calc(100vw - 32px) !important;
}
p {
  margin: 0;
  padding: 10px 14px;
  border-radius: 8px;
  background: #1b1b1b;
  color: #fff;
  font: 14px/1.4 system-ui, sans-serif;
  cursor: pointer;
}`;

/** Says on a page that Ibid has left it; a click takes that away. The words were fetched while there was somebody to give them. */
export function sayGone(page: Document, words: string, signal: AbortSignal): void {
  const { host, root } = createHost('ibid-notice', STYLE);
  const line = page.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = words;
  line.addEventListener('click', () => host.remove());
  root.append(line);
  page.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
}
