import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import { connect } from '../../utils/library/database/connection';
import { MIGRATIONS, VERSION } from '../../utils/library/database/migrations';
import { fresh } from './fresh';

const FILES = join(import.meta.dirname, '../../utils/library/database/migrations');
const GOLDEN = join(import.meta.dirname, 'golden');

interface Golden {
  readonly version: number;
  /** Records of each store as that version wrote them; of `meta`, which has no keys of its own, an object. */
  readonly stores: Readonly<Record<string, readonly unknown[] | Readonly<Record<string, unknown>>>>;
  /** What the newest version must make of them. Changed only together with what a user sees. */
  readonly expected: Readonly<Record<'search' | 'facts' | 'tags' | 'topics' | 'watches' | 'undone', unknown>>;
}

/** Writes a database as that version of Ibid left it. */
async function write({ version, stores }: Golden): Promise<string> {
  const name = `golden-${crypto.randomUUID()}`;
  const end = new AbortController();
  // Today's stores may not all have been there: the database is made in any case.
  await connect(name, end.signal, version)
    .read()
    .catch(() => undefined);
  end.abort();
  const db = await openDB(name);
  expect(db.version).toBe(version);
  const tx = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const [store, records] of Object.entries(stores)) {
    if (Array.isArray(records)) for (const record of records) await tx.objectStore(store).put(record);
    else for (const [key, value] of Object.entries(records)) await tx.objectStore(store).put(value, key);
  }
  await tx.done;
  db.close();
  return name;
}

describe('migrations', () => {
  const files = readdirSync(FILES).filter((file) => /^\d/.test(file));

  it.each(files)('%s is in the register, and has a golden database', (file) => {
    const number = file.slice(0, 3);
    const step = MIGRATIONS.find(({ version }) => version === Number(number));
    expect(step, `Is ${file} a step of its own? Then add it to migrations/index.ts.`).toBeDefined();
    expect(
      readdirSync(GOLDEN),
      `Add tests/library/golden/${number}.json: records as version ${Number(number)} writes them, and what must become of them.`,
    ).toContain(`${number}.json`);
  });

  it('go up by one', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    expect(VERSION).toBe(files.length);
  });

  it.each(readdirSync(GOLDEN))('golden database %s comes out right today', async (file) => {
    const golden = JSON.parse(readFileSync(join(GOLDEN, file), 'utf8')) as Golden;
    expect(golden.version).toBe(Number.parseInt(file, 10));
    const tag = () => ({ topics: [{ id: 'rnn-ssm', score: 0.75, shown: true }], categories: [] });
    const { library } = fresh({ name: await write(golden), tagger: () => ({ tag }) });
    const { expected } = golden;
    const facts = expected.facts as readonly { readonly asked: `arxiv:${string}` }[];
    const own = (await library.topics()).filter(({ builtIn, name }) => !builtIn || name === 'Recurrence');
    expect(await library.search({})).toEqual(expected.search);
    expect((await library.search({ query: 'is:saved' })).rows).toEqual((expected.search as { rows: unknown }).rows);
    await library.tend();
    expect((await library.search({ query: 'is:saved' })).rows).toEqual((expected.search as { rows: unknown }).rows);
    expect(await library.facts(facts.map(({ asked }) => asked))).toEqual(facts);
    expect(await library.tags()).toEqual(expected.tags);
    expect(own).toEqual(expected.topics);
    expect(await library.watches()).toEqual(expected.watches ?? []);
    await library.undo();
    expect((await library.search({})).rows[0]?.bookmark).toEqual(expected.undone);
  });

  it('of version 4 tells saved papers’ records what the ledger says of them', async () => {
    const golden = JSON.parse(readFileSync(join(GOLDEN, '003.json'), 'utf8')) as Golden;
    const [paper] = golden.stores['papers'] as readonly { readonly id: string; readonly savedAt?: string }[];
    expect(paper?.savedAt).toBeDefined();
    const t = '0ml20unrk.00003.golden01';
    const at = '2026-01-31T08:00:02.000Z';
    const registers = { first: { v: at, t }, last: { v: { at, site: 'arxiv' }, t }, hidden: { v: true, t } };
    const seen = [...(golden.stores['seen'] as readonly unknown[]), { id: paper?.id, registers, hiddenAt: at }];
    const { library } = fresh({ name: await write({ ...golden, stores: { ...golden.stores, seen } }) });
    for (const query of ['is:seen', 'is:hidden'])
      expect((await library.search({ query })).rows.map((row) => row.paper.id)).toEqual([paper?.id]);
  });
});
