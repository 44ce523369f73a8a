import { expect, it } from 'vitest';
import { tellWhy } from '../../src/commands/explain.ts';
import { readExport } from '../support/read-export.ts';
import { certificate, clauseId, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

/** More than the maximum of evidence steps in an answer. */
const NAMES = Array.from({ length: 130 }, (_name, position) => `list-${position}`);
const FACTS = [
  ...NAMES.map((name) => source(name)),
  source('one'),
  ...environments('cloud'),
  ...services('vault'),
  ...standard('rules', ['1']),
  ...certificate('a', 'rules'),
  ...NAMES.map((name) => entry('a', 'vault', 'cloud', { sources: [`source/${name}`] })),
];
const ALL = [...NAMES.map((name) => `source/${name}`), 'source/one'].sort();
const DAY = '2031-06-01';

const ROWS = `{ inheritance(filter: { services: ["service/vault"] }, asOf: "${DAY}") {
  nodes { evidence(first: 100) { sources { id } } evidenceCount sources { id } }
} }`;

describeWithFacts('A row with many sources', FACTS, (open) => {
  const idsOf = (sources: readonly { readonly id: string }[]) => sources.map(({ id }) => id);

  it('counts all its evidence steps, and lists each source once', async () => {
    const [row] = (await open().must(ROWS)).inheritance.nodes;
    expect(row.evidence).toHaveLength(100);
    // The entries of all sources, the certification, and the requirement.
    expect(row.evidenceCount).toBe(NAMES.length + 2);
    expect(idsOf(row.sources)).toEqual(ALL);
  });

  it.each([
    ['inheritance', { services: 'service/vault' }],
    ['assessment', { services: 'service/vault', standard: 'standard/rules', environment: 'environment/cloud' }],
  ])('has all sources in the export: %s', async (kind, parameters) => {
    const { rows, sources } = await readExport(open().ask, kind, { ...parameters, asOf: DAY });
    expect(rows.map((row) => row['sources'])).toEqual([ALL]);
    expect(idsOf(sources)).toEqual(ALL);
  });

  it('is truncated on the command line with a sentence that says so', async () => {
    const told = await tellWhy(open().ask, ['service/vault', clauseId('rules', '1'), '--as-of', DAY]);
    expect(told).toContain('\n- These are the first 100 of 132 steps.\n');
  });
});
