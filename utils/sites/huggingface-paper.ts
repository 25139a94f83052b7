import { textOf } from '../dom';
import { ID } from './info/huggingface';
import { array, object, propsOf, read, text } from './huggingface-record';
import type { Entry, Unreadable } from './site';

/** The paper that a page of Hugging Face's is about; undefined for a page that is of none. */
export function huggingfacePaper(page: Document, url: URL): Entry | Unreadable | undefined {
  const id = ID.exec(url.pathname)?.[1];
  const root = page.querySelector('[data-target="PaperContent"]') ?? page.querySelector('main');
  const title = root?.querySelector('h1');
  if (!id || !root || !title) return undefined;
  const props = propsOf(root);
  const record = text(object(props?.paper)?.id) === id ? props : undefined;
  const abstract = abstractIn(page, text(object(record?.paper)?.summary));
  const comments = array(record?.comments).map(object);
  const known = record && {
    ...record,
    numComments: comments.filter((one) => one?.type === 'comment' && object(one.data)?.hidden !== true).length,
  };
  return read(id, known, {
    title: textOf(title),
    names: [...root.querySelectorAll('.author a, .author button')].map(textOf),
    parts: [root],
    abstract: textOf(abstract),
    anchor: title.parentElement,
    shown: { title, abstract },
  });
}

/** The abstract's paragraph; a box with an AI summary may stand before it. */
function abstractIn(page: Document, summary: string): Element | undefined {
  const heading = [...page.querySelectorAll('h2')].find((one) => textOf(one) === 'Abstract');
  const lines = [...(heading?.parentElement?.querySelectorAll('p') ?? [])];
  // Keywords are links with white space of their own around them.
  const bare = (words: string): string => words.replace(/\s/g, '');
  return lines.find((line) => summary && bare(textOf(line)) === bare(summary)) ?? lines.at(-1);
}
