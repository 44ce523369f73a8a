import { beforeEach, describe, expect, it } from 'vitest';
import { type Caller, SCOPES } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import type { Services } from '../../src/graphql/context.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { refuseOtherGraph } from '../../src/memory/revision-watch.ts';
import { createServices } from '../../src/start/services.ts';
import { readAuditRecords } from '../../src/store/audit-record.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { readRun } from '../../src/store/import-run.ts';
import { createAsk } from '../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { listen } from '../support/http.ts';
import { importFacts } from '../support/import-facts.ts';
import { certificate, environments, services, source, standard } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const OPERATOR: Caller = { name: 'operator', scopes: SCOPES };
const PUBLISH =
  'mutation ($id: ID!) { publishImport(id: $id) { __typename ... on ImportPublished { importRun { id } } } }';
const REVERT =
  'mutation ($id: ID!) { revertImport(id: $id) { __typename ... on ImportReverted { importRun { id } } } }';

const replaceGraph = defineWrite<Record<string, never>, number>({
  name: 'testReplaceGraph',
  text: "MATCH (graph:Graph {id: 'graph'}) SET graph.graphId = 'another' RETURN count(graph) AS total",
  sample: {},
  decode: (row) => row['total'] as number,
});

describeOnEachEngine('A write through a server', (open) => {
  const given = { by: 'test', format: 'test', files: [] };
  let engine: Engine;

  beforeEach(async () => {
    ({ engine } = open());
    await emptyGraph(engine);
    const nodes = [source('one'), ...standard('s'), ...environments('x'), ...certificate('p', 's')];
    await importFacts(engine, { ...given, facts: [...nodes, ...services('a')] });
  });

  /** Sends a list to a server. */
  async function upload(to: Services) {
    const { token, hash } = newToken();
    const server = await listen(to, { tokens: [{ name: 'operator', scopes: SCOPES, hash, expiresOn: null }] });
    try {
      const place = 'certificate=certificate/p&environment=environment/x';
      return await server.fetch(`/imports?name=list.csv&${place}`, {
        method: 'POST',
        body: 'service\na\n',
        headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
      });
    } finally {
      await server.close();
    }
  }

  describe('after the graph was replaced', () => {
    const logged: string[] = [];

    async function serverOfAnother(): Promise<Services> {
      const own = createServices(engine);
      logged.length = 0;
      const services = { ...own, watch: refuseOtherGraph(own.watch, (sentence) => logged.push(sentence)) };
      await services.watch.current();
      await engine.transaction((run) => run(replaceGraph, {}));
      return services;
    }

    it('is refused for undo and publication', async () => {
      const ask = createAsk(engine, await serverOfAnother(), OPERATOR);
      const staged = await stageFacts(engine, services('b'));
      for (const [mutation, id] of [
        [REVERT, 'import/1'],
        [PUBLISH, staged.importId],
      ] as const) {
        const { errors } = await ask(mutation, { id });
        expect(errors[0]?.message).toContain('The graph was replaced by another one while this server ran');
      }
      expect(logged).toEqual([expect.stringContaining('The graph was replaced by another one')]);
      expect((await readRun(engine, staged.importId))?.state).toBe('STAGED');
      expect(await ensureGraph(engine)).toMatchObject({ revision: 1, lastRevision: 2 });
    });

    it('is refused for imports', async () => {
      const { status, text } = await upload(await serverOfAnother());
      expect([status, text]).toEqual([503, expect.stringContaining('The graph was replaced by another one')]);
      expect(await ensureGraph(engine)).toMatchObject({ revision: 1, lastRevision: 1 });
    });
  });

  describe('if the graph becomes unavailable after the commit', () => {
    /** Services that fail to read the state of the graph after a publication. */
    function withoutState(): Services {
      const own = createServices(engine);
      let isWritten = false;
      const transaction: Engine['transaction'] = (work) =>
        engine.transaction((run) =>
          work((query, parameters) => {
            isWritten ||= query.name === 'moveRevision';
            return run(query, parameters);
          }),
        );
      const refresh = async () => {
        if (isWritten) throw new StoreUnavailable();
        return own.watch.refresh();
      };
      return { ...own, engine: { ...engine, transaction }, watch: { ...own.watch, refresh } };
    }

    it('is reported as done by mutations', async () => {
      const { importId } = await stageFacts(engine, services('b'));
      const published = await createAsk(engine, withoutState(), OPERATOR)(PUBLISH, { id: importId });
      expect(published).toMatchObject({ data: { publishImport: { importRun: { id: importId } } }, errors: [] });
      const undone = await createAsk(engine, withoutState(), OPERATOR)(REVERT, { id: importId });
      expect(undone).toMatchObject({ data: { revertImport: { importRun: { id: 'import/3' } } }, errors: [] });
    });

    it('is reported as done by POST /imports', async () => {
      const { status, body } = await upload(withoutState());
      expect([status, body.state, body.revision]).toEqual([200, 'PUBLISHED', 2]);
    });

    it('is reported as done even if the import itself can no longer be read', async () => {
      const { importId } = await stageFacts(engine, services('b'));
      const own = createServices(engine);
      const read: Engine['read'] = async (query, parameters) => {
        if ((await ensureGraph(engine)).revision > 1) throw new StoreUnavailable();
        return engine.read(query, parameters);
      };
      const { errors } = await createAsk(
        engine,
        { ...own, engine: { ...engine, read } },
        OPERATOR,
      )(PUBLISH, {
        id: importId,
      });
      expect(errors[0]).toMatchObject({
        message: `${importId} is published, so do not repeat this; only its new state could not be read. Ask for ${importId} later.`,
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      });
      const [record] = await readAuditRecords(engine, null, 1);
      expect(record).toMatchObject({ action: 'PUBLISH', outcome: 'DONE', importId });
    });
  });
});
