import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { createListingState } from '../utils/listing/state';
import { HERE } from './listing/tools-for-tests';
import { changeSettings, DEFAULTS, readSettings, readToolbar, rememberToolbar, watchSettings } from '../utils/settings';

beforeEach(() => browser.storage.local.clear());

it('has defaults for what the user did not choose', async () => {
  await changeSettings({ theme: 'dark' });
  expect(await readSettings()).toEqual({ ...DEFAULTS, theme: 'dark' });
});

it('loses neither of two changes made at a time', async () => {
  await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ learn: false })]);
  expect(await readSettings()).toMatchObject({ theme: 'dark', learn: false });
  const memory = { collapsed: true, order: 'newest' } as const;
  await Promise.all([rememberToolbar('arxiv', memory), rememberToolbar('huggingface', memory)]);
  expect([await readToolbar('arxiv'), await readToolbar('huggingface')]).toEqual([memory, memory]);
});

it('has sent what is to be kept before anything else runs: the page may be closed at once', () => {
  const set = vi.spyOn(browser.storage.local, 'set');
  void changeSettings({ colour: 'blue' });
  createListingState({
    site: 'arxiv',
    address: 'https://arxiv.org/list/cs.LG/new',
    changed: () => undefined,
    tools: HERE,
    settings: () => DEFAULTS,
  }).collapse();
  expect(set).toHaveBeenCalledTimes(2);
});

it('does not take back what the reader did before the memory was read', async () => {
  await rememberToolbar('arxiv', { collapsed: false, order: 'newest' });
  const state = createListingState({
    site: 'arxiv',
    address: 'https://arxiv.org/list/cs.LG/new',
    changed: () => undefined,
    tools: HERE,
    settings: () => DEFAULTS,
  });
  state.collapse();
  await vi.waitFor(async () => expect(await readToolbar('arxiv')).toMatchObject({ collapsed: true }));
  expect(state.collapsed).toBe(true);
});

it('tells the settings now and after every change, until it is aborted', async () => {
  const told: string[] = [];
  const ending = new AbortController();
  await watchSettings(({ theme }) => told.push(theme), ending.signal);
  await changeSettings({ theme: 'dark' });
  await rememberToolbar('arxiv', { collapsed: true, order: 'page' });
  await vi.waitFor(() => expect(told).toEqual(['system', 'dark']));
  ending.abort();
  await changeSettings({ theme: 'light' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(told).toEqual(['system', 'dark']);
});
