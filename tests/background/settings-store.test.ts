import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';

import { settingsStore } from '../../utils/background/settings-store';
import { changeSettings, readSettings, readToolbar, rememberToolbar, type Settings } from '../../utils/settings';
import { dumpAll, fresh } from '../library/fresh';

const CHOSEN: Settings = {
  theme: 'dark',
  seen: 'hide',
  sitesOff: ['dblp'],
  keys: { save: 'w', help: '' },
  colour: 'pink',
  showHighlights: false,
  learn: false,
  advance: true,
};
const MEMORY = { collapsed: true, order: 'foryou', dial: 0.25 } as const;

/** What a backup carries of the settings that are chosen now. */
async function backUp(): Promise<string[]> {
  return dumpAll(fresh({ settings: settingsStore }).library);
}

async function restore(lines: readonly string[]): Promise<void> {
  const { library } = fresh({ settings: settingsStore });
  await library.stage('s', lines);
  await library.restore('s');
}

beforeEach(() => browser.storage.local.clear());

describe('settings in a backup', () => {
  it('come back on an empty install', async () => {
    await changeSettings(CHOSEN);
    await rememberToolbar('arxiv', MEMORY);
    const lines = await backUp();
    await browser.storage.local.clear();
    await restore(lines);
    expect(await readSettings()).toEqual(CHOSEN);
    expect(await readToolbar('arxiv')).toEqual(MEMORY);
  });

  it('leave what was chosen here, the default too', async () => {
    await changeSettings(CHOSEN);
    await rememberToolbar('arxiv', MEMORY);
    const lines = await backUp();
    await browser.storage.local.clear();
    await changeSettings({ theme: 'system', learn: true });
    await rememberToolbar('arxiv', { collapsed: false, order: 'page' });
    await restore(lines);
    expect(await readSettings()).toEqual({ ...CHOSEN, theme: 'system', learn: true });
    expect(await readToolbar('arxiv')).toEqual({ collapsed: false, order: 'page' });
  });

  it('are only those that were chosen, and nothing else that is stored', async () => {
    await browser.storage.local.set({ 'settings.secret': 'x', revision: 7, 'toolbar.nowhere': MEMORY });
    await changeSettings({ colour: 'blue' });
    expect(await settingsStore.read()).toEqual({ colour: 'blue' });
  });
});

describe('settings of another hand', () => {
  it.each<[string, Parameters<typeof settingsStore.fill>[0]]>([
    ['unknown names', { secret: 'x', revision: 7, constructor: 'x', 'toolbar.nowhere': { ...MEMORY } }],
    ['names as the browser stores them', { 'settings.theme': 'dark' }],
    ['values of another kind', { theme: 7, learn: 'no', sitesOff: 'dblp', keys: ['w'], colour: null }],
    ['words that no setting knows', { theme: 'sepia', seen: 'burn', colour: 'black' }],
    ['toolbars that are none', { 'toolbar.arxiv': true, 'toolbar.dblp': { collapsed: 'yes', order: 'page' } }],
    ['a dial out of its range', { 'toolbar.arxiv': { ...MEMORY, dial: 7 } }],
  ])('are refused: %s', async (_, settings) => {
    await settingsStore.fill(settings);
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('are taken without the parts that are unknown here', async () => {
    const newer = { theme: 'sepia', sitesOff: ['dblp', 'a newer site'], keys: { save: 'w', fly: 'y', star: 7 } };
    const { fill } = settingsStore;
    await fill(newer);
    expect(await settingsStore.read()).toEqual({ sitesOff: ['dblp'], keys: { save: 'w' } });
  });
});
