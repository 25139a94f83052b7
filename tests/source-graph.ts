/** The sources as a graph: who imports whom, types included where asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Whether imports count that are gone once types are taken off. */
type Types = 'with types' | 'at run time';

export interface SourceGraph {
  readonly paths: readonly string[];
  textOf(path: string): string;
  /** What a file imports: paths of ours, or names of packages. */
  importsOf(path: string, types: Types): readonly string[];
  /** For each thing that a file reaches, the shortest way there. */
  chainsFrom(path: string, types: Types): readonly (readonly string[])[];
  /** Files that import each other in a circle, the shortest one through each first of its files. */
  circles(types: Types): readonly (readonly string[])[];
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]|(\btypeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/gm;

/** The TypeScript files below these folders, with their texts. */
export function readSources(folders: readonly string[]): ReadonlyMap<string, string> {
  const paths = folders.flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

export function createSourceGraph(texts: ReadonlyMap<string, string>): SourceGraph {
  const paths = [...texts.keys()];
  const imports = new Map(paths.map((path) => [path, readImports(texts, path)]));

  function importsOf(path: string, types: Types): readonly string[] {
    return (imports.get(path) ?? [])
      .filter(({ isType }) => types === 'with types' || !isType)
      .map(({ target }) => target);
  }

  function chainsFrom(path: string, types: Types): readonly (readonly string[])[] {
    const ways: string[][] = [[path]];
    const met = new Set([path]);
    for (const way of ways)
      for (const target of importsOf(way.at(-1) ?? '', types)) {
        if (met.has(target)) continue;
        met.add(target);
        ways.push([...way, target]);
      }
    return ways.slice(1);
  }

  function circles(types: Types): readonly (readonly string[])[] {
    return paths.flatMap((path) => {
      if (importsOf(path, types).includes(path)) return [[path, path]];
      const back = chainsFrom(path, types).filter((chain) => importsOf(chain.at(-1) ?? '', types).includes(path));
      // A circle is told once, from the first of its files.
      return back.filter((chain) => chain.every((other) => other >= path)).map((chain) => [...chain, path]);
    });
  }

  return { paths, textOf: (path) => texts.get(path) ?? '', importsOf, chainsFrom, circles };
}

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

function readImports(texts: ReadonlyMap<string, string>, path: string): readonly Import[] {
  return [...(texts.get(path) ?? '').matchAll(IMPORT)].map(([, type, name, typeOf, loaded]) => ({
    target: resolveImport(texts, path, name ?? loaded ?? ''),
    isType: Boolean(type ?? typeOf),
  }));
}

function resolveImport(texts: ReadonlyMap<string, string>, from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const bare = normalize(join(dirname(from), name)).replaceAll('\\', '/');
  return (
    [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${bare}/index.tsx`].find((each) => texts.has(each)) ?? bare
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}
