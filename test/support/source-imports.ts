import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** Source file, by its path in `src/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Source files that it imports, including types. */
  readonly imports: readonly string[];
  /** Packages and built-in modules that it imports. */
  readonly packages: readonly string[];
  /** Same without type imports, which do not exist at runtime. */
  readonly runs: readonly string[];
  readonly packagesRun: readonly string[];
}

/** Reads all files, except generated ones. */
export function readSources(): readonly SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(SOURCE, path), 'utf8');
  const imports = importsIn(path, text);
  const names = imports.map(({ name }) => name);
  const run = imports.filter(({ isType }) => !isType).map(({ name }) => name);
  const isFile = (name: string) => name.startsWith('.');
  const filesOf = (some: readonly string[]) => some.filter(isFile).map((name) => posix.join(dirname(path), name));
  const packagesOf = (some: readonly string[]) => some.filter((name) => !isFile(name));
  return {
    ...{ path, text },
    imports: filesOf(names),
    packages: packagesOf(names),
    runs: filesOf(run),
    packagesRun: packagesOf(run),
  };
}

interface Import {
  readonly name: string;
  /** True if it imports or exports only types. */
  readonly isType: boolean;
}

function importsIn(path: string, text: string): readonly Import[] {
  const { module } = parseSync(path, text);
  const isType = (entries: readonly { readonly isType: boolean }[]) =>
    entries.length > 0 && entries.every((entry) => entry.isType);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end));
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      isType: isType(entries),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.moduleRequest === null ? [] : [{ name: entry.moduleRequest.value, isType: entry.isType }],
      ),
    ),
    // Only those of a constant name.
    ...dynamic.filter((text) => text.startsWith("'")).map((text) => ({ name: text.slice(1, -1), isType: false })),
  ];
}

/** Returns the first folder of the path, or the file's name without its extension. */
export function stageOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Returns the files in import cycles, each with the files of the cycle that it imports. */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  // Repeatedly removes files that import none of the others, or are imported by none: they are in no cycle.
  let left = new Map(imports);
  for (let before = -1; left.size !== before; ) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    const onTheWay = [...left].filter(([path, to]) => imported.has(path) && to.some((file) => left.has(file)));
    left = new Map(onTheWay.map(([path, to]) => [path, to.filter((file) => left.has(file))]));
  }
  return [...left].map(([path, to]) => `${path} → ${to.join(', ')}`);
}
