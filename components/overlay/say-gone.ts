import { createHost } from '../ui/host';
import style from './say-gone.css?inline';

/** Says on a page that Ibid has left it, until it is closed. The words were fetched while there was somebody to give them. */
export function sayGone(page: Document, words: string, close: string, signal: AbortSignal): void {
  const { host, root } = createHost('ibid-notice', style);
  const box = page.createElement('div');
  const line = page.createElement('span');
  const button = page.createElement('button');
  line.setAttribute('role', 'status');
  line.textContent = words;
  button.setAttribute('aria-label', close);
  button.textContent = '✕';
  button.addEventListener('click', () => host.remove());
  box.append(line, button);
  root.append(box);
  page.documentElement?.append(host);
  signal.addEventListener('abort', () => host.remove());
}
