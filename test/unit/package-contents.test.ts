import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AT_THE_TOP = [
  '.env.example',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'package.json',
];
/** Pages link to it. */
const OF_THE_BENCH = 'bench/README.md';

/** Files that npm would put into the tarball. */
function packed(): string[] {
  const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(answer) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
}

/** Files and folders that a page links to, relative to the package root. */
function linksIn(page: string): string[] {
  const prose = readFileSync(join(ROOT, page), 'utf8').replace(/^```.*?^```$/gms, '');
  const links = [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => join(dirname(page), link).replace(/\/$/, ''));
}

describe('The package', () => {
  const paths = packed();

  it('contains what the program and its readers need', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        ...AT_THE_TOP,
        'dist/cli.js',
        'dist/reader.js',
        'dist/web/explorer/index.html',
        'dist/schema.graphql',
        'dist/web/explorer-documents.json',
        'schema/graph/001-identity.cypher',
        'schema/node.graphql',
        'seed/README.md',
        'seed/datapackage.json',
        'seed/schemas/scope.json',
        'docs/configuration.md',
        'docs/monitoring.md',
        'docs/operations.md',
      ]),
    );
  });

  it('contains nothing else: no sources, tests, maps or measurements', () => {
    const known = [...AT_THE_TOP, OF_THE_BENCH];
    const strange = paths.filter((path) => !known.includes(path) && !/^(dist|docs|schema|seed)\//.test(path));
    expect(strange).toEqual([]);
    expect(paths.filter((path) => /\.(tsx?|map|test\.\w+|log|tgz)$/.test(path))).toEqual([]);
  });

  it('contains everything that its pages link to', () => {
    const missing = paths
      .filter((path) => path.endsWith('.md'))
      .flatMap((page) => linksIn(page).filter((target) => !paths.some((path) => `${path}/`.startsWith(`${target}/`))));
    expect(missing).toEqual([]);
  });
});
