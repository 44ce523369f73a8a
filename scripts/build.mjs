import { execFile, execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSchema, printSchema } from 'graphql';
import { build } from 'vite';
import { hashOf, SOURCES } from './source-hash.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));

/** Entry points of the CLI, the build and tests; `packaged.ts` expects each bundle directly below `dist/`. */
const PROGRAMS = [
  'cli.ts',
  'imports/reading/reader.ts',
  'start/default-graph.ts',
  'serve.ts',
  'config.ts',
  'log.ts',
  'imports/reading/read-in-processes.ts',
];

rmSync(join(root, 'dist'), { recursive: true, force: true });
checkTypes();
await bundleProgram();
writeFileSync(join(root, 'dist/build.txt'), hashOf(root, ['dist', 'schema']));
const graph = makeGraph();
for (const config of ['vite.config.ts', 'explorer.config.ts']) await build({ configFile: join(root, 'web', config) });

cpSync(join(root, 'web/explorer/generated/persisted-documents.json'), join(root, 'dist/web/explorer-documents.json'));
compress(join(root, 'dist/web/explorer/assets'));
// The font's licence must be shipped with it.
cpSync(
  fileURLToPath(
    new URL('../LICENSE', import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')),
  ),
  join(root, 'dist/web/explorer/inter-licence.txt'),
);
writeFileSync(join(root, 'dist/schema.graphql'), `${printSchema(buildSchema(typeDefinitions()))}\n`);
await graph;
// Written last, since tests of the program compare it with the sources.
writeFileSync(join(root, 'dist/sources.txt'), hashOf(root, SOURCES));

/** Returns the schema as one document, for tools that do not support `extend type`. */
function typeDefinitions() {
  const files = readdirSync(join(root, 'schema')).filter((name) => name.endsWith('.graphql'));
  return files.map((name) => readFileSync(join(root, 'schema', name), 'utf8')).join('\n');
}

/** Compresses each file at build time, so that the server need not do it per request. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
  }
}

/** In CI, `npm run check` checks types, including those of tests. */
function checkTypes() {
  if (process.env.CI) return;
  try {
    execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.json')], { stdio: 'inherit' });
  } catch {
    console.error('The build stopped because the TypeScript compiler found errors.');
    process.exit(1);
  }
}

/** Bundles the modules of `src/`, but no packages: loading hundreds of small files took most of a command's start. */
async function bundleProgram() {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(PROGRAMS.map((path) => [basename(path, '.ts'), join(root, 'src', path)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}

/** Imports the shipped facts, in parallel with the rest of the build. */
async function makeGraph() {
  const { stderr } = await promisify(execFile)(process.execPath, [join(root, 'scripts/default-graph.mjs')]);
  process.stderr.write(stderr);
}
