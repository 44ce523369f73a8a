import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { importFacts } from '../support/import-facts.ts';
import { entity, statement } from '../support/random-graph.ts';
import { link } from '../support/random-statements.ts';
import { readExport } from '../support/read-export.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const certifies = (standardName: string, sourceName: string) =>
  statement(link('CERTIFIES', ['certificate/main', `standard/${standardName}`]), [`source/${sourceName}`]);

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud'),
  ...services('pot', 'pan'),
  ...standard('high', ['1', '2']),
  ...standard('low', ['1', '3']),
  ...certificate('main', null, { expiresOn: '2031-12-31' }),
  certifies('high', 'one'),
  entry('main', 'pot', 'cloud'),
  ...certificate('other', 'low'),
  entry('other', 'pan', 'cloud'),
];

const ROWS = `
  query ($standards: [ID!], $first: Int! = 50, $after: String) {
    inheritance(filter: { services: ["service/pot"], standards: $standards }, asOf: "2031-06-01", first: $first, after: $after) {
      totalCount notes { code nodeIds }
      nodes { clause { id } certainty evidence { kind sentence sources { id } } }
      pageInfo { hasNextPage endCursor }
    }
    certificate(id: "certificate/main") { standard { id } standards { id } }
    findings(kinds: [MEMBERSHIP_DISPUTED]) { nodes { sentence nodes { id } sources { id } } }
  }`;

interface Row {
  readonly clause: { readonly id: string };
  readonly certainty: string;
  readonly evidence: readonly {
    readonly kind: string;
    readonly sentence: string;
    readonly sources: readonly { readonly id: string }[];
  }[];
}
const told = (rows: readonly Row[]) =>
  rows.map(({ clause, certainty }) => `${clause.id.slice('clause/'.length)} ${certainty}`);
const kindsOf = ([row]: readonly Row[], kind: string) =>
  row?.evidence.filter((step) => step.kind === kind).map(({ sentence }) => sentence);

describeWithFacts('A certificate with a standard that sources disagree about', FACTS, (open) => {
  it('gives stated rows if it has only one source', async () => {
    const { inheritance, certificate: main, findings } = await open().must(ROWS);
    expect(told(inheritance.nodes)).toEqual(['high/1 STATED', 'high/2 STATED']);
    expect(main).toEqual({ standard: { id: 'standard/high' }, standards: [{ id: 'standard/high' }] });
    expect(findings.nodes).toEqual([]);
  });

  it('gives POSSIBLE rows for each standard and cites both sources', async () => {
    await open().publish([certifies('low', 'two')]);
    const { inheritance, certificate: main, findings } = await open().must(ROWS);
    expect(told(inheritance.nodes)).toEqual(['high/1 POSSIBLE', 'low/1 POSSIBLE', 'high/2 POSSIBLE', 'low/3 POSSIBLE']);
    expect(inheritance.totalCount).toBe(4);
    expect(inheritance.notes).toContainEqual({ code: 'STANDARD_UNSURE', nodeIds: ['certificate/main'] });
    expect(kindsOf(inheritance.nodes, 'CERTIFICATION')).toEqual([
      '“Main” certifies High; in force up to and including 2031-12-31; its first day is not stated.',
    ]);
    expect(kindsOf(inheritance.nodes, 'CONTRADICTION')).toEqual([
      'According to another statement, “Main” certifies Low; which one is right is not known.',
    ]);
    // The complete path comes first.
    expect(inheritance.nodes[0].evidence.map(({ kind }: { kind: string }) => kind)).toEqual([
      'SCOPE',
      'CERTIFICATION',
      'REQUIREMENT',
      'CONTRADICTION',
    ]);
    expect(main).toEqual({ standard: null, standards: [{ id: 'standard/high' }, { id: 'standard/low' }] });
    expect(findings.nodes).toEqual([
      {
        sentence: 'Sources disagree: Main certifies High. Main certifies Low.',
        nodes: [{ id: 'certificate/main' }, { id: 'standard/high' }, { id: 'standard/low' }],
        sources: [{ id: 'source/one' }, { id: 'source/two' }],
      },
    ]);
  });

  it('is found by either standard, with the requirements of that standard', async () => {
    for (const [name, rows] of [
      ['high', ['high/1 POSSIBLE', 'high/2 POSSIBLE']],
      ['low', ['low/1 POSSIBLE', 'low/3 POSSIBLE']],
    ] as const) {
      const { inheritance } = await open().must(ROWS, { standards: [`standard/${name}`] });
      expect(told(inheritance.nodes)).toEqual(rows);
      expect(inheritance.totalCount).toBe(2);
    }
  });

  it('loses no row between pages, even if both standards have the same numbers', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const { inheritance } = await open().must(ROWS, { first: 1, after });
      all.push(...told(inheritance.nodes));
      after = inheritance.pageInfo.hasNextPage ? inheritance.pageInfo.endCursor : null;
    } while (after !== null);
    expect(all).toEqual(['high/1 POSSIBLE', 'low/1 POSSIBLE', 'high/2 POSSIBLE', 'low/3 POSSIBLE']);
  });

  it('has a column for each standard, and loses the requirements of each when it lapses', async () => {
    const { scopeMatrix, expiryImpact } = await open().must(`{
      scopeMatrix(filter: { services: ["service/pot"] }, columns: STANDARDS, asOf: "2031-06-01") {
        columns { node { id } } nodes { cells { certainty } }
      }
      expiryImpact(until: "2031-12-31", asOf: "2031-06-01") {
        nodes { losses { nodes { standard { id } requirements certainty } } }
      }
    }`);
    expect(scopeMatrix.columns.map((column: { node: { id: string } }) => column.node.id)).toEqual([
      'standard/high',
      'standard/low',
    ]);
    expect(scopeMatrix.nodes[0].cells).toEqual([{ certainty: 'POSSIBLE' }, { certainty: 'POSSIBLE' }]);
    expect(expiryImpact.nodes[0].losses.nodes).toEqual([
      { standard: { id: 'standard/high' }, requirements: 2, certainty: 'POSSIBLE' },
      { standard: { id: 'standard/low' }, requirements: 2, certainty: 'POSSIBLE' },
    ]);
  });

  it('is settled when the wrong source corrects itself, and disputed again when that is undone', async () => {
    const { publish, must } = open();
    const importId = await publish([certifies('high', 'two')]);
    const corrected = await must(ROWS);
    expect(told(corrected.inheritance.nodes)).toEqual(['high/1 STATED', 'high/2 STATED']);
    expect(corrected.certificate.standard).toEqual({ id: 'standard/high' });
    const { imports } = await must(
      `{ imports(first: 1) { nodes { id counts { statementsAdded statementsChanged } } } }`,
    );
    expect(imports.nodes).toEqual([{ id: importId, counts: { statementsAdded: 0, statementsChanged: 1 } }]);
    const { engine, refresh } = open();
    expect(await revertRun(engine, importId, 'test')).toMatchObject({ outcome: 'done' });
    await refresh();
    expect(told((await must(ROWS)).inheritance.nodes)).toHaveLength(4);
  });

  it('replaces both statements of a source that had stated two standards', async () => {
    const { engine, must, refresh } = open();
    await open().publish([certifies('high', 'two'), certifies('low', 'two'), ...standard('middle', ['4'])]);
    const facts = [certifies('middle', 'two')];
    const { counts } = await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
    expect(counts).toMatchObject({ statementsAdded: 0, statementsChanged: 1 });
    await refresh();
    expect((await must(ROWS)).certificate.standards).toEqual([{ id: 'standard/high' }, { id: 'standard/middle' }]);
  });

  it('is exported with each of its standards', async () => {
    const { ask } = open();
    const asked = { standards: 'standard/middle', services: 'service/pot', asOf: '2031-06-01' };
    const { rows } = await readExport(ask, 'scope', asked);
    expect(rows).toMatchObject([{ standardId: 'standard/high; standard/middle' }]);
  });
});

describeWithFacts('A certificate with a last day from another source', FACTS, (open) => {
  it('does not cite that day to a source that only states the standard', async () => {
    await open().publish([
      { ...entity('Certificate', 'certificate/main', { expiresOn: '2031-11-30' }), sourceIds: ['source/two'] },
    ]);
    const { inheritance } = await open().must(ROWS);
    const steps = (inheritance.nodes as Row[])[0]?.evidence.filter(({ kind }) => kind === 'CERTIFICATION');
    expect(steps?.map(({ sentence, sources }) => [sentence, sources.map(({ id }) => id)])).toEqual([
      ['“Main” certifies High.', ['source/one']],
      ['“Main”: in force up to and including 2031-11-30; its first day is not stated.', ['source/two']],
    ]);
  });
});
