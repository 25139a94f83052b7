import { build } from 'vite';

/** A module of ours with all that it imports, as one script that calls it `bench`. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [result] = [built].flat();
  return result && 'output' in result ? result.output[0].code : '';
}
