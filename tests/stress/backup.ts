import { library } from '../../utils/library';
import { Background, OWN, sentBy } from './background';
import type { Mishaps } from './mishaps';

/** The lines of the whole backup. */
export async function dumpLines(): Promise<readonly string[]> {
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await sentBy(OWN, () => library.dump(cursor));
    lines.push(...page.lines);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return lines;
}

/** Whether a library comes back from its backup as it was, byte by byte; what differs, or undefined. */
export async function differenceAfterRestore(from: Background, mishaps: Mishaps): Promise<string | undefined> {
  from.listen();
  const lines = await dumpLines();
  const other = new Background(mishaps);
  other.listen();
  try {
    const session = crypto.randomUUID();
    for (let at = 0; at < lines.length; at += 250)
      await sentBy(OWN, () => library.stage(session, lines.slice(at, at + 250)));
    await sentBy(OWN, () => library.restore(session));
    const again = await dumpLines();
    // The first line says when.
    const at = lines.findIndex((line, index) => index > 0 && line !== again[index]);
    if (at >= 0) return `restored: ${lines[at]?.slice(0, 200)} became ${again[at]?.slice(0, 200)}`;
    return lines.length === again.length ? undefined : `restored: ${again.length} lines instead of ${lines.length}`;
  } finally {
    other.stop();
    from.listen();
  }
}
