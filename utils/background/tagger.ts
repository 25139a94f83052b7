import { browser } from 'wxt/browser';

import { loadModel } from '../topics/model';
import { createTagger, type Tagger } from '../topics/tagger';

/** The tagger with the model that comes with the extension. */
export async function loadTagger(): Promise<Tagger> {
  const model = await fetch(browser.runtime.getURL('/topics/categories.bin'));
  return createTagger({ model: loadModel(await model.arrayBuffer()) });
}
