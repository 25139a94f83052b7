import { expect, it } from 'vitest';

import { readOptions } from './options';

it.each([
  [[], { tour: false, browser: undefined }],
  [['--tour'], { tour: true, browser: undefined }],
  [['--browser', 'firefox', '--tour'], { tour: true, browser: 'firefox' }],
  [['--browser=chromium'], { tour: false, browser: 'chromium' }],
  [['--help'], undefined],
])('reads %j', (args, options) => expect(readOptions(args)).toEqual(options));

it.each([
  [['--tuor'], /--tuor/],
  [['firefox'], /firefox/],
  [['--browser', 'lynx'], /lynx.*chromium and firefox/],
  [['--browser'], /--browser/],
])('refuses %j', (args, said) => expect(() => readOptions(args)).toThrow(said));
