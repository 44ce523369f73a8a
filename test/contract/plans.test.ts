import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Plan } from '../../src/engine/engine.ts';
import { defineRead } from '../../src/engine/query.ts';
import { PLAN_FAULTS, type PlanFaults } from '../support/plan-faults.ts';
import { describeSeeded } from '../support/seeded.ts';
import { loadQueryFiles, programQueries } from '../support/store-queries.ts';

const files = await loadQueryFiles();
const queries = programQueries();

/** Queries about everything of a kind, or without a helpful index. */
const ABOUT_ALL = [
  'allAliases',
  'auditWriteCounts',
  'backupNodeIds',
  'backupPart',
  'catalogueClauses',
  'catalogueEntities',
  'catalogueStatements',
  'deletePlainRelationships',
  'listingsOfSubjects',
  'memberships',
  'membershipsWithoutClauses',
  'placesOfSource',
  'removeBackupParts',
  'removeEachEntity',
  'removeEachNodeChange',
  'removeEachStatement',
  'revivedNodes',
  'issuedBeforeRoles',
  'saidBeforeClauseMapping',
  'saidBeforeException',
  'saidBeforeLeverage',
  'saidBeforeMembership',
  'saidBeforeResponsibility',
  'scopeGroups',
  'serviceIds',
  'entriesForStandards',
  'standardsOfEntries',
  'statementsOfSources',
];
/** The engines differ: one of them counts or seeks by part of the condition, the other one scans. */
const ABOUT_ALL_TO: Readonly<Record<Engine['kind'], readonly string[]>> = {
  neo4j: ['countPrunableAuditRecords', 'pruneAuditRecords', 'removeEachImportRun', 'takeGraphIdAway'],
  embedded: ['auditRecordCount', 'countBackupParts', 'danglingStatements', 'touchedBetween', 'unknownSourcesCited'],
};

const faulty = (name: string, text: string) => defineRead({ name, text, sample: { text: 'x' }, decode: (row) => row });
/** A query with each fault. */
const FAULTY = {
  allNodes: faulty('testAllNodes', 'MATCH (node) WHERE node.name = $text RETURN count(node) AS total'),
  wholeLabel: faulty(
    'testWholeLabel',
    'MATCH (standard:Standard) WHERE standard.designation = $text RETURN count(standard) AS total',
  ),
  product: faulty(
    'testProduct',
    'MATCH (standard:Standard) MATCH (cloud:Environment) RETURN standard.id AS standard, cloud.id AS cloud',
  ),
} as const satisfies Record<keyof PlanFaults, unknown>;

describe('The registered queries', () => {
  it('cover each file with queries, except files whose definitions only serve others', () => {
    // A name may consist of a prefix and a label.
    const beginsIn = (text: string) => [...text.matchAll(/name: `(\w+)\$/g)].map(([, begin]) => begin as string);
    const silent = files.filter(
      ({ text }) =>
        !queries.some(
          ({ name }) => text.includes(`'${name}'`) || beginsIn(text).some((begin) => name.startsWith(begin)),
        ),
    );
    expect(silent.map(({ file }) => file)).toEqual(['backup/empty.ts', 'writing/sweep.ts']);
    expect(files.length).toBeGreaterThanOrEqual(15);
    expect(queries.length).toBeGreaterThanOrEqual(60);
  });
});

describeSeeded('Plans', (open) => {
  const plans = new Map<string, Plan>();

  beforeAll(async () => {
    const { engine } = open();
    // Plans follow the last count of nodes, which was taken for another suite.
    if (engine.kind === 'neo4j') await engine.define('CALL db.prepareForReplanning(60)');
    for (const query of queries) plans.set(query.name, await engine.explain(query));
  });

  const namesWith = (fault: keyof PlanFaults) => {
    const has = PLAN_FAULTS[open().engine.kind][fault];
    return [...plans].filter(([, plan]) => has(plan)).map(([name]) => name);
  };

  it('exist for each query', () => {
    expect([...plans.keys()]).toEqual(queries.map(({ name }) => name));
  });

  it.each(['allNodes', 'wholeLabel', 'product'] as const)('with a fault are recognized: %s', async (fault) => {
    const { engine } = open();
    expect(PLAN_FAULTS[engine.kind][fault](await engine.explain(FAULTY[fault]))).toBe(true);
  });

  it('never scan all nodes', () => {
    expect(namesWith('allNodes')).toEqual([]);
  });

  it('scan all nodes of a label only in queries about all of them', () => {
    const allowed = [...ABOUT_ALL, ...ABOUT_ALL_TO[open().engine.kind]];
    expect(namesWith('wholeLabel').filter((name) => !allowed.includes(name))).toEqual([]);
    expect(allowed.filter((name) => !plans.has(name))).toEqual([]);
  });

  it('have no Cartesian product except of single rows', () => {
    expect(namesWith('product')).toEqual([]);
  });

  it.each(queries.filter(({ mode }) => mode === 'read'))('answer $name with its sample', async (query) => {
    expect(await open().engine.read(query, query.sample)).toBeInstanceOf(Array);
  });
});
