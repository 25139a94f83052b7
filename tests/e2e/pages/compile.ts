/** Compiles the apps of the Hugging Face pages, each once for the server's side and once for the browser's. */
import { fileURLToPath } from 'node:url';

import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

export interface HydratedApp {
  /** The app's HTML for these properties. */
  render(props: object): string;
  /** The script that brings it to life in the browser. */
  readonly script: string;
}

type Side = 'client' | 'server';

interface Compiled {
  readonly code: string;
}

interface AppSource {
  /** Relative to this file. */
  readonly folder: string;
  readonly ending: 'js' | 'jsx';
  /** Gives the module that a component's file stands for. */
  svelte?(code: string, id: string, side: Side): Compiled | Promise<Compiled>;
  /** Compiled as while developing: it says more of what disturbs hydration. */
  readonly isStrict?: boolean;
}

const five = (dev: boolean) => (code: string, id: string, side: Side) =>
  compile(code, { generate: side, filename: id, dev: dev && side === 'client' }).js;

async function four(code: string, id: string, side: Side): Promise<Compiled> {
  // Its types declare the names of Svelte 5, and would be mixed up with them.
  const name: string = 'svelte4/compiler';
  const { compile: compile4 } = (await import(name)) as {
    compile(code: string, options: object): { readonly js: Compiled };
  };
  const generate = side === 'client' ? 'dom' : 'ssr';
  return compile4(code, { generate, hydratable: true, filename: id, sveltePath: 'svelte4' }).js;
}

/** Hugging Face's listing as it is, and a smaller one in each framework that such a page may be made with. */
const APPS = {
  huggingface: { folder: '.', ending: 'js', svelte: five(false) },
  svelte5: { folder: 'frameworks/svelte5', ending: 'js', svelte: five(true), isStrict: true },
  svelte4: { folder: 'frameworks/svelte4', ending: 'js', svelte: four, isStrict: true },
  react: { folder: 'frameworks/react', ending: 'jsx', isStrict: true },
} as const satisfies Readonly<Record<string, AppSource>>;

export type AppName = keyof typeof APPS;

/** The frameworks in which a listing of our own making hydrates. */
export const FRAMEWORKS = ['svelte4', 'svelte5', 'react'] as const satisfies readonly AppName[];

const compiled = new Map<AppName, Promise<HydratedApp>>();

/** The app of this name; Hugging Face's own for any other. */
export function hydratedApp(wanted: string | null): { readonly name: AppName; readonly app: Promise<HydratedApp> } {
  const name = wanted !== null && Object.hasOwn(APPS, wanted) ? (wanted as AppName) : 'huggingface';
  const app = compiled.get(name) ?? compileApp(APPS[name]);
  compiled.set(name, app);
  return { name, app };
}

async function compileApp(source: AppSource): Promise<HydratedApp> {
  const [script, server] = [await bundle(source, 'client'), await bundle(source, 'server')];
  const module = (await import(`data:text/javascript;base64,${Buffer.from(server).toString('base64')}`)) as {
    readonly html: (props: object) => string;
  };
  return { render: module.html, script };
}

async function bundle(source: AppSource, side: Side): Promise<string> {
  const { ending, isStrict = false } = source;
  const folder = fileURLToPath(new URL(`${source.folder}/`, import.meta.url));
  const kind = isStrict && side === 'client' ? 'development' : 'production';
  const entry = `${folder}${side}.${ending}`;
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [components(source, side)],
    esbuild: { jsx: 'automatic', jsxImportSource: 'react', jsxDev: false },
    define: { 'process.env.NODE_ENV': JSON.stringify(kind) },
    resolve: { conditions: [side === 'client' ? 'browser' : 'node', kind] },
    ...(side === 'server' && { ssr: { noExternal: true } }),
    build: {
      write: false,
      minify: false,
      ssr: side === 'server',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'es' }, preserveEntrySignatures: 'strict' },
    },
  });
  const output = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunk = output.find((each) => each.type === 'chunk' && each.isEntry);
  if (chunk?.type !== 'chunk') throw new Error(`Nothing came of compiling ${entry}`);
  return chunk.code;
}

function components({ svelte }: AppSource, side: Side): Plugin {
  return {
    name: 'components',
    transform: (code, id) => (id.endsWith('.svelte') ? svelte?.(code, id, side) : undefined),
  };
}
