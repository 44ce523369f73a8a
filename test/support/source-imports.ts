import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** A file of the program, by its path in `src/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Files of the program that it imports, types included. */
  readonly imports: readonly string[];
  /** Packages and built-ins that it imports. */
  readonly packages: readonly string[];
  /** The same without types, which are gone when it runs. */
  readonly runs: readonly string[];
  readonly packagesRun: readonly string[];
}

/** Imports of types, and of nothing else. */
const TYPES = /^(import|export) type [^;]*;|^(import|export) \{(\s*type \w+( as \w+)?,?)+\s*\} from [^;]*;/gm;

/** All that is written by hand. */
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

/** The folder right under `src/`, or the file that stands there. */
export function stageOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** Each file that is on a way back to itself, with the first step of that way. */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[] {
  // What nobody in question imports, or what imports nobody, is on no circle: take those away until none is left.
  let left = new Map(imports);
  for (let before = -1; left.size !== before; ) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    const onTheWay = [...left].filter(([path, to]) => imported.has(path) && to.some((file) => left.has(file)));
    left = new Map(onTheWay.map(([path, to]) => [path, to.filter((file) => left.has(file))]));
  }
  return [...left].map(([path, to]) => `${path} → ${to.join(', ')}`);
}
