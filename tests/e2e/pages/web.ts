/** All addresses that our own pages stand at. Whatever is not here is refused. */
import type { Reply } from '../browsers/driver.ts';
import { arxiv } from './arxiv.ts';
import { huggingFace } from './huggingface.ts';

const HUES = 360;

export async function web(url: URL): Promise<Reply | undefined> {
  if (url.pathname === '/favicon.ico')
    return { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
  switch (url.hostname) {
    case 'huggingface.co':
      return huggingFace(url);
    case 'arxiv.org':
      return arxiv(url);
    case 'cdn-thumbnails.huggingface.co':
      return { type: 'image/svg+xml', body: thumbnail(url.pathname) };
    default:
      return undefined;
  }
}

function thumbnail(path: string): string {
  const hue = [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % HUES, 7);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 144"><rect width="320" height="144" fill="hsl(${hue} 30% 82%)"/></svg>`;
}
