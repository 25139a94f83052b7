/** The register: every site that Ibid reads, one line each. */
import { arxiv } from './arxiv';
import { huggingface } from './huggingface';
import type { Site } from './site';

export const SITES: readonly Site[] = [huggingface, arxiv];
