import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

import type { Document } from '../../../utils/topics/document';
import type { Labelled } from '../../train/corpus';

export const SETS = ['arxiv-cs-bal', 'hf-daily', 'titles'] as const;
export type GoldSet = (typeof SETS)[number];

/** What people say of a paper: the topics that it must have, and those that it may have; all others are wrong. */
export interface GoldLabel {
  readonly id: string;
  readonly set: GoldSet;
  readonly must: readonly string[];
  readonly may: readonly string[];
}

/** A labelled paper as it is tagged, whole and by its title alone. */
export interface GoldPaper extends GoldLabel {
  readonly document: Document;
}

const LABELS = new URL('gold/labels.jsonl', import.meta.url);

/** The labels that are kept with the bench; none if there are none yet. */
export function readLabels(file: URL | string = LABELS): GoldLabel[] {
  return existsSync(file) ? parseLabels(readFileSync(file, 'utf8')) : [];
}

/** Reads a line of JSON for each paper. @throws Error that names the line which is something else. */
export function parseLabels(text: string): GoldLabel[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const { id, set, must, may = [] } = JSON.parse(line) as Partial<GoldLabel>;
    const isWhole = typeof id === 'string' && set && SETS.includes(set) && [must, may].every(isList);
    if (!isWhole) throw new Error(`Line ${i + 1} of the labels is no {"id","set","must","may"}`);
    return [{ id, set, must: must!, may }];
  });
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** Whether a paper is in the half that is looked at only to report. */
export function isHeldBack(id: string): boolean {
  return createHash('sha1').update(id).digest()[0]! >= 128;
}

/** Labels with their texts; papers of arXiv are tagged as its listings show them, with their categories. */
export function goldPapers(
  labels: readonly GoldLabel[],
  arxiv: readonly Labelled[],
  others: readonly Labelled[],
): { readonly papers: readonly GoldPaper[]; readonly missing: readonly string[] } {
  const texts = new Map<string, Document>();
  for (const { id, title, abstract } of others) texts.set(id, { title, abstract });
  for (const { id, title, abstract, labels: categories } of arxiv) texts.set(id, { title, abstract, categories });
  const papers = labels.flatMap((label) => {
    const document = texts.get(label.id);
    return document ? [{ ...label, document }] : [];
  });
  return { papers, missing: labels.flatMap(({ id }) => (texts.has(id) ? [] : [id])) };
}
