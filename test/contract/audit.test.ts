import { beforeAll, describe, expect, it, vi } from 'vitest';
import { tellAudit } from '../../src/commands/audit.ts';
import { type Caller, SCOPES } from '../../src/domain/callers.ts';
import { discardRun, publishRun, revertRun } from '../../src/imports/runs/transitions.ts';
import { createServices } from '../../src/start/services.ts';
import { writeAuditRecord } from '../../src/store/audit-record.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importMadeUp } from '../support/made-up.ts';
import { importText } from '../support/written-lists.ts';

const RECORDS = `query ($first: Int!, $after: String) { auditRecords(first: $first, after: $after) {
  totalCount nodes { id at by action outcome importId revision detail } pageInfo { hasNextPage endCursor }
} }`;
const PUBLISH = 'mutation ($id: ID!) { publishImport(id: $id) { __typename } }';

const OPERATOR: Caller = { name: 'operator', scopes: SCOPES };
const IMPORTER: Caller = { name: 'importer', scopes: ['import'] };

describeOnEachEngine('The audit log', (open) => {
  const as = (caller: Caller) => createAsk(open().engine, createServices(open().engine), caller);
  const send = (text: string, more: object) =>
    importText(
      open().engine,
      { name: 'audited.csv', text },
      { environment: 'environment/meadow', certificate: 'certificate/harbour', source: 'source/audited', ...more },
    );

  /** The newest record in short: caller, action, outcome, import and revision. */
  async function newest() {
    const { auditRecords } = await mustAsk(as(OPERATOR), RECORDS, { first: 1 });
    const [{ by, action, outcome, importId, revision, detail }] = auditRecords.nodes;
    return { told: [by, action, outcome, importId, revision], detail };
  }

  beforeAll(async () => {
    await emptyGraph(open().engine);
    await importMadeUp(open().engine);
  });

  it('records imports that were published, found nothing new, were refused or could not be read', async () => {
    expect((await newest()).told).toEqual(['test', 'IMPORT', 'DONE', 'import/1', 1]);
    const { importId, revision } = await send('service\nPretend Lid\n', {});
    expect(await newest()).toEqual({ told: ['test', 'IMPORT', 'DONE', importId, revision], detail: 'audited.csv' });
    await send('service\nPretend Lid\n', {});
    expect((await newest()).told).toEqual(['test', 'IMPORT', 'UNCHANGED', null, null]);
    await send('service\nNobody has heard of this\n', {});
    expect((await newest()).told).toEqual(['test', 'IMPORT', 'REFUSED', null, null]);
    await expect(send('hello', {})).rejects.toThrow('looks like no list');
    expect((await newest()).told).toEqual(['test', 'IMPORT', 'REFUSED', null, null]);
  });

  it('keeps records of the same instant in the order of writing', async () => {
    const numbers = Array.from({ length: 20 }, (_, number) => `record ${number}`);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      for (const detail of numbers) {
        await open().engine.transaction((run) =>
          writeAuditRecord(run, {
            by: 'test',
            action: 'PRUNE',
            outcome: 'REFUSED',
            importId: null,
            revision: null,
            detail,
          }),
        );
      }
    } finally {
      vi.useRealTimers();
    }
    const { auditRecords } = await mustAsk(as(OPERATOR), RECORDS, { first: numbers.length });
    expect(auditRecords.nodes.map(({ detail }: { detail: string }) => detail).reverse()).toEqual(numbers);
  });

  it('does not record dry runs, which write nothing', async () => {
    const before = (await mustAsk(as(OPERATOR), RECORDS, { first: 1 })).auditRecords;
    await send('service\nPretend Spoon\n', { dryRun: true });
    expect((await mustAsk(as(OPERATOR), RECORDS, { first: 1 })).auditRecords).toEqual(before);
  });

  it('records what happened to a staged import, by whom, and who was refused', async () => {
    const { importId, revision } = await send('service\nPretend Spoon\n', { stage: true });
    const id = importId as string;
    expect((await newest()).told).toEqual(['test', 'STAGE', 'DONE', id, null]);
    expect((await as(IMPORTER)(PUBLISH, { id })).errors[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await newest()).toEqual({
      told: ['importer', 'PUBLISH', 'REFUSED', id, null],
      detail: expect.stringContaining('does not have the scope "review" or "publish"'),
    });
    await mustAsk(as(OPERATOR), PUBLISH, { id });
    expect((await newest()).told).toEqual(['operator', 'PUBLISH', 'DONE', id, revision]);
    await publishRun(open().engine, id, 'late');
    expect(await newest()).toEqual({
      told: ['late', 'PUBLISH', 'REFUSED', id, null],
      detail: `Import ${id} is PUBLISHED; it would have to be STAGED.`,
    });
    const undone = await revertRun(open().engine, id, 'careful');
    const undoing = undone.outcome === 'done' ? undone.importId : null;
    expect(await newest()).toEqual({
      told: ['careful', 'REVERT', 'DONE', undoing, Number(undoing?.split('/')[1])],
      detail: `undoing ${id}`,
    });
    const next = (await send('service\nPretend Spoon\n', { stage: true })).importId as string;
    await discardRun(open().engine, next, 'careful');
    expect((await newest()).told).toEqual(['careful', 'DISCARD', 'DONE', next, null]);
  });

  it('records internal failures', async () => {
    const { engine } = open();
    const failing = { ...engine, read: () => Promise.reject(new Error('The disk is gone.')) };
    await expect(discardRun(failing, 'import/1', 'unlucky')).rejects.toThrow('The disk is gone.');
    expect(await newest()).toEqual({ told: ['unlucky', 'DISCARD', 'FAILED', 'import/1', null], detail: null });
  });

  describe('reading it', () => {
    it('requires the scope to publish', async () => {
      for (const [caller, code] of [
        [null, 'UNAUTHENTICATED'],
        [IMPORTER, 'FORBIDDEN'],
      ] as const) {
        expect((await as(caller)(RECORDS, { first: 1 })).errors[0]?.extensions?.code).toBe(code);
      }
    });

    it('returns pages, newest first, each record once', async () => {
      const ask = as(OPERATOR);
      const { auditRecords: whole } = await mustAsk(ask, RECORDS, { first: 100 });
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { auditRecords: page } = await mustAsk(ask, RECORDS, { first: 3, after });
        for (const { id } of page.nodes) ids.push(id);
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(ids).toEqual(whole.nodes.map(({ id }: { id: string }) => id));
      expect(ids.length).toBe(whole.totalCount);
      expect(ids).toEqual([...ids].sort().reverse());
    });

    it('prints one record a line on the command line, starting at a given day', async () => {
      const lines = async (since: string | null) => {
        const told: string[] = [];
        for await (const line of tellAudit(as(OPERATOR), since)) told.push(line);
        return told;
      };
      const all = await lines(null);
      expect(JSON.parse(all.at(-1) as string)).toMatchObject({ by: 'test', action: 'IMPORT', importId: 'import/1' });
      expect(await lines('2020-01-01')).toEqual(all);
      expect(await lines('2999-01-01')).toEqual([]);
    });
  });
});
