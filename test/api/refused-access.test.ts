import { afterEach, describe, expect, it } from 'vitest';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { createServices } from '../../src/start/services.ts';
import { createAsk } from '../support/ask.ts';
import { type RefusingNeo4j, startRefusingNeo4j } from '../support/refusing-neo4j.ts';
import { runHere } from '../support/run-here.ts';

const UNAUTHORIZED = 'Neo.ClientError.Security.Unauthorized';
const SAID = 'The client is unauthorized due to authentication failure.';
const AWAY = 'The graph cannot be reached at the moment; try again later.';

let neo4j: RefusingNeo4j;
afterEach(() => neo4j.close());

async function query() {
  const environment = { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'wr0ng', PORT: '0' };
  const { told, code } = await runHere(['query'], { environment, input: '{ revision { number } }' });
  return { told, code };
}

describe('A Neo4j that refuses access', () => {
  it('is reported on the command line as refused credentials', async () => {
    neo4j = await startRefusingNeo4j(UNAUTHORIZED, SAID);
    expect(await query()).toEqual({
      told: `Neo4j is there, and refuses NEO4J_USERNAME and NEO4J_PASSWORD as they are set, or left out: ${SAID}\n`,
      code: 1,
    });
  });

  it('is reported on the command line as a missing database', async () => {
    neo4j = await startRefusingNeo4j('Neo.ClientError.Database.DatabaseNotFound', 'Graph not found: fax');
    expect(await query()).toEqual({
      told: 'Neo4j is there, and has no database of the name in NEO4J_DATABASE: Graph not found: fax\n',
      code: 1,
    });
  });

  it.each([UNAUTHORIZED, 'Neo.ClientError.Security.Forbidden'])('is unavailable for clients: %s', async (code) => {
    neo4j = await startRefusingNeo4j(code, SAID);
    const { uri } = neo4j;
    const address = { uri, username: 'neo4j', password: 'wr0ng', database: undefined };
    const engine = openNeo4j(address, { readDeadline: 10_000, writeDeadline: 10_000 });
    const { data, errors, status } = await createAsk(engine, createServices(engine))('{ revision { number } }');
    await engine.close();
    expect([data, status]).toEqual([null, 503]);
    expect(errors).toMatchObject([{ message: AWAY, extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  });
});
