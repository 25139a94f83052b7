import { beforeEach, expect, it } from 'vitest';

import { figure, plural, t } from '../utils/i18n';
import { setStage } from './components/stage';

beforeEach(() => void setStage([]));

it('writes counts as the reader’s language does, wherever they stand', () => {
  expect(figure(2000)).toBe('2,000');
  expect(plural('listing_saved_count', 1997)).toBe('1,997 saved');
  expect(plural('listing_entries', 2000)).toBe('2,000 entries');
  expect(t('listing_unreadable', 1200, 20_000)).toMatch('1,200 of 20,000');
});

it('leaves words as they are', () => {
  expect(t('listing_saved_when', '2024')).toMatch('2024');
});
