import process from 'node:process';

import { installPrograms, missingPrograms } from './programs';
import { writeExports } from './exports';

/** Before the first test: the programs that can be had, and a file of every format. */
export function setup(): void {
  const say = (line: string): void => console.log(`note: ${line}`);
  installPrograms(say);
  const missing = missingPrograms();
  if (missing.length > 0 && !process.env.CI) say(`not judged by ${missing.join(', ')}: not installed here`);
  writeExports();
}
