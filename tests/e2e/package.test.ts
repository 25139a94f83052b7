/** What is shipped: how much it weighs, what it asks for, and what a store says to it. */
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { ENGINES } from './browsers/find.ts';
import { GRANTED } from '../../utils/sites/granted';
import { extensionFolder } from './stage.ts';

const BIN = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url));

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly exclude_matches?: readonly string[];
    readonly js: string[];
    readonly css?: string[];
  }[];
  readonly content_security_policy?: unknown;
  readonly browser_specific_settings?: {
    readonly gecko: { readonly strict_min_version: string; readonly data_collection_permissions: unknown };
  };
}

/** Gzipped kilobytes. Raised only on purpose: what is loaded on a listing is paid on every listing. */
const BUDGETS: Readonly<Record<string, number>> = {
  /**
   * On arXiv's papers' pages; on further sites, with what reads those. That acts are drawn before they are answered took half a kilobyte, that
   * what starts a page and a listing is told in functions that fit on a screen another. It may grow to 30.
   */
  'content-scripts/page.js + content-scripts/page.css': 24.5,
  /** On each of arXiv's listings. */
  'arxiv.js + content-scripts/page.js + content-scripts/page.css': 30.3,
  /** On each listing of Hugging Face's, and on its papers' pages, from which it goes to listings without loading. */
  'huggingface.js + content-scripts/page.js + content-scripts/page.css': 30.3,
  /**
   * Loaded when a listing's reader types a query, chooses an order, unfolds an abstract, walks by keys or comes to the end. DOIs in any
   * dress took a third of a kilobyte, a field before a group of words a tenth; that keys do more than walk another half, most of it taken,
   * as what lifts the reason for which rows are hidden, headings and the pointer, from what is loaded on every page. That the cursor goes with
   * what is shown, and back with an undo, took two thirds of one; half a query, `in:`, typos and ages in queries another;
   * months by name, and where an abstract is that cannot be unfolded, a fifth.
   */
  'listing.js': 14.4,
  /**
   * Loaded on each listing as soon as it has entries, and drawn in the place that page.js keeps for it. Preact is a third of it; filters as
   * tokens, the bar of areas, the menu of reasons and the list of topics took five kilobytes; that filters are saved
   * half a one, and what is done with all that is shown another; that a wrong value is named, and a panel has the focus, a quarter; that half a word is not
   * called wrong, a tenth.
   */
  'toolbar.js': 17.2,
  /** Loaded when the menu of saved filters is first opened. Preact is a third of it, and what reads queries another, which grew as in listing.js. */
  'filters.js': 16.3,
  /**
   * Loaded when rows are selected, a note is written, what can be undone is listed, or a listing's end is near. A note that is kept while it is
   * typed, and merged with what was written elsewhere, took three kilobytes; sums that add up, acts that are one however many they are, and
   * words that outlive their rows, one and a half.
   */
  'triage.js': 18.6,
  /** Loaded when BibTeX, a link or a file is taken along. */
  'cite.js': 8.6,
  /** Loaded when the order for the reader is first chosen. */
  'foryou.js': 2.2,
  /**
   * Loaded when the first highlight is shown or made. Folding that maps back (hyphens, accents, TeX) took four kilobytes, notes that
   * are kept while they are typed one, what tells persons from scripts another; that a note goes on after an update a tenth,
   * that formulas are read and compared another kilobyte; that acts are told with their times a tenth.
   */
  'highlights.js': 33.8,
  /**
   * Loaded when a topic is first explained, or something is to be followed. The card of a row stands below its title, in a root of its own:
   * that it has tokens and controls of its own, finds a place, and comes back when the page throws it away, took three kilobytes.
   */
  'topics.js': 18.5,
  /**
   * Loaded on a single paper's page, and when an abstract is fetched. All that reads papers' pages is here and not in page.js. Ranges
   * and months in many languages, read as files' dates are, took a kilobyte, names among links, roles and notes one more. Keys that copy,
   * list undos and open the note took a half, acts that are drawn before they are answered, and functions with names, one; its line has the style of a listing's, in which actions have their keys beside them,
   * and keeps room for what was done.
   */
  'paper.js': 29.4,
};

/**
 * All that the popup loads before it is drawn, gzipped kilobytes: it opens over a page that somebody is reading. That it switches sites on and
 * off, and says before what the browser will ask, took two and a half; what says why a query is wrong is loaded with the first one. What travels through the
 * door grew by trash, lists, backups and activity, half a one.
 */
const POPUP_BUDGET = 26.1;

/** Each with the reason why it is no danger. */
const ACCEPTED_WARNINGS: Readonly<Record<string, string>> = {
  DANGEROUS_EVAL:
    'A parser’s lodash asks for the global object this way where `self` is missing, which it never is in a browser.',
  UNSAFE_VAR_ASSIGNMENT:
    'Preact’s own dangerouslySetInnerHTML, which no file of ours uses: tests/architecture.test.ts holds that.',
};

const PERMISSIONS: Readonly<Record<string, string>> = {
  storage: 'settings, and the tick that tells every tab of a change',
  unlimitedStorage: 'a library of highlights must not be evicted',
  contextMenus: 'save this link, highlight the selection',
  scripting: 'the parts of a content script that are loaded when needed',
  alarms: 'a backup every week',
  activeTab: 'reads the one paper of a page that Ibid does not run on, after a click',
};

function manifestOf(engine: (typeof ENGINES)[number]): Manifest {
  return JSON.parse(readFileSync(`${extensionFolder(engine)}/manifest.json`, 'utf8')) as Manifest;
}

describe.each(ENGINES)('the package for %s', (engine) => {
  it.each(Object.entries(BUDGETS))('%s weighs at most %d kB', (names, most) => {
    const bytes = names.split(' + ').map((name) => gzipSync(readFileSync(`${extensionFolder(engine)}/${name}`)).length);
    const total = bytes.reduce((sum, each) => sum + each, 0) / 1000;
    expect(
      total,
      'Is it worth the weight? Then raise the budget, and say why. If not, find what came in.',
    ).toBeLessThanOrEqual(most);
  });

  it(`has a popup whose scripts weigh at most ${POPUP_BUDGET} kB`, () => {
    const folder = extensionFolder(engine);
    const page = readFileSync(`${folder}/popup.html`, 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path = '']) => path);
    const bytes = scripts.map((path) => gzipSync(readFileSync(folder + path)).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each, 0) / 1000).toBeLessThanOrEqual(POPUP_BUDGET);
  });

  it('starts nothing else on a page', () => {
    const own = ['content-scripts/page.js', 'content-scripts/page.css'];
    const files = manifestOf(engine).content_scripts.map(({ js, css }) => [...js, ...(css ?? [])]);
    expect(files).toEqual([['huggingface.js', ...own], ['arxiv.js', ...own], own]);
  });

  it('runs what reads a listing on listings alone', () => {
    const scripts = manifestOf(engine).content_scripts;
    for (const { js, matches } of scripts.slice(0, -1))
      expect(matches).toEqual(GRANTED.find(({ id }) => js[0] === `${id}.js`)?.listings);
    expect(scripts.at(-1)?.exclude_matches).toEqual(scripts.slice(0, -1).flatMap(({ matches }) => matches));
  });

  it('asks for what it uses and no more', () => {
    const { permissions, host_permissions = [], optional_host_permissions = [], content_scripts } = manifestOf(engine);
    expect(
      permissions.filter((each) => !(each in PERMISSIONS)),
      'Is it needed? Then say here what for.',
    ).toEqual([]);
    const hosts = [
      ...host_permissions,
      ...optional_host_permissions,
      ...content_scripts.flatMap(({ matches }) => matches),
    ];
    expect(hosts.filter((pattern) => /^<all_urls>$|^(?:https?|\*):\/\/\*\/|^http:/.test(pattern))).toEqual([]);
  });

  it('holds no code from elsewhere', () => {
    const scripts = readdirSync(extensionFolder(engine), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:js|html)$/.test(name),
    );
    const wrong = scripts.filter((name) =>
      /(?:src|href)=["']https?:|import\(["']https?:|\bimportScripts\(["']https?:/.test(
        readFileSync(`${extensionFolder(engine)}/${name}`, 'utf8'),
      ),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('the package for firefox', () => {
  it('collects nothing, and says since when it runs', () => {
    const gecko = manifestOf('firefox').browser_specific_settings?.gecko;
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko?.strict_min_version).toBe('140.0');
  });

  it('passes the store’s linter', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        `${BIN}web-ext`,
        'lint',
        '--source-dir',
        extensionFolder('firefox'),
        '--output',
        'json',
        '--no-config-discovery',
      ],
      { maxBuffer: 10_000_000 },
    ).catch((error: { readonly stdout: string }) => error);
    const { errors, warnings } = JSON.parse(stdout) as Record<
      'errors' | 'warnings',
      { code: string; message: string; file?: string }[]
    >;
    const say = ({ code, message, file }: { code: string; message: string; file?: string }): string =>
      `${code} ${file}: ${message}`;
    expect(errors.map(say)).toEqual([]);
    expect(
      warnings.filter(({ code }) => !(code in ACCEPTED_WARNINGS)).map(say),
      'Is it harmless? Then say here why.',
    ).toEqual([]);
  });
});
