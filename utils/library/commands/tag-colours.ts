import { TAG_HUES, type TagHue } from '../../model/tag-colours';
import type { Reading } from '../database/schema';
import { valueOf, type Registers } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';

const RECORD = 'tags';
const COLOUR = 'colour.';

/** The tags that have a color, with it. */
export async function tagColours(tx: Reading): Promise<[tag: string, hue: TagHue][]> {
  return huesIn((await tx.objectStore('smartLists').get(RECORD))?.registers ?? {});
}

/** Gives a tag a color, or takes it away. */
export async function colourTag(work: UnitOfWork, tag: string, hue: TagHue | undefined): Promise<void> {
  work.set(await work.draft('smartLists', RECORD), COLOUR + tag, hue ?? null, null);
  work.ticks.add('lists');
}

/** Has colors go along with tags that are renamed. One that has a color already keeps it. */
export async function moveColours(work: UnitOfWork, become: (tag: string) => string | undefined): Promise<void> {
  const draft = await work.draft('smartLists', RECORD);
  const before = new Map(huesIn(draft.registers));
  const after = new Map([...before].filter(([tag]) => become(tag) === tag));
  for (const [tag, hue] of before) {
    const now = become(tag);
    if (now !== undefined && !after.has(now)) after.set(now, hue);
  }
  for (const tag of new Set([...before.keys(), ...after.keys()]))
    if (before.get(tag) !== after.get(tag)) await colourTag(work, tag, after.get(tag));
}

function huesIn(registers: Registers): [tag: string, hue: TagHue][] {
  return Object.keys(registers).flatMap((field) => {
    const hue = TAG_HUES.find((one) => field.startsWith(COLOUR) && one === valueOf(registers, field));
    return hue ? [[field.slice(COLOUR.length), hue] as [string, TagHue]] : [];
  });
}
