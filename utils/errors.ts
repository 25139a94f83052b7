/** What can go wrong, in codes that the interface has sentences for (`error_<code>` in `_locales`). */
export const ERROR_CODES = [
  'bad-input',
  'bad-query',
  'too-long',
  'not-found',
  'denied',
  'unreachable',
  'no-answer',
  'storage-full',
  'storage-busy',
  'storage-failed',
  'newer-data',
  'cancelled',
  'network',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class IbidError extends Error {
  override readonly name = 'IbidError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An error in a form that survives a message. */
export interface ErrorReport {
  readonly code: ErrorCode;
  readonly message: string;
}

export function reportError(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { code: 'unexpected', message: String(error) };
  const { name, message } = error;
  // Told by its name: the scripts of one page have each a copy of the class.
  if (name === 'IbidError') return { code: (error as IbidError).code, message };
  const code: ErrorCode =
    name === 'QuotaExceededError' ? 'storage-full' : name === 'AbortError' ? 'cancelled' : 'unexpected';
  return { code, message };
}

export function reviveError(report: ErrorReport): IbidError {
  return new IbidError(report.code, report.message);
}
