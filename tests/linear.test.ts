/** Whatever a page or a file says, it is read in time: twice the text never takes four times as long. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import { analyse } from 'scslre';
import { parseAst, transformWithEsbuild } from 'vite';
import { describe, expect, it } from 'vitest';

import { FORMS } from '../utils/formats/find-arxiv';
import { FORMULA, FORMULAS } from '../utils/formats/tex-formula';
import { TAIL } from '../utils/sites/doi-in';

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const NAME = String.raw`[^\p{L}\p{N}]+`;
/** Expressions that are put together at run time, by the file that does, each as it may come out. */
const BUILT: Readonly<Record<string, readonly RegExp[]>> = {
  'utils/formats/braces.ts': [/\sand(?=\s)|;/iy, /[,;]/iy, / /iy],
  'utils/formats/find-arxiv.ts': FORMS,
  'utils/formats/tex-formula.ts': [FORMULA, FORMULAS],
  'utils/library/queries/mentions.ts': [
    new RegExp(String.raw`(?<![\p{L}\p{N}])state${NAME}space${NAME}models[\p{L}\p{N}]*`, 'giu'),
  ],
  'utils/sites/doi-in.ts': [TAIL],
  'utils/sites/match.ts': [/^\/virtual\/.*$/s],
  'components/overlay/topics/word-marks.ts': [/(?<![\p{L}\p{N}])state\s+space\s+models(?![\p{L}\p{N}])/giu],
  'components/overlay/highlights/paint-style.ts': [/--yellow:\s*([^;}]+)/],
};

const FILES = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
);
const TEXTS = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));

const QUESTION =
  'Can two parts that follow each other match the same sign, or can the search begin again inside of what it has passed? ' +
  'Then say which signs each part may hold, give it an end, or take the text apart without an expression.';

describe('expressions', () => {
  it('take no more than twice as long for twice the text', { timeout: 60_000 }, async () => {
    const all = (await Promise.all(FILES.map(literalsIn))).flat();
    expect(all.length).toBeGreaterThan(200);
    const slow = all.flatMap(problemsOf);
    expect(slow, QUESTION).toEqual([]);
  });

  it('take no longer where they are put together at run time', () => {
    const all = Object.entries(BUILT).flatMap(([file, made]) =>
      made.map(({ source, flags }): Expression => ({ file, source, flags })),
    );
    expect(all.flatMap(problemsOf), QUESTION).toEqual([]);
    const makers = [...TEXTS].filter(([, text]) => /\bRegExp\(/.test(text)).map(([file]) => file);
    expect(
      makers.filter((file) => !BUILT[file]),
      'Does the file need to put an expression together? Then add what may come out of it to the list above.',
    ).toEqual([]);
  });

  it.each([
    [/\s*;/, true],
    [/^(?:a+)+$/, true],
    [/^a*a*b/, true],
    [/\/rec\/(.+?)(?:\.html)?$/, true],
    [/(?:Received|Updated)[^\d]*(\d+)/, true],
    [/#.*$/, true],
    [/v\d+(?:\..+)?$/, true],
    [/^\/.*html\/.+\.html$/, true],
    [/^\d+\.\d+\.\d+$/, false],
    [/;\s*x/, false],
    [/^\s*;/, false],
    [/\/rec\/([^/]+)$/, false],
    [/v1 submitted ([^;]+)/, false],
  ])('%s is slow: %s', ({ source, flags }, isSlow) => {
    expect(problemsOf({ file: '', source, flags }).length > 0).toBe(isSlow);
  });
});

async function literalsIn(file: string): Promise<readonly Expression[]> {
  const { code } = await transformWithEsbuild(TEXTS.get(file) ?? '', file, { target: 'esnext', jsx: 'automatic' });
  const found: Expression[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && node.regex) {
      const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
      found.push({ file, source: pattern, flags });
    }
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseAst(code));
  return found;
}

function problemsOf({ file, source, flags }: Expression): readonly string[] {
  const reports = analyse({ source, flags }).reports.map(({ type, exponential }) =>
    exponential ? 'exponential' : type,
  );
  const kinds = new Set([...reports, ...(startsAgain(source, flags) ? ['starts again'] : [])]);
  return kinds.size > 0 ? [`${file}: /${source}/${flags} (${[...kinds].join(', ')})`] : [];
}

/**
 * Whether a search may begin anew at every place that it has passed: what stands before an endless part is made of signs that
 * this part takes too, and something behind it can still fail.
 */
function startsAgain(source: string, flags: string): boolean {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: /[uv]/.test(flags) });
  if (flags.includes('y')) return false;
  let isSlow = false;
  visitRegExpAST(pattern, {
    onQuantifierEnter(part) {
      if (part.max !== Infinity || part.element.type === 'Group') return;
      const before = textBefore(part);
      if (!before || !canFailAfter(part)) return;
      isSlow ||= isMadeOf(before, part.element.raw, flags);
    },
  });
  return isSlow;
}

function isMadeOf(text: string, sign: string, flags: string): boolean {
  return new RegExp(`^(?:${sign})*$`, flags.replace(/[gy]/g, '')).test(text);
}

type Part = AST.Element | AST.Alternative | AST.Pattern | AST.CapturingGroup | AST.Group | AST.LookaroundAssertion;

/** A text that what stands before a part matches; nothing where it is bound to the beginning. */
function textBefore(part: Part): string | undefined {
  const parent = part.parent as Part | null;
  if (!parent) return '';
  const before = textBefore(parent);
  if (before === undefined || parent.type !== 'Alternative') return before;
  const earlier = parent.elements.slice(0, parent.elements.indexOf(part as AST.Element));
  const endless = earlier.findLast((one) => one.type === 'Quantifier' && one.max === Infinity) as
    AST.Quantifier | undefined;
  const since =
    endless &&
    earlier
      .slice(earlier.indexOf(endless) + 1)
      .map(sampleOf)
      .join('');
  // What takes all signs up to here may end at each place, and go on from there.
  if (since && endless.element.type !== 'Group' && isMadeOf(since, endless.element.raw, '')) return since;
  if (earlier.some((one) => one.type === 'Assertion' && one.kind === 'start')) return undefined;
  return before + earlier.map(sampleOf).join('');
}

function canFailAfter(part: Part): boolean {
  const parent = part.parent as Part | null;
  if (!parent) return false;
  if (parent.type !== 'Alternative') return canFailAfter(parent);
  const later = parent.elements.slice(parent.elements.indexOf(part as AST.Element) + 1);
  return later.some((one) => one.type !== 'Quantifier' || one.min > 0) || canFailAfter(parent);
}

/** A text that an element matches. */
function sampleOf(element: AST.Element): string {
  if (element.type === 'Character') return String.fromCodePoint(element.value);
  if (element.type === 'Quantifier') return sampleOf(element.element).repeat(Math.max(element.min, 0));
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return element.alternatives[0]?.elements.map(sampleOf).join('') ?? '';
  if (element.type !== 'CharacterSet' && element.type !== 'CharacterClass') return '';
  const fits = new RegExp(`^${element.raw}$`, 'u');
  return (
    ['0', 'a', 'A', ' ', '-', '.', '/', '#', ':', '\n', '中'].find((sign) => fits.test(sign)) ?? element.raw.at(1) ?? ''
  );
}
