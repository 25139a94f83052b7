import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { toBackupLines } from '../../utils/formats/backup-lines';
import { cslJson } from '../../utils/formats/csl-json';
import { NASTY } from '../formats/nasty';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ibid-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the workbench as a shell does; `until` stops reading after so many characters, as `head` would. */
function ibid(args: readonly string[], input = '', until = Infinity): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/workbench/ibid.ts', ...args]);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > until) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const TIME = 30_000;

describe('query', () => {
  const lines = [
    '{"id":"arxiv:2401.00001","title":"Diffusion  models","authors":["Ada Gull"],"x":1.50}',
    '{"id":"arxiv:2401.00002","title":"A survey of diffusion","authors":[{"family":"Doe","given":"Tristan"}]}',
    '{"title":"Überblick","topics":[{"id":"rl","name":"Reinforcement learning","score":1,"shown":true}],"upvotes":12}',
  ];
  const input = `\ufeff${lines.join('\r\n')}\n\n`;

  it.each([
    ['diffusion -survey', [0]],
    ['author:"tristan doe"', [1]],
    ['topic:rl uberblick', [2]],
    ['upvotes:>10', [2]],
    ['2401.00001', [0]],
    ['2402.00001', []],
    ['id:2401.00001', [0]],
    ['', [0, 1, 2]],
  ])(
    '%j prints the lines that match, unchanged',
    async (query, expected) => {
      const { code, out, err } = await ibid(['query', query], input);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toBe(expected.map((index) => `${lines[index]}\n`).join(''));
    },
    TIME,
  );

  it(
    'counts the work for --time',
    async () => {
      const { err } = await ibid(['query', '--time', 'diffusion'], input);
      expect(JSON.parse(err)).toEqual({ items: 3, ms: expect.any(Number) as number });
    },
    TIME,
  );

  it(
    'ends quietly when nobody reads on',
    async () => {
      const many = `${lines[0]}\n`.repeat(200_000);
      const { code, out, err } = await ibid(['query', 'diffusion'], many, 100_000);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.length).toBeLessThan(many.length);
    },
    TIME,
  );
});

describe('what cannot be done exits 2 with one sentence', () => {
  it.each([
    [['query', 'a (b auther:x'], '', /^ibid: Bad query, characters 6 to 13: .+\.\n$/],
    [['query'], '', /^ibid: Say what to look for.+\n$/],
    [['query', 'x'], '{"title":"x"}\n{', /^ibid: Line 2 is not JSON\.\n$/],
    [['query', 'x'], '[1]', /^ibid: Line 1 is not a JSON object\.\n$/],
    [['nothing'], '', /^ibid: There is no command “nothing”.+\n$/],
    [['convert', 'missing.bib', '--to', 'csv'], '', /^ibid: There is no file missing\.bib\n$/],
    [['convert', 'tests', '--to', 'csv'], '', /^ibid: This is a folder.+\n$/],
    [['convert', 'package.json', '--to', 'csv'], '', /^ibid: The format of package\.json cannot be told.+\n$/],
    [['convert', 'package.json', '--to', 'pdf'], '', /^ibid: There is no format “pdf”.+\n$/],
    [['convert', 'package.json', '--from', 'bibtex', '--to', 'csv'], '', /^ibid: package\.json holds no paper.+\n$/],
    [['convert', '--nonsense'], '', /^ibid: .+\n$/],
    [['convert', '-', '--to', 'csv'], ' \n', /^ibid: - is empty\.\n$/],
    [['convert', '-', '--to', 'csv'], '\0\u0001PK\u0003\0', /^ibid: - is not text\.\n$/],
    [['convert', '-', '--from', 'ris', '--to', 'csv'], '\u001b[31mred', /^ibid: - holds no paper.+“\[31mred”.+\n$/],
  ] as const)(
    '%j',
    async (args, input, sentence) => {
      const { code, err } = await ibid(args, input);
      expect(code).toBe(2);
      expect(err).toMatch(sentence);
    },
    TIME,
  );
});

describe('convert', () => {
  const backup = (): string =>
    file('library.jsonl', [...toBackupLines(Object.values(NASTY), { now: '2026-04-01T00:00:00.000Z' })].join('\n'));

  it(
    'writes another format, and says on standard error what it cannot carry',
    async () => {
      const { code, out, err } = await ibid(['convert', backup(), '--to', 'bibtex']);
      expect(code).toBe(0);
      expect(out.match(/^@/gm)).toHaveLength(29);
      expect(err).toContain('29 papers from Ibid backup to BibTeX\n');
      expect(err).toContain('lost: highlights of 1 paper, which BibTeX cannot carry\n');
    },
    TIME,
  );

  it(
    'says what it had to leave',
    async () => {
      const path = file('a.bib', '@misc{a, title={A}, eprint={2401.00001}}\n@misc{b, title={B}}\n@misc{c, title={');
      const { code, out, err } = await ibid(['convert', path, '--to', 'markdown']);
      expect(code).toBe(0);
      expect(out).toMatch(/^## \[A\]/m);
      expect(err).toContain('left: “B” (line 2) has neither an identifier nor an address\n');
      expect(err).toMatch(/left: “@misc\{c.* \(line 3\) cannot be read\n/);
    },
    TIME,
  );

  it(
    'says what the file has and Ibid has no place for',
    async () => {
      const path = file('b.bib', '@article{a, title={A}, doi={10.1000/1}, crossref={elsewhere}}');
      const { err } = await ibid(['convert', path, '--to', 'csl-json']);
      expect(err).toContain('1 paper from BibTeX to CSL JSON\n');
      expect(err).toContain('left: crossref of 1 paper, which Ibid has no place for\n');
    },
    TIME,
  );

  it(
    'writes the format and nothing between its pieces',
    async () => {
      const { out } = await ibid(['convert', backup(), '--to', 'csl-json']);
      expect(out).toBe([...cslJson.write(Object.values(NASTY))].join(''));
    },
    TIME,
  );

  it(
    'says which records only a backup holds, and takes an empty one for what it is',
    async () => {
      const seen = '{"in":"seen","id":"arxiv:2401.00001","registers":{}}';
      const path = file(
        'c.jsonl',
        `{"ibid":"backup","format":1,"made":"2026-01-31T08:00:00.000Z"}\n${seen}\n{"end":1}\n`,
      );
      const { code, out, err } = await ibid(['convert', path, '--to', 'bibtex']);
      expect({ code, out }).toEqual({ code: 0, out: '' });
      expect(err).toBe('0 papers from Ibid backup to BibTeX\nleft: 1 record of seen, which only a backup holds\n');
    },
    TIME,
  );

  it(
    'leaves a backup as it is',
    async () => {
      const path = backup();
      const { out } = await ibid(['convert', path, '--to', 'backup']);
      expect(out).toBe(`${[...toBackupLines(Object.values(NASTY), { now: '2026-04-01T00:00:00.000Z' })].join('\n')}\n`);
    },
    TIME,
  );
});

it(
  'helps',
  async () => {
    const { code, err } = await ibid(['help']);
    expect(code).toBe(0);
    for (const name of ['sites', 'extract', 'tag', 'rank', 'anchor', 'query', 'convert'])
      expect(err).toMatch(new RegExp(`^  ${name} `, 'm'));
  },
  TIME,
);
