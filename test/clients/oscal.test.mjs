import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort, startServer } from './server.mjs';

const TRESTLE = fileURLToPath(new URL('.venv/bin/trestle', import.meta.url));
const workspace = mkdtempSync(join(tmpdir(), 'oscal-'));
const port = await freePort();
let server;

before(async () => {
  server = await startServer({ PORT: String(port) });
  execFileSync(TRESTLE, ['init'], { cwd: workspace, stdio: 'pipe' });
});
after(async () => {
  await server.stop();
  rmSync(workspace, { recursive: true });
});

const HIGH = 'FedRAMP Rev. 5 High';
const SERVICES = 'Key Vault,service/storage-blobs';

/** The catalogs come first because the plan and the profile import them. */
const EXPORTS = [
  ['clauses', 'catalog', { standard: HIGH }],
  ['clauses', 'catalog', { standard: 'NIST SP 800-53 Rev. 5' }, 'oscal.json', 'nist'],
  ['clauses', 'profile', { standard: HIGH, catalog: 'trestle://catalogs/nist/catalog.json' }, 'oscal-profile.json'],
  [
    'assessment',
    'assessment-results',
    { standard: HIGH, environment: 'Azure Government', services: SERVICES },
    'oscal-results.json',
  ],
  [
    'assessment',
    'system-security-plan',
    {
      ...{ standard: HIGH, environment: 'Azure Government', services: SERVICES },
      profile: 'trestle://catalogs/clauses/catalog.json',
    },
  ],
  ['inheritance', 'component-definition', { environments: 'Azure Government', services: SERVICES }],
  ['gap', 'mapping-collection', { from: HIGH, to: 'ISO/IEC 27001:2022' }],
];

for (const [kind, model, parameters, ending = 'oscal.json', name = kind] of EXPORTS) {
  test(`compliance-trestle validates the export ${kind}.${ending} as ${model} ${name}`, async () => {
    const search = new URLSearchParams(parameters);
    const response = await fetch(`http://127.0.0.1:${port}/exports/${kind}.${ending}?${search}`);
    const document = await response.text();
    assert.equal(response.status, 200, document.slice(0, 500));
    const folder = join(workspace, model.endsWith('s') ? model : `${model}s`, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${model}.json`), document);
    // Exits with a code other than 0 for an invalid model.
    execFileSync(TRESTLE, ['validate', '-t', model, '-n', name], { cwd: workspace, stdio: 'pipe' });
  });
}
