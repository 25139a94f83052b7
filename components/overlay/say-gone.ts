import { createHost } from '../ui/host';

const STYLE = `:host {
  position: fixed !important;
  inset: auto 16px 16px auto !important;
  z-index: 2147483647 !important;
  margin-left: 16px !important;
}
div {
  display: flex;
  align-items: center;
  padding-left: 14px;
  border: 1px solid #878d96;
  border-radius: 8px;
  background: #1b1b1b;
  color: #fff;
  font: 14px/1.4 system-ui;
}
button {
  padding: 8px 10px;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}`;

/** Says on a page that Ibid has left it, until it is closed. The words were fetched while there was somebody to give them. */
export function sayGone(page: Document, words: string, close: string, signal: AbortSignal): void {
  const { host, root } = createHost('ibid-notice', STYLE);
  const box = page.createElement('div');
  const line = page.createElement('span');
  const button = page.createElement('button');
  line.role = 'status';
  line.append(words);
  button.setAttribute('aria-label', close);
  button.append('✕');
  const leave = (): void => host.remove();
  button.addEventListener('click', leave);
  box.append(line, button);
  root.append(box);
  page.documentElement.append(host);
  signal.addEventListener('abort', leave);
}
