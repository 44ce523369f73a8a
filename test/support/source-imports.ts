import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

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

/** Matches imports of types only. */
const TYPES = /^(import|export) type [^;]*;|^(import|export) \{(\s*type \w+( as \w+)?,?)+\s*\} from [^;]*;/gm;

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
  const namesIn = (code: string) => ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  const filesOf = (names: readonly string[]) =>
    names.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(path), name));
  const packagesOf = (names: readonly string[]) => names.filter((name) => !name.startsWith('.'));
  const [names, run] = [namesIn(text), namesIn(text.replaceAll(TYPES, ''))];
  return {
    ...{ path, text },
    imports: filesOf(names),
    packages: packagesOf(names),
    runs: filesOf(run),
    packagesRun: packagesOf(run),
  };
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
