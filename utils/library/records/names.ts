import type { PaperId } from '../../model/identifiers';
import type { AliasRecord, NameChange, Writing } from '../database/schema';
import { homesOf, isRenamed } from './homes';

/** The names that papers go by, in one transaction. */
export class Names {
  /** Every name that went to another record in this transaction. */
  readonly moved: NameChange[] = [];
  private readonly known = new Map<PaperId, Promise<PaperId>>();

  constructor(private readonly tx: Writing) {}

  /** The id of the record that a paper known by this name belongs to. */
  resolve(name: PaperId): Promise<PaperId> {
    const known = this.known.get(name);
    if (known) return known;
    const id = isRenamed(name)
      ? homesOf(this.tx, [name]).then((homes) => homes.get(name) ?? name)
      : this.tx
          .objectStore('aliases')
          .get(name)
          .then((record) => record?.id ?? name);
    this.known.set(name, id);
    return id;
  }

  /** The same for many, so that they need not be asked for one by one. */
  async resolveAll(names: Iterable<PaperId>): Promise<PaperId[]> {
    const asked = [...names];
    for (const [name, id] of await homesOf(this.tx, asked))
      if (!this.known.has(name)) this.known.set(name, Promise.resolve(id));
    return Promise.all(asked.map((name) => this.resolve(name)));
  }

  /** Says that `names` are names of the record `id`, and so is what they stood for until now. Gives what changed. */
  async give(id: PaperId, names: Iterable<PaperId>): Promise<NameChange[]> {
    const changes: NameChange[] = [];
    const store = this.tx.objectStore('aliases');
    for (const alias of names) {
      const before = await this.resolve(alias);
      if (before === id) continue;
      const others: AliasRecord[] = before === alias ? await store.index('id').getAll(alias) : [];
      for (const other of [alias, ...others.map((record) => record.alias)]) {
        changes.push({ alias: other, before, after: id });
        await this.set(other, id);
      }
    }
    return changes;
  }

  /** Gives one name to a record, and nothing that it stood for. */
  async set(alias: PaperId, id: PaperId): Promise<void> {
    const store = this.tx.objectStore('aliases');
    const before = await this.resolve(alias);
    if (before !== id) this.moved.push({ alias, before, after: id });
    this.known.set(alias, Promise.resolve(id));
    if (alias === id) await store.delete(alias);
    else await store.put({ alias, id });
  }
}
