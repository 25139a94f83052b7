import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { figure, plural, t } from '../utils/i18n';
import { setStage } from './components/stage';

beforeEach(() => void setStage([]));

it('writes counts as the language of the words does, wherever they stand', () => {
  expect(figure(2000)).toBe('2,000');
  expect(plural('listing_saved_count', 1997)).toBe('1,997 saved');
  expect(plural('listing_entries', 2000)).toBe('2,000 entries');
  expect(t('listing_unreadable', 1200, 20_000)).toMatch('1,200 of 20,000');
});

it.each(['fr', 'pl', 'ar'])('chooses plurals by the language of the words, in a browser in %s too', (uiLanguage) => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(uiLanguage);
  expect([0, 1, 2, 1_000].map((count) => plural('listing_entries', count))).toEqual([
    '0 entries',
    '1 entry',
    '2 entries',
    '1,000 entries',
  ]);
});

it('leaves words as they are', () => {
  expect(t('listing_saved_when', '2024')).toMatch('2024');
});
