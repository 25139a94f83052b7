import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { askPage, isPageRequest, NO_PAGE } from '../../../utils/messages';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));

describe('asking a page', () => {
  it.each([
    [{ to: 'page', call: 'summary' }, true],
    [{ to: 'page', call: 'save' }, true],
    [{ to: 'page', call: 'eval' }, false],
    [{ to: 'library', call: 'summary' }, false],
    ['summary', false],
    [null, false],
  ])('%j is a request: %j', (message, is) => {
    expect(isPageRequest(message)).toBe(is);
  });

  it.each([
    ['nobody listens', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['nobody answers', () => Promise.resolve(undefined)],
  ])('finds nothing where %s', async (_, answer) => {
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer);
    expect(await askPage(1, 'summary')).toEqual(NO_PAGE);
  });
});
