/** Holds PRIVACY.md to what the code does, as far as it can be held. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';

import { MOST_FILTERS } from '../utils/background/listing-filters';
import { MOST_KEPT } from '../utils/backups/backup';
import { announce } from '../utils/changes';
import { CALLS } from '../utils/library/calls';
import { MOST_RECENT } from '../utils/library/commands/visit';
import { MOST_MET, MOST_REASONS } from '../utils/library/page-sessions';
import { MOST_ANSWERS } from '../utils/library/records/answers';
import { MOST_LOGGED } from '../utils/library/records/change-log';
import { MOST_UNDONE } from '../utils/library/records/journal';
import { DAY, HOUR, KEPT } from '../utils/library/records/tidy';
import { STORES } from '../utils/library/database/schema';
import { newKey, seal, unseal } from '../utils/outbox/envelope';
import { arxiv } from './library/fresh';

const TEXT = readFileSync(join(import.meta.dirname, '../PRIVACY.md'), 'utf8');
const WORDS = TEXT.replace(/\s+/g, ' ');

/** The cells of the line that begins so. */
function line(beginning: string): string {
  const found = TEXT.split('\n').find((one) => one.startsWith(`| ${beginning}`));
  return found?.replace(/ +/g, ' ') ?? '';
}

const figure = (count: number): string => new Intl.NumberFormat('en').format(count);

describe('PRIVACY.md', () => {
  it.each([
    ['entries of listings met lately', `${KEPT.recent / DAY} days, and at most the latest ${figure(MOST_RECENT)}`],
    ['what takes your latest changes back', `${KEPT.journal / DAY} days, and at most ${figure(MOST_UNDONE)} changes`],
    ['answers to the latest changes', `${KEPT.answers / HOUR} hours, and at most ${figure(MOST_ANSWERS)}`],
    [`which papers the latest ${MOST_LOGGED} changes concerned`, 'until others follow'],
    ['backups of the library', `the latest ${MOST_KEPT}`],
    ['lines of an import', KEPT.staged === DAY ? 'a day' : 'another time'],
  ])('says for how long is kept: %s', (beginning, time) => {
    expect(line(beginning)).toContain(`| ${time}`);
  });

  it('tells of every store of the database', () => {
    // Whoever adds a store says in PRIVACY.md what is kept there and for how long, and adds it here.
    const told = [
      'papers',
      'highlights',
      'seen',
      'topics',
      'watches',
      'smartLists',
      'arrivals',
      'aliases',
      'meta',
      'recent',
      'journal',
      'index',
      'indexLog',
    ];
    expect([...STORES].sort()).toEqual([...told, 'answers', 'changes', 'staged'].sort());
  });

  it('says what is left where pages can read it: a number', async () => {
    await browser.storage.local.clear();
    await announce(3);
    expect(Object.values(await browser.storage.local.get(null))).toEqual([3]);
    expect(line('a signal that something changed')).toContain('it names no papers');
  });

  it('says what a page that is closed leaves where pages can read it: what they cannot', async () => {
    const key = newKey();
    const left = seal(key, { note: 'my own words, é, 中, 😀' });
    expect(left).toMatch(/^[\da-f]+$/);
    expect(unseal(key, left)).toEqual({ note: 'my own words, é, 中, 😀' });
    expect(() => unseal(newKey(), left)).toThrow();
    expect(seal(key, { note: 'my own words, é, 中, 😀' })).not.toBe(left);
    const told = line('the last words of a note or form');
    expect(told).toContain('encrypted | the extension');
    expect(told).toContain('at once, or when the browser starts next');
    expect(WORDS).toContain('no words are left in `storage.local`');
  });

  it('says what is left to a site: one entry, in the tab', () => {
    expect(line('which entry of a listing stood at the top')).toContain(
      '`sessionStorage`, in that tab | until the tab',
    );
    const written = readFileSync(join(import.meta.dirname, '../components/overlay/listing/keep-place.ts'), 'utf8');
    expect(written).toContain('sessionStorage.setItem(memory, JSON.stringify([row.id, here.top]))');
    expect(written).not.toContain('localStorage');
  });

  it('says how long a listing stays filtered, and where that is kept', () => {
    const told = line('what you filter a listing by');
    expect(told).toContain(`for the latest ${MOST_FILTERS} listings`);
    expect(told).toContain(
      '`storage.session`, in memory | until the browser closes; in a private window until the tab',
    );
  });

  it('says what pages hear of what is typed on them', () => {
    expect(WORDS).toContain('listens to every key before anybody else, the keys that you press on that page');
  });

  it('says what a page may do', () => {
    expect(WORDS).toContain(`at most ${figure(MOST_MET)} a load; it can remove one paper at a time`);
    expect(WORDS).toContain(`as reasons for their order, at most ${figure(MOST_REASONS)} a load`);
    const ids = [arxiv(1).id, arxiv(2).id];
    expect(CALLS.remove.page.safeParse([ids.slice(0, 1)]).success).toBe(true);
    expect(CALLS.remove.page.safeParse([ids]).success).toBe(false);
    expect(CALLS.undo.page.safeParse([]).success).toBe(false);
  });
});
