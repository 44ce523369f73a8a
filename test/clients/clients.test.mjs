import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInPage, servePage } from './browser.mjs';
import { readPage, writeFiles } from './page.mjs';
import { freePort, startServer } from './server.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');
const FOLDER = join(HERE, '.work');
const MANIFESTS = ['apollo/manifest.json', 'codegen/src/generated/persisted-documents.json', 'relay/persisted.json'];
/** Programs of this package and the Python from `npm run python` come first. */
const PATH = [join(HERE, '.venv/bin'), join(HERE, 'node_modules/.bin'), process.env.PATH].join(':');

const { files, builds, runs } = readPage(join(ROOT, 'docs/clients.md'));
const page = await servePage(FOLDER);
const port = await freePort();

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
writeFiles(
  FOLDER,
  files.map(({ name, text }) => ({ name, text: atPort(text) })),
);
after(() => page.close());

/** Replaces the address that the page shows by that of the server under test. */
function atPort(text) {
  return text.replaceAll('127.0.0.1:4000', `127.0.0.1:${port}`);
}

function sh(script) {
  const text = atPort(script).replaceAll('PATH/TO/compliance-graph', ROOT);
  // Without this, the Relay compiler adds its output to the repository around it.
  const env = { ...process.env, PATH, GIT_CEILING_DIRECTORIES: HERE.replace(/\/$/, '') };
  return execFileSync('bash', ['-euc', text], { cwd: FOLDER, env, encoding: 'utf8' });
}

function checkRuns(chosen) {
  for (const { script, printed } of chosen) {
    test(`${script.trim()} prints what the page says`, () => assert.deepEqual(JSON.parse(sh(script)), printed));
  }
}

function atServer(settings) {
  let server;
  before(async () => {
    server = await startServer({ PORT: String(port), CORS_ORIGINS: page.origin, ...settings });
  });
  after(() => server.stop());
}

for (const script of builds) test(`${script.trim().split('\n')[0]} builds`, () => void sh(script));

describe('With any server', () => {
  atServer({});
  checkRuns(runs.filter(({ isTrusted }) => !isTrusted));

  test('urql sends GET requests from a page of another origin', async () => {
    const { printed } = runs.find(({ script }) => script.includes('urql/ask.mjs'));
    const shown = await runInPage(page.origin, '/urql/ask.mjs');
    assert.deepEqual(JSON.parse(shown.printed), printed);
    assert.deepEqual(shown.methods, ['GET']);
  });
});

describe('With a server of trusted documents', () => {
  const config = join(FOLDER, 'relay/relay.config.json');
  before(() => {
    const persistConfig = { file: 'relay/persisted.json' };
    writeFileSync(join(FOLDER, persistConfig.file), '{}');
    writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')), persistConfig }));
    sh('npx relay-compiler relay/relay.config.json');
  });
  atServer({
    TRUSTED_DOCUMENTS: 'only',
    TRUSTED_DOCUMENTS_FILES: MANIFESTS.map((name) => join(FOLDER, name)).join(),
  });
  checkRuns(runs.filter(({ isTrusted, script }) => isTrusted || script.includes('relay/')));
});
