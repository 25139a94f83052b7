/**
 * `npm test`: every check there is, one line each, and at the end `N passed, N failed`. `npm test -- lint unit` runs
 * only these. What a stage printed is shown when it fails.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

interface Stage {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  /** Vitest's report, whose tests are counted one by one; any other stage counts as one. */
  readonly report?: string;
  /** Not worth trying when this stage failed. */
  readonly needs?: string;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = '.output/reports';

const vitest = (config: string, report: string): readonly string[] => [
  ...['vitest', 'run', '--config', config, '--reporter=default', '--reporter=json'],
  `--outputFile.json=${report}`,
];

const STAGES: readonly Stage[] = [
  { name: 'format', commands: [['prettier', '--check', '--log-level=warn', '.']] },
  { name: 'lint', commands: [['oxlint', '-c', 'tests/oxlint.json']] },
  { name: 'unused', commands: [['knip']] },
  { name: 'types', commands: [['tsc', '--noEmit']] },
  {
    name: 'unit',
    commands: [vitest('tests/vitest.config.ts', `${REPORTS}/unit.json`)],
    report: `${REPORTS}/unit.json`,
  },
  {
    name: 'programs',
    commands: [vitest('tests/programs/vitest.config.ts', `${REPORTS}/programs.json`)],
    report: `${REPORTS}/programs.json`,
  },
  {
    name: 'build',
    commands: [
      ['wxt', 'build'],
      ['wxt', 'build', '-b', 'firefox'],
    ],
  },
  {
    name: 'e2e',
    commands: [vitest('tests/e2e/vitest.config.ts', `${REPORTS}/e2e.json`)],
    report: `${REPORTS}/e2e.json`,
    needs: 'build',
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => STAGES.every((stage) => stage.name !== name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const outcomes = new Map<string, Outcome>();
mkdirSync(ROOT + REPORTS, { recursive: true });
for (const stage of STAGES) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  const blocked = stage.needs !== undefined && (outcomes.get(stage.needs)?.failed ?? 0) > 0;
  outcomes.set(stage.name, blocked ? giveUp(stage) : await perform(stage));
}
const total = { passed: 0, failed: 0 };
for (const { passed, failed } of outcomes.values()) {
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function perform(stage: Stage): Promise<Outcome> {
  const start = Date.now();
  if (stage.report) rmSync(ROOT + stage.report, { force: true });
  const printed: string[] = [];
  let succeeded = true;
  for (const command of stage.commands) succeeded &&= await run(command, printed);
  const outcome = stage.report ? readReport(stage.report, succeeded) : { passed: +succeeded, failed: +!succeeded };
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6);
  const counts = stage.report ? `${outcome.passed} passed, ${outcome.failed} failed` : '';
  const verdict = outcome.failed === 0 ? 'ok    ' : 'FAILED';
  const said = printed.join('');
  if (outcome.failed > 0) process.stdout.write(said);
  console.log(`${stage.name.padEnd(9)}${verdict}${seconds} s  ${counts}`.trimEnd());
  // What people should know though nothing failed.
  for (const [, note] of said.matchAll(/^note: (.*)$/gm)) console.log(`        ${note}`);
  return outcome;
}

function giveUp(stage: Stage): Outcome {
  console.log(`${stage.name.padEnd(9)}FAILED  not run, because ${stage.needs} failed`);
  return { passed: 0, failed: 1 };
}

/** A run that broke without any test failing counts as one failure: nothing may pass by not having run. */
function readReport(path: string, succeeded: boolean): Outcome {
  try {
    const report = JSON.parse(readFileSync(ROOT + path, 'utf8')) as {
      readonly numPassedTests: number;
      readonly numTotalTests: number;
    };
    const passed = report.numPassedTests;
    const failed = report.numTotalTests - passed;
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run([name = '', ...args]: readonly string[], printed: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(`${ROOT}node_modules/.bin/${name}`, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(String(text)));
    child.on('error', (error) => {
      printed.push(`${error}\n`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}
