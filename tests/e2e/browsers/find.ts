/** Where the browsers are on this machine, and how to get one that is missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

export const ENGINES = ['chromium', 'firefox'] as const;
export type Engine = (typeof ENGINES)[number];

interface Places {
  /** Executables as they are called on Linux, looked for along PATH. */
  readonly names: readonly string[];
  readonly mac: readonly string[];
  /** Below each of Windows' program folders. */
  readonly windows: readonly string[];
  /** An environment variable that names the executable, for browsers that live elsewhere. */
  readonly variable: string;
  readonly debian: readonly string[];
}

const PLACES: Record<Engine, Places> = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'],
    mac: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    variable: 'CHROME_BIN',
    debian: ['chromium', 'chromium-browser'],
  },
  firefox: {
    names: ['firefox', 'firefox-esr'],
    mac: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe'],
    variable: 'FIREFOX_BIN',
    debian: ['firefox-esr', 'firefox'],
  },
};

/** The executable of a browser of this kind, or undefined. */
export function findBrowser(engine: Engine): string | undefined {
  const { names, mac, windows, variable } = PLACES[engine];
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  if (process.platform === 'darwin') return mac.find((path) => existsSync(path));
  if (process.platform === 'win32') {
    const folders = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];
    return folders
      .flatMap((folder) => (folder ? windows.map((path) => join(folder, path)) : []))
      .find((path) => existsSync(path));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/**
 * The executable of a browser of this kind. On Debian and Ubuntu, as root, a missing one is installed, and `say` is told so first.
 * @throws Error with one sentence about what to do when there is none and none can be installed.
 */
export function needBrowser(engine: Engine, say: (line: string) => void): string {
  const found = findBrowser(engine);
  if (found) return found;
  const chosen = process.env[PLACES[engine].variable];
  if (chosen) throw new Error(`${PLACES[engine].variable} names ${chosen}, but there is no such file.`);
  if (mayInstall()) install(engine, say);
  const installed = findBrowser(engine);
  if (installed) return installed;
  throw new Error(
    engine === 'chromium'
      ? 'No Chromium, Chrome or Edge was found: please install one, or name its executable in CHROME_BIN.'
      : 'No Firefox was found: please install it, or name its executable in FIREFOX_BIN.',
  );
}

function mayInstall(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function install(engine: Engine, say: (line: string) => void): void {
  const apt = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  say(`No ${engine} here: installing it with apt-get …`);
  apt('update');
  // Ubuntu names the packages otherwise than Debian: the first that can be had is taken.
  PLACES[engine].debian.some((name) => apt('install', '--yes', '--no-install-recommends', name));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
