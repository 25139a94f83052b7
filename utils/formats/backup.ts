import type { Format } from './format';
import { PARTS } from './format';
import { toBackupLines } from './backup-lines';

/** Ibid's own lossless form: JSON lines, as `utils/library/backup.ts` describes them. */
export const backup = {
  id: 'backup',
  name: 'Ibid backup',
  extension: 'jsonl',
  mime: 'application/jsonl',
  carries: PARTS,
  *write(rows, { now }) {
    for (const line of toBackupLines(rows, now === undefined ? {} : { now })) yield `${line}\n`;
  },
  detect: (text) => /^\ufeff?\{"ibid":"backup"/.test(text),
  read: async (text) => (await import('./backup-reader')).readBackup(text),
} as const satisfies Format;
