import { clash, COMMAND_IDS, keyOf, KEYS, type CommandId, type Remapped } from '../../../utils/commands';

/** The commands that a key would take their own from. */
export function holdersOf(keys: Remapped, id: CommandId, key: string): readonly CommandId[] {
  return COMMAND_IDS.filter((other) => other !== id && clash(keyOf(other, keys), key));
}

/** The keys with one changed; what is as it came is not kept. */
export function remap(keys: Remapped, id: CommandId, key: string): Remapped {
  const { [id]: _, ...others } = keys;
  return key === KEYS[id] ? others : { ...others, [id]: key };
}

/** The command has that key, and those that had it have none. */
export function takeOver(keys: Remapped, id: CommandId, key: string): Remapped {
  const without = holdersOf(keys, id, key).reduce((left, other) => remap(left, other, ''), keys);
  return remap(without, id, key);
}

/** The command has that key, and who had it gets the command's own. */
export function swapKeys(keys: Remapped, id: CommandId, other: CommandId): Remapped {
  return remap(remap(keys, id, keyOf(other, keys)), other, keyOf(id, keys));
}
