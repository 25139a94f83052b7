/** README's table of keys, made of the one table of commands. `npx tsx tests/readme/keys-table.ts` prints it. */
import { pathToFileURL } from 'node:url';
import process from 'node:process';

import { GROUPS, KEYS, labelOf } from '../../utils/commands';
import { keyName } from '../../utils/key-name';
import { english } from '../english';

export function keysTable(): string {
  const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const rows = groups.map((group) => [
    english(`help_${group}`, []),
    GROUPS[group].map((id) => `${written(KEYS[id])} ${english(labelOf(id), [])}`).join(' · '),
  ]);
  return [['', 'Keys'], ['---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function written(keys: string): string {
  return keyName(keys)
    .split(/[ +]/)
    .map((key) => `<kbd>${key}</kbd>`)
    .join(keys.includes(' ') ? ' ' : '+');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(keysTable());
