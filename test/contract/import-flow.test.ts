import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/domain/callers.ts';
import { createServices } from '../../src/start/services.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { newestHash } from '../support/graph-hash.ts';
import { importRows } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';
import { sentencesIn } from '../support/sentences-in.ts';

const OPERATOR: Caller = { name: 'operator', scopes: ['read', 'import', 'publish'] };

const SCOPE = `query ($revision: Int) {
  inheritance(
    filter: { services: ["service/power-bi"], certificates: ["certificate/bsi-pii-665918"], environments: ["environment/azure"] }
    revision: $revision
  ) { notes { code } }
  imports(first: 1) { nodes { id state } }
}`;

describeSeeded('imports', (open) => {
  describe('a staged import', () => {
    let importId: string;
    let revision: number;

    beforeAll(async () => {
      const report = await importRows(
        open().engine,
        [{ service: 'service/power-bi', certificate: 'certificate/bsi-pii-665918', environment: 'environment/azure' }],
        { outcome: 'stage', sourceId: 'source/staged' },
      );
      expect(report.state).toBe('STAGED');
      importId = report.importId as string;
      revision = report.revision as number;
    });

    it('is visible at its revision only to those who may import', async () => {
      const { engine, ask } = open();
      const operator = createAsk(engine, createServices(engine), OPERATOR);
      const preview = await mustAsk(operator, SCOPE, { revision });
      expect(preview.inheritance.notes).toContainEqual({ code: 'STANDARD_WITHOUT_CLAUSES' });
      expect(preview.inheritance.notes).not.toContainEqual({ code: 'NOT_NAMED' });
      const now = await mustAsk(operator, SCOPE);
      expect(now.inheritance.notes).toEqual([{ code: 'STANDARD_WITHOUT_CLAUSES' }, { code: 'NOT_NAMED' }]);
      const { errors } = await ask(SCOPE, { revision });
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    });

    it('blocks other imports until it is published or discarded', async () => {
      await expect(importRows(open().engine, [{ service: 'Key Vault' }])).rejects.toThrow(importId);
    });

    it('can be published only by a token with the scope', async () => {
      const { engine, services, ask } = open();
      const mutation = `mutation ($id: ID!) { publishImport(id: $id) { ... on ImportPublished { importRun { state revision } } } }`;
      expect((await ask(mutation, { id: importId })).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      const reader = createAsk(engine, services, { name: 'reader', scopes: ['read', 'import'] });
      expect((await reader(mutation, { id: importId })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
      const operator = createAsk(engine, services, OPERATOR);
      const { publishImport } = await mustAsk(operator, mutation, { id: importId });
      expect(publishImport.importRun).toEqual({ state: 'PUBLISHED', revision });
    });
  });

  it('that are discarded leave the graph as it was, and their numbers are never used again', async () => {
    const graph = open();
    const before = await newestHash(graph);
    const rows = [{ service: 'Another New Thing', condition: 'Only here.' }];
    const staged = await importRows(graph.engine, rows, { acceptProposals: true, outcome: 'stage' });
    const operator = createAsk(graph.engine, graph.services, OPERATOR);
    const { discardImport } = await mustAsk(operator, 'mutation ($id: ID!) { discardImport(id: $id) { __typename } }', {
      id: staged.importId,
    });
    expect(discardImport.__typename).toBe('ImportDiscarded');
    expect(await newestHash(graph)).toBe(before);
    const next = await importRows(graph.engine, rows, { acceptProposals: true, outcome: 'stage' });
    expect(next.revision).toBeGreaterThan(staged.revision as number);
    await mustAsk(operator, 'mutation ($id: ID!) { discardImport(id: $id) { __typename } }', { id: next.importId });
  });

  it('are found by id in each state by those who may import, and by others once published', async () => {
    const { engine, services, ask } = open();
    const operator = createAsk(engine, services, OPERATOR);
    const staged = await importRows(engine, [{ service: 'Found Thing' }], { acceptProposals: true, outcome: 'stage' });
    await services.watch.refresh();
    const asked = `query ($id: ID!, $revision: Int) {
      node: nodeAt(id: $id, revision: $revision) { ... on ImportRun { state changes { totalCount } } }
      nodes(ids: [$id, "import/1"], revision: $revision) { id }
    }`;
    const id = staged.importId as string;
    const { node, nodes } = await mustAsk(operator, asked, { id });
    expect(node.state).toBe('STAGED');
    expect(node.changes.totalCount).toBeGreaterThan(0);
    expect(nodes).toEqual([{ id }, { id: 'import/1' }]);
    expect((await mustAsk(operator, asked, { id, revision: 1 })).node).toBeNull();
    await mustAsk(operator, 'mutation ($id: ID!) { discardImport(id: $id) { __typename } }', { id });
    expect((await mustAsk(operator, asked, { id })).node).toEqual({ state: 'DISCARDED', changes: { totalCount: 0 } });
    expect((await mustAsk(ask, asked, { id })).node).toBeNull();
  });

  describe('undoing', () => {
    const REVERT = `mutation ($id: ID!) { revertImport(id: $id) {
      __typename
      ... on ImportConflict { message items { id sentence } }
      ... on ImportNotFound { message }
    } }`;

    it('restores the graph as it was: statements, nodes and properties', async () => {
      const graph = open();
      const operator = createAsk(graph.engine, graph.services, OPERATOR);
      const before = await newestHash(graph);
      const rows = [{ service: 'Passing Thing' }, { service: 'Key Vault', condition: 'For a while.' }];
      for (let round = 0; round < 2; round += 1) {
        const report = await importRows(graph.engine, rows, { acceptProposals: true, sourceId: 'source/passing' });
        expect(report.state).toBe('PUBLISHED');
        expect(await newestHash(graph)).not.toBe(before);
        const { revertImport } = await mustAsk(operator, REVERT, { id: report.importId });
        expect(revertImport.__typename).toBe('ImportReverted');
        expect(await newestHash(graph)).toBe(before);
      }
    });

    it('is refused with a list of conflicts if a later import built on it', async () => {
      const { engine, services } = open();
      const operator = createAsk(engine, services, OPERATOR);
      const first = await importRows(engine, [{ service: 'Lasting Thing' }], {
        acceptProposals: true,
        sourceId: 'source/lasting',
      });
      const second = await importRows(engine, [{ service: 'Lasting Thing' }], { sourceId: 'source/building' });
      const { revertImport } = await mustAsk(operator, REVERT, { id: first.importId });
      expect(revertImport.__typename).toBe('ImportConflict');
      expect(revertImport.items).toEqual([
        {
          id: 'service/lasting-thing',
          sentence: `service/lasting-thing is used by ${second.importId}.`,
        },
      ]);
    });

    it('reports an import that does not exist', async () => {
      const { engine, services } = open();
      const answer = await mustAsk(createAsk(engine, services, OPERATOR), REVERT, { id: 'import/999' });
      expect(answer.revertImport).toEqual({ __typename: 'ImportNotFound', message: 'There is no import import/999.' });
    });
  });

  it('that contradict themselves are refused with both locations, and their other rows are held back', async () => {
    const report = await importRows(
      open().engine,
      [{ service: 'Key Vault' }, { service: 'Key Vault', status: 'NOT_IN_SCOPE' }, { service: 'Batch' }],
      { sourceId: 'source/torn' },
    );
    expect(report.state).toBe('REFUSED');
    expect(report.rows).toMatchObject({ read: 3, rejected: 1, heldBack: 2, unchanged: 0 });
    expect(sentencesIn(report, 'refused')[0]).toContain('list:2');
  });

  it('that are refused for one row do not report other rows that depend on nearby rows', async () => {
    const rows = Array.from({ length: 2_500 }, () => ({ service: 'Late Thing' }));
    const torn = [{ service: 'Early Thing' }, { service: 'Early Thing', status: 'NOT_IN_SCOPE' as const }];
    const later = [{ service: 'Late Thing', environment: 'environment/azure-gov' }];
    const report = await importRows(open().engine, [...torn, ...rows, ...later], {
      acceptProposals: true,
      sourceId: 'source/torn',
    });
    expect(report.state).toBe('REFUSED');
    expect(sentencesIn(report, 'refused')).toHaveLength(1);
    expect(report.rows).toMatchObject({ read: 2_503, rejected: 1, heldBack: 2, added: 1 });
  });
});
