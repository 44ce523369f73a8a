import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AT_THE_TOP = [
  '.env.example',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'package.json',
];

/** What npm would put into the tarball, as the folder is now. */
function packed(): string[] {
  const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(answer) as [{ files: { path: string }[] }];
  return files.map(({ path }) => path);
}

describe('The package', () => {
  const paths = packed();

  it('holds what the program runs on and what its readers want', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        ...AT_THE_TOP,
        'dist/cli.js',
        'dist/engine/schema/001-identity.cypher',
        'dist/web/explorer/index.html',
        'dist/web/explorer-documents.json',
        'schema/node.graphql',
        'seed/README.md',
        'seed/datapackage.json',
        'docs/operations.md',
      ]),
    );
  });

  it('holds nothing else: no sources, tests, maps or measurements', () => {
    const strange = paths.filter((path) => !AT_THE_TOP.includes(path) && !/^(dist|docs|schema|seed)\//.test(path));
    expect(strange).toEqual([]);
    expect(paths.filter((path) => /\.(tsx?|map|test\.\w+|log|tgz)$/.test(path))).toEqual([]);
  });
});
