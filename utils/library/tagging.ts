import type { Paper } from '../paper';
import { CATALOGUE } from '../topics/catalogue';
import type { Tagger } from '../topics/tagger';
import type { Tagging } from './schema';

/** Finds topics in texts, and does not look twice. */
export interface TextTagging {
  /** Has to be awaited before `of`: a model may have to be read from a file. */
  ready(): Promise<void>;
  /** The topics of a paper's text: `known` itself when it still holds. */
  of(paper: Text, known: Tagging | undefined): Tagging;
  /** The same when `known` was made of this very text, as in a record it always is: only the catalogue may have changed since. */
  again(paper: Text, known: Tagging | undefined): Tagging;
}

type Text = Pick<Paper, 'title' | 'abstract' | 'categories'>;

/** `edition` names the model that comes with the extension: what another one found is found anew. `load` is called once; a tagger that cannot be loaded costs the topics, not the library, and is tried again next time. */
export function createTagging(
  load: () => Promise<Pick<Tagger, 'tag'>> | Pick<Tagger, 'tag'>,
  edition = '',
): TextTagging {
  const version = hash(JSON.stringify(CATALOGUE) + edition);
  let tagger: Pick<Tagger, 'tag'> | undefined;
  const tagging: TextTagging = {
    async ready() {
      try {
        tagger ??= await load();
      } catch (error) {
        console.error('Topics cannot be found', error);
      }
    },
    of({ title, abstract, categories }, known) {
      const key = `${version}${hash(`${title}\n${abstract ?? ''}\n${categories.join()}`)}`;
      if (known?.key === key) return known;
      if (!tagger) return { key: '', hits: [] };
      const { topics } = tagger.tag({ title, ...(abstract && { abstract }), categories });
      return { key, hits: topics.map(({ id, score, shown }) => ({ id, score, shown })) };
    },
    again: (paper, known) => (known?.key.startsWith(version) ? known : tagging.of(paper, known)),
  };
  return tagging;
}

/** 53 bits of cyrb53, in base 36: enough to notice that a text has changed. @see https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
