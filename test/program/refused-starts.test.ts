import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startRefusingNeo4j } from '../support/refusing-neo4j.ts';
import { runHere } from '../support/run-here.ts';

const home = mkdtempSync(join(tmpdir(), 'refused-starts-'));
const directory = join(home, 'data');
afterAll(() => rmSync(home, { recursive: true }));

async function serve(settings: Readonly<Record<string, string>>) {
  const environment = { DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'silent', ...settings };
  return runHere(['serve'], { environment });
}

describe('A server that cannot start', () => {
  it.each([
    { name: 'nowhere.json', text: null, wanted: 'cannot be read: ENOENT' },
    { name: 'begun.json', text: '{', wanted: 'what is there is no JSON' },
    { name: 'numbers.json', text: '{"a": 1}', wanted: 'must be a JSON object of ids and the documents' },
  ])('reports invalid trusted documents before it creates the graph: $name', async ({ name, text, wanted }) => {
    const file = join(home, name);
    if (text !== null) writeFileSync(file, text);
    const { code, out, told } = await serve({ TRUSTED_DOCUMENTS_FILES: file });
    expect({ code, out, lines: told.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    expect(told).toContain(file);
    expect(told).toContain(wanted);
    expect(existsSync(directory)).toBe(false);
  });

  it('reports that Neo4j refuses the password', async () => {
    const said = 'The client is unauthorized due to authentication failure.';
    const neo4j = await startRefusingNeo4j('Neo.ClientError.Security.Unauthorized', said);
    const access = { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'wr0ng' };
    const { told, code } = await serve(access);
    neo4j.close();
    expect(told).toBe(
      `Neo4j is there, and refuses NEO4J_USERNAME and NEO4J_PASSWORD as they are set, or left out: ${said}\n`,
    );
    expect(code).toBe(1);
  });
});
