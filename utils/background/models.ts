import { browser } from 'wxt/browser';

import { loadEmbeddings } from '../topics/order/embeddings';
import { loadModel } from '../topics/categories/model';
import type { Tables } from '../topics/meaning/question';
import { Ranker } from '../topics/order/ranker';
import { loadRarity, type Rarity } from '../topics/order/rarity';
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

/** A ranker that has learned nothing yet, with the tables that come with the extension. */
export async function loadRanker(): Promise<Ranker> {
  const { rarity, embeddings } = await loadTables();
  return new Ranker(rarity, embeddings);
}

/** What is known of words at large. */
export async function loadTables(): Promise<Tables> {
  const [rarity, embeddings] = await Promise.all(['rarity', 'embeddings'].map(bytesOf));
  return { rarity: loadRarity(rarity!), embeddings: loadEmbeddings(embeddings!) };
}

/** How common words are at large, for topics that are learned from papers. */
export async function loadRarities(): Promise<Rarity> {
  return loadRarity(await bytesOf('rarity'));
}

async function bytesOf(table: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/topics/${table}.bin` as '/topics/rarity.bin'));
  return response.arrayBuffer();
}
