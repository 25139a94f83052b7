/** A library in this process, over fake-indexeddb: the cheap form of a run. */
import 'fake-indexeddb/auto';
import { setTimeout as pause } from 'node:timers/promises';

import { reportError } from '../../../utils/errors';
import { library, provideSend, type LibraryCall, type LibraryReply } from '../../../utils/library';
import { createLibrary } from '../../../utils/library/create-library';
import type { PaperId } from '../../../utils/model/identifiers';
import type { Corpus } from './papers';
import type { Place, Reporter } from './place';
import { STEPS } from './steps';
import type { Watch, World } from './world';

/** Between two questions of a listing, in milliseconds. */
const BETWEEN = 20;

/** An empty library. A worker that is stopped is one made anew. */
export function openHere(size: number, corpus: Corpus, { tell, say }: Reporter, signal: AbortSignal): Place {
  const end = new AbortController();
  const name = `library-${crypto.randomUUID()}`;
  let worker = new AbortController();
  const start = () => createLibrary({ name, announce: async () => undefined }, worker.signal);
  let running = start();
  const send = async ({ call, args }: LibraryCall): Promise<LibraryReply> => {
    try {
      return { value: await (running[call] as (...args: readonly unknown[]) => Promise<unknown>)(...args) };
    } catch (error) {
      return { error: reportError(error) };
    }
  };
  provideSend(send, end.signal);
  const world: World = {
    ...{ size, corpus, signal, tell, say },
    async stopWorker() {
      worker.abort();
      worker = new AbortController();
      running = start();
    },
    watch: async ({ id }) => watchHere(id),
    database: async () => name,
  };
  return {
    run: (step, first = 0, second = 0) => STEPS[step](world, first, second),
    firstPage: () => STEPS.firstPage(world, 0, 0),
    memory: async () => say('memory is measured in a browser only'),
    async close() {
      worker.abort();
      end.abort();
      indexedDB.deleteDatabase(name);
    },
  };
}

function watchHere(id: PaperId): Watch {
  const end = new AbortController();
  let longest = 0;
  const watching = (async () => {
    while (!end.signal.aborted) {
      const start = performance.now();
      await library.facts([id]);
      longest = Math.max(longest, performance.now() - start);
      await pause(BETWEEN);
    }
  })();
  return {
    async end() {
      end.abort();
      await watching;
      return longest;
    },
  };
}
