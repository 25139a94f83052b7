import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createRouter, hrefOf, parseRoute, type Route } from '../../../components/library/route';
import { setStage } from '../stage';

describe('routes', () => {
  it.each<[string, Route]>([
    ['#/library', { section: 'library' }],
    ['#/library/paper/arxiv%3A2401.01234', { section: 'library', item: 'arxiv:2401.01234' }],
    ['#/library/paper/doi%3A10.1%2F%3F%23', { section: 'library', item: 'doi:10.1/?#' }],
    ['#/library?q=a%20%26%20%22b%22', { section: 'library', query: 'a & "b"' }],
    ['#/topics/new', { section: 'topics', item: 'new' }],
    ['#/export?q=x', { section: 'export', query: 'x' }],
    ['#/storage', { section: 'storage' }],
  ])('%s there and back', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(hrefOf(route)).toBe(hash);
  });

  it.each(['', '#', '#/nowhere', '#/library/paper/%E0%A4%A', '#%%%', '#/__proto__'])('%j is the library', (hash) => {
    expect(parseRoute(hash)).toEqual({ section: 'library' });
  });
});

describe('the router', () => {
  let stop: AbortController;
  beforeEach(() => {
    setStage([]);
    stop = new AbortController();
  });
  afterEach(() => stop.abort());

  it('starts where the address is, so that a reload stays there', () => {
    history.replaceState(null, '', '#/topics/rnn');
    expect(createRouter(stop.signal).route.value).toEqual({ section: 'topics', item: 'rnn' });
  });

  it('writes the address, and hears it', () => {
    const router = createRouter(stop.signal);
    router.go({ section: 'export', query: 'a' });
    expect(location.hash).toBe('#/export?q=a');
    history.replaceState(null, '', '#/storage');
    dispatchEvent(new Event('popstate'));
    expect(router.route.value).toEqual({ section: 'storage' });
  });
});
