import { expect, it } from 'vitest';
import { statementId } from '../../src/domain/statements/statements.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { keepStandardsApart } from '../../src/store/standards-of-entries.ts';
import { importFacts } from '../support/import-facts.ts';
import {
  certificate,
  entry,
  environments,
  families,
  leverage,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const MODERATE = { standardId: 'standard/moderate' };
const OUT = { status: 'NOT_IN_SCOPE' } as const;

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot', 'pan', 'cup', 'lid'),
  ...families('ware'),
  membership('IN_FAMILY', 'service/pan', 'family/ware'),
  membership('IN_FAMILY', 'service/cup', 'family/ware'),
  ...standard('high', ['1', '2']),
  ...standard('moderate', ['1']),
  ...certificate('main', 'high'),
  membership('APPLIES_IN', 'certificate/main', 'environment/cloud'),
  // One source states both.
  entry('main', 'pot', 'cloud'),
  entry('main', 'pot', 'cloud', { ...MODERATE, ...OUT }),
  entry('main', 'family/ware', 'cloud'),
  entry('main', 'family/ware', 'cloud', MODERATE),
  entry('main', 'pan', 'cloud', { ...MODERATE, ...OUT }),
  entry('main', 'cup', 'cloud', OUT),
  ...certificate('resting', 'moderate'),
  entry('resting', 'lid', 'cloud'),
  leverage('resting', 'main'),
  entry('main', 'lid', 'cloud', { ...MODERATE, ...OUT }),
];

const ROWS = `query ($filter: InheritanceFilter) {
  inheritance(filter: $filter) {
    totalCount facets { possibleBecause { reason count } }
    nodes { clause { id } certainty contradicted possibleBecause evidence(kinds: [CONTRADICTION]) { sentence } }
  }
}`;

const toOld = defineWrite<{ before: string; id: string }, null>({
  name: 'testOldEntryId',
  text: `MATCH (entry:Statement {id: $before}) SET entry.id = $id, entry.version = $id + '@1'`,
  sample: { before: 'a', id: 'b' },
  decode: () => null,
});

describeWithFacts('A NOT_IN_SCOPE entry for a standard', FACTS, (open) => {
  const rowsOf = async (service: string, leverageHops = 0) => {
    const { inheritance } = await open().must(ROWS, {
      filter: { services: [`service/${service}`], certificates: ['certificate/main'], leverageHops },
    });
    expect(inheritance.totalCount).toBe(inheritance.nodes.length);
    return inheritance.nodes.map(
      (row: { clause: { id: string }; certainty: string }) =>
        `${row.clause.id.slice('clause/'.length)} ${row.certainty}`,
    );
  };

  it('exists next to an IN_SCOPE entry of the same source for another standard', async () => {
    const { certificate: main } = await open().must(
      '{ certificate(id: "certificate/main") { scope { nodes { subject { id } status standard { id } } } } }',
    );
    const pots = main.scope.nodes.filter((one: { subject: { id: string } }) => one.subject.id === 'service/pot');
    expect(pots).toHaveLength(2);
  });

  it('excludes rows of that standard, and contradicts none of another', async () => {
    expect(await rowsOf('pot')).toEqual(['high/1 STATED', 'high/2 STATED']);
    expect(await rowsOf('pan')).toEqual(['high/1 STATED', 'high/2 STATED']);
  });

  it('applies to the standards of its certificate if it names none', async () => {
    expect(await rowsOf('cup')).toEqual(['moderate/1 STATED']);
  });

  it('does not close a leverage path to requirements of another standard', async () => {
    expect(await rowsOf('lid', 1)).toEqual(['high/1 POSSIBLE', 'high/2 POSSIBLE']);
  });

  it('is not a contradiction of an entry for another standard', async () => {
    const { findings } = await open().must('{ findings(kinds: [CONTRADICTION]) { totalCount } }');
    expect(findings.totalCount).toBe(0);
  });

  it('is a reason for that standard', async () => {
    const { explain } = await open().must(`{
      explain(subject: "service/pot", environment: "environment/cloud", clause: "clause/moderate/1") {
        inherited reasons { code sentence }
      }
    }`);
    expect(explain).toMatchObject({ inherited: false });
    const sentence = '“Main” lists Pot in Cloud as not in scope for Moderate.';
    expect(explain.reasons).toContainEqual({ code: 'BLOCKED', sentence });
  });

  it('gets its current id when a graph of an earlier version is migrated', async () => {
    const { engine } = open();
    const { content, sourceIds } = entry('main', 'pot', 'cloud', { ...MODERATE, ...OUT });
    const id = statementId(content, sourceIds);
    await engine.transaction((run) => run(toOld, { before: id, id: 'entry/before' }));
    await engine.transaction((run) => keepStandardsApart(run, 5));
    await ensureGraph(engine);
    open().forget();
    const { node } = await open().must('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(node).toEqual({ id });
    const { counts } = await importFacts(engine, { facts: FACTS, by: 'test', format: 'test', files: [] });
    expect(counts).toMatchObject({ statementsAdded: 0, statementsChanged: 0 });
  });
});
