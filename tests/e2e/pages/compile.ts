/** Compiles the Svelte app of the Hugging Face pages, once for the server's side and once for the browser's. */
import { fileURLToPath } from 'node:url';

import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export interface HydratedApp {
  /** The app's HTML for these properties. */
  render(props: object): string;
  /** The script that brings it to life in the browser. */
  readonly script: string;
}

let app: Promise<HydratedApp> | undefined;

export function dailyPapersApp(): Promise<HydratedApp> {
  return (app ??= compileApp());
}

async function compileApp(): Promise<HydratedApp> {
  const [script, server] = [await bundle('client', 'client.js'), await bundle('server', 'server.js')];
  const module = (await import(`data:text/javascript;base64,${Buffer.from(server).toString('base64')}`)) as {
    readonly html: (props: object) => string;
  };
  return { render: module.html, script };
}

async function bundle(side: 'client' | 'server', entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: FOLDER,
    logLevel: 'error',
    plugins: [svelte(side)],
    resolve: { conditions: side === 'client' ? ['browser', 'production'] : ['node', 'production'] },
    ...(side === 'server' && { ssr: { noExternal: true } }),
    build: {
      write: false,
      minify: false,
      ssr: side === 'server',
      modulePreload: false,
      rollupOptions: { input: FOLDER + entry, output: { format: 'es' }, preserveEntrySignatures: 'strict' },
    },
  });
  const output = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunk = output.find((each) => each.type === 'chunk' && each.isEntry);
  if (chunk?.type !== 'chunk') throw new Error(`Nothing came of compiling ${entry}`);
  return chunk.code;
}

function svelte(side: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return undefined;
      return compile(code, { generate: side, filename: id, dev: false }).js;
    },
  };
}
