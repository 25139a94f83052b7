import { browser } from 'wxt/browser';

import { loadModel } from '../topics/model';
import { loadRarity as readRarity, type Rarity } from '../topics/rarity';
import { createTagger, type Tagger } from '../topics/tagger';

/** The model changes only with the extension. */
export function edition(): string {
  return browser.runtime.getManifest().version;
}

/** The tagger with the model that comes with the extension. */
export async function loadTagger(): Promise<Tagger> {
  const model = await fetch(browser.runtime.getURL('/topics/categories.bin'));
  return createTagger({ model: loadModel(await model.arrayBuffer()) });
}

/** How common words are in papers at large, from the table that comes with the extension. */
export async function loadRarity(): Promise<Rarity> {
  const table = await fetch(browser.runtime.getURL('/topics/rarity.bin'));
  return readRarity(await table.arrayBuffer());
}
