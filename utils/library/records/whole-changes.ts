import type { WholeChange } from '../database/schema';
import type { Draft } from './draft';
import type { Registers } from './register';

/** What a transaction changed in its records. */
export function wholeChanges(drafts: readonly Draft[]): WholeChange[] {
  return drafts.flatMap(({ entity, id, registers, before }) => {
    const names = new Set([...Object.keys(before), ...Object.keys(registers)]);
    const changed = [...names].filter((field) => before[field] !== registers[field]);
    if (changed.length === 0) return [];
    return {
      ...{ entity, id, isNew: Object.keys(before).length === 0 },
      before: pick(before, changed),
      after: Object.fromEntries(changed.map((field) => [field, registers[field]?.t ?? null])),
    };
  });
}

/** Some of a record's registers. */
export function pick(registers: Registers, fields: readonly string[]): Registers {
  return Object.fromEntries(fields.flatMap((field) => (registers[field] ? [[field, registers[field]]] : [])));
}
