/** The reader's settings as backups carry them: by name, as plain values, and only those that were chosen. */
import { browser } from 'wxt/browser';

import { COMMAND_IDS, type CommandId } from '../commands';
import type { SettingsStore } from '../library/services/desk';
import { same, type Json } from '../library/records/register';
import { cutToFit } from '../model/cut';
import { COLOURS } from '../model/highlight';
import { flag, list, object, oneOf, text, type Value } from '../model/value';
import { itemOf, ORDERS, SEEN_POLICIES, THEMES, toolbarOf, type Settings, type ToolbarMemory } from '../settings';
import { SITE_INFOS } from '../sites/info/index';

const KEY = text(40);
const keyOfEach = Object.fromEntries(COMMAND_IDS.map((id) => [id, KEY])) as Readonly<Record<CommandId, Value<string>>>;

/** What each setting may be. The type makes the table complete: a setting missing here does not compile. */
const SETTINGS: { readonly [Name in keyof Settings]: Value<Settings[Name]> } = {
  theme: oneOf(THEMES),
  seen: oneOf(SEEN_POLICIES),
  sitesOff: list(oneOf(SITE_INFOS.map(({ id }) => id)), SITE_INFOS.length),
  keys: object({}, keyOfEach),
  colour: oneOf(COLOURS),
  showHighlights: flag,
  learn: flag,
};

const portion: Value<number> = { shape: { is: 'number', whole: false } };
const TOOLBAR: Value<ToolbarMemory> = object({ collapsed: flag, order: oneOf(ORDERS) }, { dial: portion });

interface Item {
  /** As it is called in a backup. */
  readonly name: string;
  /** As `storage.local` calls it. */
  readonly item: string;
  readonly of: Value<unknown>;
}

const ITEMS: readonly Item[] = [
  ...Object.entries(SETTINGS).map(([name, of]) => ({ name, item: itemOf(name), of })),
  ...SITE_INFOS.map(({ id }) => ({ name: toolbarOf(id), item: toolbarOf(id), of: TOOLBAR })),
];

export const settingsStore: SettingsStore = {
  async read() {
    const chosen = await chosenItems();
    const known = ITEMS.flatMap(({ name, item, of }) => {
      const value = readAs(of, chosen[item]);
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(known);
  },

  async fill(settings) {
    const chosen = await chosenItems();
    const filled = ITEMS.flatMap(({ name, item, of }) => {
      if (chosen[item] !== undefined || !Object.hasOwn(settings, name)) return [];
      const value = readAs(of, settings[name]);
      return value === undefined ? [] : [{ name, item, value }];
    });
    if (filled.length > 0)
      await browser.storage.local.set(Object.fromEntries(filled.map(({ item, value }) => [item, value])));
    return Object.fromEntries(filled.map(({ name, value }) => [name, value]));
  },

  async clear(settings) {
    const chosen = await chosenItems();
    const still = ITEMS.filter(
      ({ name, item, of }) => Object.hasOwn(settings, name) && same(readAs(of, chosen[item]), settings[name]),
    );
    if (still.length > 0) await browser.storage.local.remove(still.map(({ item }) => item));
  },
};

function chosenItems(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.local.get(ITEMS.map(({ item }) => item));
}

/** The value as far as it is of the setting's kind: a newer Ibid's command or site among them is left out. */
function readAs(of: Value<unknown>, value: unknown): Json | undefined {
  const read = cutToFit(of, value) as Json | undefined;
  if (of !== TOOLBAR || read === undefined) return read;
  const { dial = 0 } = read as unknown as ToolbarMemory;
  return dial <= 1 ? read : undefined;
}
