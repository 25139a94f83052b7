import { newKey } from '../../outbox/envelope';
import type { Writing } from '../database/schema';

const SECRET = 'secret';

/** A key that never leaves the database but to the background; made when it is first asked for. No backup holds it. */
export async function secretOf(tx: Writing): Promise<string> {
  const meta = tx.objectStore('meta');
  const known = await meta.get(SECRET);
  if (typeof known === 'string') return known;
  const made = newKey();
  await meta.put(made, SECRET);
  return made;
}
