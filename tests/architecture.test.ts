// @vitest-environment node
/** Holds the plan of the house: who may import whom, how long a file is, where HTML may be made of text. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { describe, expect, it } from 'vitest';

import messages from '../public/_locales/en/messages.json';

const ROOMS = ['entrypoints', 'components', 'utils'];
const SOURCES = ROOMS.flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));
const TEXTS = new Map(SOURCES.map((path) => [path, readFileSync(path, 'utf8')]));

/** Everything that runs inside other people's pages. */
const IN_PAGES = ['page.content/', 'help.ts', 'highlights.ts', 'listing.ts', 'paper.ts', 'sites.ts', 'topics.ts'].map(
  (name) => `entrypoints/${name}`,
);
const PURE = [
  'utils/sites/',
  'utils/topics/',
  'utils/highlights/',
  'utils/formats/',
  'utils/markdown/',
  'utils/model/',
  'utils/query',
];
/** Long because it is a table: one entry a topic. */
const TABLES = ['utils/topics/catalogue/'];
const MOST_LINES = 300;
const MOST_ENTRYPOINT_LINES = 40;

describe('rooms', () => {
  it('keeps the database and its schemas out of other people’s pages', () => {
    const reached = SOURCES.filter((path) => startsWithAny(path, IN_PAGES)).flatMap((path) => chainsFrom(path));
    const wrong = reached.filter((chain) => /^(?:utils\/library\/|idb$|zod$)/.test(chain.at(-1) ?? ''));
    expect(
      wrong.map((chain) => chain.join(' → ')),
      'A content script sees the page’s own database, never Ibid’s, and zod alone weighs as much as all of it. Is the last import needed for its ' +
        'type only? Then write `import type`. Is it needed for work? Then ask the background, through utils/library.ts.',
    ).toEqual([]);
  });

  it('keeps pure rooms free of browser and interface', () => {
    const reached = SOURCES.filter((path) => startsWithAny(path, PURE)).flatMap((path) => chainsFrom(path));
    const wrong = reached.filter((chain) =>
      /^(?:wxt\/|webextension-polyfill|preact|@preact\/)/.test(chain.at(-1) ?? ''),
    );
    expect(
      wrong.map((chain) => chain.join(' → ')),
      'This room is run by the workbench and by tests without a browser. Can the caller pass what is needed as an argument? Then do that. ' +
        'If not, the code belongs into utils/background/ or components/.',
    ).toEqual([]);
  });

  it('keeps controls ignorant of papers', () => {
    const wrong = SOURCES.filter((path) => path.startsWith('components/ui/')).flatMap((path) =>
      importsOf(path).filter((target) => startsWithAny(target, ROOMS) && !target.startsWith('components/ui/')),
    );
    expect(wrong, 'A control in components/ui takes what it shows as properties.').toEqual([]);
  });

  it('runs in one direction', () => {
    const wrong = SOURCES.flatMap((path) =>
      importsOf(path)
        .filter((target) => rank(target) > rank(path))
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong, 'entrypoints may import components, and both may import utils; never the other way round.').toEqual(
      [],
    );
  });

  it('has no cycles', () => {
    const cycles = SOURCES.flatMap((path) =>
      chainsFrom(path).filter((chain) => importsOf(chain.at(-1) ?? '').includes(path)),
    );
    expect(
      cycles.map((chain) => [...chain, chain[0]].join(' → ')),
      'These files import each other in a circle. What they share belongs into a third file that imports neither.',
    ).toEqual([]);
  });
});

describe('files', () => {
  it('is one thing each', () => {
    const long = SOURCES.filter((path) => !startsWithAny(path, TABLES)).filter((path) => {
      const most = path.startsWith('entrypoints/') ? MOST_ENTRYPOINT_LINES : MOST_LINES;
      return (TEXTS.get(path) ?? '').split('\n').length - 1 > most;
    });
    expect(
      long,
      `Does the file do two things? Then make two files of it. (Files have at most ${MOST_LINES} lines, entrypoints, which only wire, ${MOST_ENTRYPOINT_LINES}.)`,
    ).toEqual([]);
  });

  it('does something itself', () => {
    const OWN = /^(?:export )?(?:async )?(?:function|class|const|interface|type) /m;
    const barrels = [...TEXTS].filter(([, text]) => /^export (?:\*|\{[^}]*\}) from /m.test(text) && !OWN.test(text));
    expect(
      barrels.map(([path]) => path),
      'The file only passes on what others export. Import from where a thing is: then a name can be traced by eye.',
    ).toEqual([]);
  });

  it('never makes HTML out of text', () => {
    const MAKERS =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment)\b/;
    const wrong = SOURCES.filter((path) => MAKERS.test(TEXTS.get(path) ?? ''));
    expect(
      wrong,
      'Titles, abstracts and imported files are strangers’ text. Does Preact draw it, or textContent? Then no markup in it can run.',
    ).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const wrong = SOURCES.filter((path) =>
      /\beval\(|new Function\(|import\(\s*['"`]https?:/.test(TEXTS.get(path) ?? ''),
    );
    expect(wrong, 'Stores refuse code that was not in the package, and so do we.').toEqual([]);
  });
});

describe('messages', () => {
  it('has keys that Chromium takes', () => {
    const wrong = Object.keys(messages).filter((key) => !/^\w+$/.test(key));
    expect(wrong, 'Chromium refuses the whole extension when a key holds anything but letters, digits and _.').toEqual(
      [],
    );
  });

  it('says something for every key', () => {
    const wrong = Object.entries(messages).filter(([, { message }]) => !message.trim());
    expect(wrong, 'Is the key needed? Then write its sentence. If not, take it out.').toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

function startsWithAny(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path.startsWith(start));
}

function rank(path: string): number {
  return ROOMS.toReversed().findIndex((room) => path.startsWith(`${room}/`));
}

/** What a file imports at run time: paths of ours, or names of packages. */
function importsOf(path: string): string[] {
  const text = TEXTS.get(path) ?? '';
  const found = text.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => resolveImport(path, match[1] ?? match[2] ?? ''));
}

function resolveImport(from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const bare = normalize(join(dirname(from), name)).replaceAll('\\', '/');
  return (
    [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`].find((each) => TEXTS.has(each)) ?? bare
  );
}

/** For each thing a file reaches, the shortest way there. */
function chainsFrom(start: string): string[][] {
  const ways: string[][] = [[start]];
  const met = new Set([start]);
  for (const way of ways)
    for (const target of importsOf(way.at(-1) ?? '')) {
      if (met.has(target)) continue;
      met.add(target);
      ways.push([...way, target]);
    }
  return ways.slice(1);
}
