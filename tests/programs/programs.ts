/** The programs of other people that judge what Ibid writes, and Debian's packages of them. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const PACKAGES = {
  biber: 'biber',
  bibtex: 'texlive-binaries',
  pdflatex: 'texlive-latex-base',
  pandoc: 'pandoc',
  bib2xml: 'bibutils',
} as const;
export type Program = keyof typeof PACKAGES;
const PROGRAMS = Object.keys(PACKAGES) as readonly Program[];

/** Whether a program can be run here. */
export function isThere(program: Program): boolean {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return folders.some((folder) => existsSync(`${folder}/${program}`));
}

/** The programs that are not here, as their names and packages. */
export function missingPrograms(): readonly string[] {
  return PROGRAMS.filter((program) => !isThere(program)).map((program) => `${program} (${PACKAGES[program]})`);
}

/** Installs what is missing where that can be done without asking: as root, and in CI. `say` is told so first. */
export function installPrograms(say: (line: string) => void): void {
  const packages = PROGRAMS.filter((program) => !isThere(program)).map((program) => PACKAGES[program]);
  const isRoot = process.getuid?.() === 0;
  if (packages.length === 0 || !existsSync('/usr/bin/apt-get') || !(isRoot || process.env.CI)) return;
  say(`installing ${packages.join(', ')} with apt-get`);
  const apt = (...args: readonly string[]): unknown =>
    spawnSync(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['-n', 'apt-get', ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder to its end. */
export function runProgram(name: string, args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
