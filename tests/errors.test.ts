import { expect, it } from 'vitest';

import { IbidError, reportError } from '../utils/errors';

it('knows an error of ours that another script of the page threw, which has its own copy of the class', () => {
  class OtherCopy extends Error {
    override readonly name = 'IbidError';
    readonly code = 'unreachable';
  }
  expect(reportError(new OtherCopy('gone'))).toEqual({ code: 'unreachable', message: 'gone' });
  expect(reportError(new IbidError('denied', 'no'))).toEqual({ code: 'denied', message: 'no' });
  expect(reportError(new Error('else'))).toEqual({ code: 'unexpected', message: 'else' });
});
