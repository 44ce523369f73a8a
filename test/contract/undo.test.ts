import { beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { defineWrite } from '../../src/engine/query.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { claim } from '../../src/imports/runs/claim.ts';
import { abandonedClaims, discardImport } from '../../src/imports/runs/discard.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { entity, statement } from '../support/random-graph.ts';
import { link } from '../support/random-statements.ts';

const NEW_SERVICE = [
  entity('Service', 'service/new', { name: 'New' }),
  statement(link('IN_FAMILY', ['service/new', 'family/m'])),
];
const called = (alias: 'FORMERLY' | 'ALSO', subjectId = 'service/a') =>
  statement({ kind: 'Alias', subjectId, name: 'Called', alias });
const SERVICES = '{ node(id: "family/m") { ... on ServiceFamily { services { nodes { name } } } } }';

const silenceRuns = defineWrite<Record<string, never>, null>({
  name: 'testSilenceRuns',
  text: `
    MATCH (run:ImportRun {state: 'STAGING'})
    SET run.seenAt = 0
  `,
  sample: {},
  decode: () => null,
});

describeOnEachEngine('undoing', (open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = open().engine;
    await emptyGraph(engine);
    await publish([
      entity('Source', 'source/one', { title: 'One' }),
      entity('ServiceFamily', 'family/m', { name: 'M' }),
      entity('Service', 'service/a', { name: 'A' }),
    ]);
  });

  async function publish(facts: readonly Fact[], to = engine): Promise<string> {
    const { published } = await importFacts(to, { facts, by: 'test', format: 'test', files: [] });
    return published?.importId ?? '';
  }
  async function undo(importId: string): Promise<string> {
    const undone = await revertRun(engine, importId, 'test');
    expect(undone).toMatchObject({ outcome: 'done' });
    return undone.outcome === 'done' ? undone.importId : '';
  }
  const hashNow = async () => graphHash(engine, (await ensureGraph(engine)).revision);

  it('an undo restores the nodes that it removed', async () => {
    const imported = await publish(NEW_SERVICE);
    const hash = await hashNow();
    await undo(await undo(imported));
    expect((await mustAsk(createAsk(engine), SERVICES)).node.services.nodes).toEqual([{ name: 'New' }]);
    expect(await hashNow()).toBe(hash);
  });

  it('is shown on both imports, as of the revision, until the undo itself is undone', async () => {
    const imported = await publish(NEW_SERVICE);
    const undoing = await undo(imported);
    const ask = () =>
      mustAsk(createAsk(engine), '{ imports(first: 3) { nodes { id undoes { id } undoneBy { id undoes { id } } } } }');
    const [third, second, first] = (await ask()).imports.nodes;
    expect(third).toEqual({ id: undoing, undoes: { id: imported }, undoneBy: null });
    expect(second).toEqual({ id: imported, undoes: null, undoneBy: { id: undoing, undoes: { id: imported } } });
    expect(first).toMatchObject({ undoes: null, undoneBy: null });
    const before = `{ node: nodeAt(id: "${imported}", revision: 2) { ... on ImportRun { undoneBy { id } } } }`;
    expect((await mustAsk(createAsk(engine), before)).node).toEqual({ undoneBy: null });

    await undo(undoing);
    const [, undone, again] = (await ask()).imports.nodes;
    expect([undone.undoneBy, again.undoneBy]).toMatchObject([{ undoes: { id: undoing } }, null]);
  });

  it('leaves no properties of a node to a later import of the same node', async () => {
    await undo(
      await publish([entity('Certificate', 'certificate/c', { name: 'C', note: 'Old', expiresOn: '2020-01-01' })]),
    );
    const facts = [entity('Certificate', 'certificate/c', { name: 'C' })];
    const { counts } = await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
    expect(counts).toMatchObject({ nodesAdded: 1, nodesChanged: 0 });
    const { certificate } = await mustAsk(
      createAsk(engine),
      '{ certificate(id: "certificate/c") { name note expiresOn } }',
    );
    expect(certificate).toEqual({ name: 'C', note: null, expiresOn: null });
  });

  it('makes a node unknown to later imports', async () => {
    await undo(await publish(NEW_SERVICE));
    const [, membership] = NEW_SERVICE as [Fact, Fact];
    await expect(publish([membership])).rejects.toThrow('service/new');
    await expect(publish([entity('Service', 'service/new', {})])).rejects.toThrow('has no name');
  });

  it('works once later changes are undone: statements, properties and nodes', async () => {
    const before = await hashNow();
    const first = await publish([...NEW_SERVICE, called('FORMERLY')]);
    const second = await publish([entity('Service', 'service/new', { name: 'Newer' }), called('ALSO')]);
    expect(await revertRun(engine, first, 'test')).toMatchObject({
      outcome: 'conflict',
      items: [
        { id: 'service/new', sentence: `service/new was changed again by ${second}.` },
        { id: expect.stringMatching(/^alias\//), sentence: expect.stringContaining(`was changed again by ${second}`) },
      ],
    });
    await undo(second);
    await undo(first);
    expect(await hashNow()).toBe(before);
  });

  it('is refused for an import already undone, with the undo to undo instead', async () => {
    const first = await publish(NEW_SERVICE);
    const hash = await hashNow();
    const undoing = await undo(first);
    expect(await revertRun(engine, first, 'test')).toEqual({
      outcome: 'conflict',
      message: `${first} is undone already.`,
      items: [{ id: undoing, sentence: `${undoing} undid it; undo that one to have ${first} back.` }],
    });
    await undo(undoing);
    expect(await hashNow()).toBe(hash);
    await undo(first);
  });

  it('of an undo is refused if a restored statement refers to a node removed since', async () => {
    const first = await publish(NEW_SERVICE);
    const undoing = await undo(await publish([called('ALSO', 'service/new')]));
    const gone = await undo(first);
    expect(await revertRun(engine, undoing, 'test')).toMatchObject({
      outcome: 'conflict',
      items: [{ id: 'service/new', sentence: `service/new is needed as it was before ${gone}.` }],
    });
  });

  it('of an undo is refused if a restored node cites a source removed since', async () => {
    const first = await publish([entity('Source', 'source/two', { title: 'Two' })]);
    const second = await publish([
      { ...entity('Organization', 'organization/acme', { name: 'Acme' }), sourceIds: ['source/two'] },
    ]);
    const undoing = await undo(second);
    const gone = await undo(first);
    expect(await revertRun(engine, undoing, 'test')).toMatchObject({
      outcome: 'conflict',
      items: [{ id: 'source/two', sentence: `source/two is needed as it was before ${gone}.` }],
    });
    await undo(gone);
    await undo(undoing);
    const { node } = await mustAsk(
      createAsk(engine),
      '{ node(id: "organization/acme") { ... on Organization { sources { id } } } }',
    );
    expect(node.sources).toEqual([{ id: 'source/two' }]);
  });

  it('of an undo is refused if the source has stated a conflicting fact since', async () => {
    await publish([
      entity('Certificate', 'certificate/p', { name: 'P' }),
      ...['acme', 'beta'].map((name) => entity('Organization', `organization/${name}`, { name })),
    ]);
    const heldBy = (name: string) => statement(link('HELD_BY', ['certificate/p', `organization/${name}`]));
    const HOLDER = '{ certificate(id: "certificate/p") { holder { id } } }';
    const holder = async () => (await mustAsk(createAsk(engine), HOLDER)).certificate.holder?.id;
    const undoing = await undo(await publish([heldBy('acme')]));
    const later = await publish([heldBy('beta')]);
    expect(await revertRun(engine, undoing, 'test')).toMatchObject({
      outcome: 'conflict',
      items: [{ id: 'certificate/p', sentence: `certificate/p was changed again by ${later}.` }],
    });
    expect(await holder()).toBe('organization/beta');
    await undo(later);
    await undo(undoing);
    expect(await holder()).toBe('organization/acme');
  });

  it('removes a statement that a later import repeated, until that is imported again', async () => {
    const first = await publish([called('ALSO')]);
    const both = [called('ALSO'), ...NEW_SERVICE];
    await publish(both);
    const hash = await hashNow();
    await undo(first);
    expect(await hashNow()).not.toBe(hash);
    await publish(both);
    expect(await hashNow()).toBe(hash);
  });

  it('is refused if a later import added a node from a source that would be removed', async () => {
    const imported = await publish([entity('Source', 'source/two', { title: 'Two' })]);
    await publish([{ ...entity('Service', 'service/c', { name: 'C' }), sourceIds: ['source/two'] }]);
    expect(await revertRun(engine, imported, 'test')).toMatchObject({ outcome: 'conflict' });
    const { service } = await mustAsk(createAsk(engine), '{ service(id: "service/c") { sources { id } } }');
    expect(service.sources).toEqual([{ id: 'source/two' }]);
  });

  it('is refused if a later import added a source that would be removed to an older node', async () => {
    const imported = await publish([entity('Source', 'source/two', { title: 'Two' })]);
    await publish([{ ...entity('Service', 'service/a', { name: 'A' }), sourceIds: ['source/two'] }]);
    expect(await revertRun(engine, imported, 'test')).toMatchObject({ outcome: 'conflict' });
  });

  it('does not treat an import of a living process as abandoned, however long it was silent', async () => {
    const place = await claim(engine, { by: 'test', format: 'test', files: [] });
    await engine.transaction((run) => run(silenceRuns, {}));
    expect(await abandonedClaims(engine)).toEqual([]);
    await discardImport(engine, place);
  });

  it.each([
    { what: 'the failure can be recorded', fails: ['moveRevision', 'deleteStagedStatements'], isTold: true },
    { what: 'only its process knows of the failure', fails: ['updateImportRun', 'beginDiscard'], isTold: false },
  ])(
    'a failed run that could not be discarded does not block later imports, even if its process is alive: $what',
    async ({ fails, isTold }) => {
      const hash = await hashNow();
      const failing = new Set(fails);
      const broken = breaking(engine, failing);
      await expect(publish(NEW_SERVICE, broken)).rejects.toThrow(`${fails[0]} failed`);
      expect(await hashNow()).toBe(hash);
      failing.clear();
      expect(await publish(NEW_SERVICE, isTold ? engine : broken)).not.toBe('');
    },
  );
});

/** The same engine, except that writes with these names fail. */
function breaking(engine: Engine, failing: ReadonlySet<string>): Engine {
  return {
    ...engine,
    transaction: (work) =>
      engine.transaction((run) =>
        work(async (query, parameters) => {
          if (failing.has(query.name)) throw new Error(`${query.name} failed`);
          return run(query, parameters);
        }),
      ),
  };
}
