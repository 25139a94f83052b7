/** Holds the plan of the house: who may import whom, how long a file is, where HTML may be made of text. */
import { dirname } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createSourceGraph, readSources } from './source-graph';

const ROOMS = ['entrypoints', 'components', 'utils'];
const TEXTS = readSources(ROOMS);
const SOURCES = [...TEXTS.keys()];
const { chainsFrom, circles, importsOf } = createSourceGraph(TEXTS);

/** What runs on our own pages and in the background; every other entrypoint runs inside other people's pages. */
const OURS = ['background.ts', 'popup/', 'options/'].map((name) => `entrypoints/${name}`);
const OUR_OWN = SOURCES.filter((path) => startsWithAny(path, OURS));
/** What may be known of a site without its pages. */
const OF_SITES = [
  'info/',
  'match.ts',
  'site-info.ts',
  'granted.ts',
  'listing-of.ts',
  'content-scripts.ts',
  'address-ids.ts',
  'doi-in.ts',
  'paper-address.ts',
].map((name) => `utils/sites/${name}`);
const IN_PAGES = SOURCES.filter((path) => path.startsWith('entrypoints/') && !startsWithAny(path, OURS));
const PURE_ROOMS = [
  'utils/sites/',
  'utils/topics/',
  'utils/highlights/',
  'utils/formats/',
  'utils/markdown/',
  'utils/identity/',
  'utils/model/',
  'utils/query',
];
/** Single files that pure rooms share. */
const PURE_FILES = ['dom', 'errors', 'examples', 'hash', 'sequence-diff', 'translated'].map(
  (name) => `utils/${name}.ts`,
);
const PURE = [...PURE_ROOMS, ...PURE_FILES];
/** Who may reach behind the door: only what runs in the background. */
const BEHIND_THE_DOOR = ['utils/library/', 'utils/background/', 'entrypoints/background.ts'];
/** Long because it is a table: one entry a topic. */
const TABLES = ['utils/topics/catalogue/'];
/** Folders where every file is one entry of a list. */
const REGISTERS = ['utils/sites', 'utils/sites/info', 'utils/formats', 'utils/model'];
/** Folders that have outgrown one room. This list may only shrink. */
const CROWDED = ['utils/highlights'];
const MOST_LINES = 300;
const MOST_ENTRYPOINT_LINES = 40;
const MOST_FILES = 25;

describe('rooms', () => {
  it('keeps the database and its schemas out of other people’s pages', () => {
    expect(IN_PAGES).toContain('entrypoints/page.content/index.ts');
    const wrong = IN_PAGES.flatMap((path) => chainsFrom(path, 'with types')).filter((chain) =>
      /^(?:utils\/library\/|idb$|zod$)/.test(chain.at(-1) ?? ''),
    );
    expect(
      told(wrong),
      'A content script sees the page’s own database, never Ibid’s, and zod alone weighs as much as all of it. Is only a type needed? ' +
        'Then it belongs into utils/model/. Is it needed for work? Then ask the background, through utils/library.ts.',
    ).toEqual([]);
  });

  it('keeps what reads pages out of our own', () => {
    expect(OUR_OWN).toContain('entrypoints/popup/main.tsx');
    const wrong = OUR_OWN.flatMap((path) => chainsFrom(path, 'at run time')).filter((chain) => {
      const target = chain.at(-1) ?? '';
      return target.startsWith('utils/sites/') && !startsWithAny(target, OF_SITES);
    });
    expect(
      told(wrong),
      'Popup, options and background have no page to read. Is a name, a pattern or an identifier of a site needed? Then take it from ' +
        'utils/sites/info/. Is a page to be read? Then a script loaded into the page does it.',
    ).toEqual([]);
  });

  it('keeps the library behind its door', () => {
    const wrong = importsWhere(
      (path, target) => target.startsWith('utils/library/') && !startsWithAny(path, BEHIND_THE_DOOR),
    );
    expect(
      wrong,
      'Only the background opens the database. Is a call needed? Then make it through utils/library.ts. Is it a thought about papers ' +
        'that needs no database? Then it belongs into a pure room.',
    ).toEqual([]);
  });

  it('keeps pure rooms free of browser, interface and library', () => {
    const wrong = SOURCES.filter((path) => startsWithAny(path, PURE))
      .flatMap((path) => chainsFrom(path, 'with types'))
      .filter((chain) =>
        /^(?:wxt\/|@wxt-dev\/|webextension-polyfill|preact|@preact\/|utils\/library[./])/.test(chain.at(-1) ?? ''),
      );
    expect(
      told(wrong),
      'This room is run by the workbench and by tests without a browser. Can the caller pass what is needed as an argument? Then do that. ' +
        'Is it a type? Then it belongs into utils/model/. If neither, the code belongs into utils/background/ or components/.',
    ).toEqual([]);
  });

  it('lets pure rooms import pure rooms only', () => {
    const wrong = importsWhere(
      (path, target) => startsWithAny(path, PURE) && isOurs(target) && !startsWithAny(target, PURE),
    );
    expect(
      wrong,
      'Is what is imported pure itself? Then it belongs into one of the pure rooms, or into the list PURE_FILES of this test.',
    ).toEqual([]);
  });

  it('lets the model import nothing', () => {
    const wrong = importsWhere((path, target) => path.startsWith('utils/model/') && !target.startsWith('utils/model/'));
    expect(
      wrong,
      'What a paper is must not hang on what is done with it. Turn the import round, or move what is shared into utils/model/.',
    ).toEqual([]);
  });

  it('keeps controls ignorant of papers', () => {
    const wrong = importsWhere(
      (path, target) => path.startsWith('components/ui/') && isOurs(target) && !target.startsWith('components/ui/'),
    );
    expect(wrong, 'A control in components/ui takes what it shows as properties.').toEqual([]);
  });

  it('runs in one direction', () => {
    const wrong = importsWhere((path, target) => rank(target) > rank(path));
    expect(wrong, 'entrypoints may import components, and both may import utils; never the other way round.').toEqual(
      [],
    );
  });

  it('has no circles, types included', () => {
    expect(
      told(circles('with types')),
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

describe('folders', () => {
  const folders = SOURCES.map((path) => dirname(path));
  const crowded = [...new Set(folders)].filter((folder) => folders.filter((one) => one === folder).length > MOST_FILES);

  it('are rooms that can be seen at a glance', () => {
    const wrong = crowded.filter((folder) => ![...REGISTERS, ...CROWDED].includes(folder));
    expect(
      wrong,
      `More than ${MOST_FILES} files: what is this folder about, and what else? Give each its own room. Is every file one entry of a list? Then it is a register.`,
    ).toEqual([]);
  });

  it('are not called crowded once they have rooms', () => {
    const wrong = CROWDED.filter((folder) => !crowded.includes(folder));
    expect(wrong, 'Well done. Take the folder off the list CROWDED, so that it stays as it is now.').toEqual([]);
  });
});

function startsWithAny(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path.startsWith(start));
}

function isOurs(path: string): boolean {
  return ROOMS.some((room) => path.startsWith(`${room}/`));
}

function rank(path: string): number {
  return ROOMS.toReversed().findIndex((room) => path.startsWith(`${room}/`));
}

function told(chains: readonly (readonly string[])[]): readonly string[] {
  return chains.map((chain) => chain.join(' → '));
}

/** Imports, of types too, that are as described. */
function importsWhere(isWrong: (path: string, target: string) => boolean): readonly string[] {
  return SOURCES.flatMap((path) =>
    importsOf(path, 'with types')
      .filter((target) => isWrong(path, target))
      .map((target) => `${path} → ${target}`),
  );
}
