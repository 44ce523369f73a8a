import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/engine/engine.ts';
import { describeSeeded } from '../support/seeded.ts';
import { loadQueryFiles, programQueries } from '../support/store-queries.ts';

const files = await loadQueryFiles();
const queries = programQueries();

/** Operators that give one row at most, or pass on what they get. */
const CONSTANT = ['Argument', 'SingleRow', 'NodeUniqueIndexSeek', 'AssertSameNode', 'Filter', 'CacheProperties'];

describe('The registered queries', () => {
  it('are those of all files that define some', () => {
    // A name may be made of a word and a label.
    const beginsIn = (text: string) => [...text.matchAll(/name: `(\w+)\$/g)].map(([, begin]) => begin as string);
    const silent = files.filter(
      ({ text }) =>
        !queries.some(
          ({ name }) => text.includes(`'${name}'`) || beginsIn(text).some((begin) => name.startsWith(begin)),
        ),
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(15);
    expect(queries.length).toBeGreaterThanOrEqual(60);
  });
});

describeSeeded('Plans', (open) => {
  const plans = new Map<string, Plan>();

  beforeAll(async () => {
    const { engine } = open();
    for (const query of queries) plans.set(query.name, await engine.explain(query));
  });

  it('are made for each query', () => {
    expect([...plans.keys()]).toEqual(queries.map(({ name }) => name));
  });

  it('never go through all nodes', () => {
    // Neo4j's name of it, and how a scan without label reads in the one text of the embedded engine.
    const isScan = ({ operator }: Plan) => nameOf(operator) === 'AllNodesScan' || /NodeScan \(\w+\)/.test(operator);
    expect(namesOf(plans, isScan)).toEqual([]);
  });

  it('multiply nothing but single rows', () => {
    const multiplies = (plan: Plan) => nameOf(plan.operator) === 'CartesianProduct' && !plan.children.every(isConstant);
    expect(namesOf(plans, multiplies)).toEqual([]);
  });

  it.each(queries.filter(({ mode }) => mode === 'read'))('answers $name with its sample', async (query) => {
    expect(await open().engine.read(query, query.sample)).toBeInstanceOf(Array);
  });
});

/** Neo4j says which runtime an operator is of: `NodeUniqueIndexSeek@neo4j`. */
function nameOf(operator: string): string {
  return operator.split('@')[0]?.replace(/\(.*\)$/, '') ?? '';
}

function isConstant(plan: Plan): boolean {
  const isSingle = CONSTANT.includes(nameOf(plan.operator));
  return (isSingle || nameOf(plan.operator) === 'CartesianProduct') && plan.children.every(isConstant);
}

function namesOf(plans: ReadonlyMap<string, Plan>, is: (plan: Plan) => boolean): string[] {
  const has = (plan: Plan): boolean => is(plan) || plan.children.some(has);
  return [...plans].filter(([, plan]) => has(plan)).map(([name]) => name);
}
