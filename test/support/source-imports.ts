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
}

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
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    imports: names.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(path), name)),
    packages: names.filter((name) => !name.startsWith('.')),
  };
}

/** The folder right under `src/`, or the file that stands there. */
export function stageOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}
