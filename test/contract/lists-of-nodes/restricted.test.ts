import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const DAY = '2031-06-01';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...families('kitchen'),
  ...services('pot', 'pan', 'torch', 'nobody-names'),
  ...standard('rules', ['1', '1.1', '1.1.1', '1.2', '2']),
  membership('UNDER', 'clause/rules/1.1', 'clause/rules/1'),
  membership('UNDER', 'clause/rules/1.1.1', 'clause/rules/1.1'),
  membership('UNDER', 'clause/rules/1.2', 'clause/rules/1'),
  ...certificate('a', 'rules'),
  ...certificate('b', 'rules'),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  membership('IN_FAMILY', 'service/pan', 'family/kitchen'),
  entry('a', 'family/kitchen', 'cloud'),
  entry('a', 'pot', 'cloud'),
  entry('b', 'torch', 'cloud'),
];

const NODE = `
  query ($id: ID!, $filter: InheritanceFilter, $asOf: Date!) {
    node(id: $id) {
      ... on Service { inheritance(filter: $filter, asOf: $asOf) { ...Rows } }
      ... on ServiceFamily { inheritance(filter: $filter, asOf: $asOf) { ...Rows } }
      ... on Certificate { inheritance(filter: $filter, asOf: $asOf) { ...Rows } }
      ... on Clause { inheritance(filter: $filter, asOf: $asOf) { ...Rows } }
    }
  }
  fragment Rows on InheritanceConnection { totalCount nodes { id } notes { code sentence } }`;

describeWithFacts('What a node’s list is asked for, and the node', FACTS, (open) => {
  const listOf = async (id: string, filter: object) =>
    (await open().must(NODE, { id, filter, asOf: DAY })).node.inheritance;

  it.each([
    ['service/pot', {}, 5],
    ['service/pot', { services: ['service/pan', 'service/pot'] }, 5],
    ['service/pot', { services: ['service/pan'] }, 0],
    ['service/pot', { services: [] }, 0],
    ['service/pot', { services: ['service/nope'] }, 0],
    ['service/pot', { families: ['family/kitchen'] }, 0],
    ['service/pot', { families: ['family/kitchen'], expandFamilies: true }, 5],
    ['service/torch', { families: ['family/kitchen'], expandFamilies: true }, 0],
    ['family/kitchen', {}, 5],
    ['family/kitchen', { expandFamilies: true }, 15],
    ['family/kitchen', { services: ['service/pot', 'service/torch'] }, 0],
    ['family/kitchen', { services: ['service/pot', 'service/torch'], expandFamilies: true }, 5],
    ['family/kitchen', { families: [] }, 0],
    ['family/kitchen', { families: ['family/kitchen'] }, 5],
    ['certificate/a', { certificates: ['certificate/b'] }, 0],
    ['certificate/a', { certificates: ['certificate/b', 'certificate/a'] }, 10],
    ['certificate/a', { certificates: [] }, 0],
    ['clause/rules/1', {}, 12],
    ['clause/rules/1', { clauses: ['clause/rules/1.1'] }, 6],
    ['clause/rules/1.1', { clauses: ['clause/rules/1'] }, 6],
    ['clause/rules/1.1', { clauses: ['clause/rules/1.2', 'clause/rules/2'] }, 0],
    ['clause/rules/1', { clauses: [] }, 0],
  ])('both restrict: %s of %j has %i rows', async (id, filter, rows) => {
    const { totalCount, nodes } = await listOf(id, filter);
    expect([totalCount, nodes.length]).toEqual([rows, rows]);
  });

  it.each([
    ['service/pot', { services: ['service/nope'] }],
    ['service/pot', { services: ['service/pot'], families: ['family/nope'] }],
    ['family/kitchen', { families: ['family/kitchen', 'family/nope'] }],
    ['certificate/a', { certificates: ['certificate/nope'] }],
    ['clause/rules/1', { clauses: ['clause/rules/1.1', 'clause/nope/2'] }],
  ])('notes unknown names: of %s, %j', async (id, filter) => {
    const { notes } = await listOf(id, filter);
    expect(notes).toContainEqual({ code: 'UNKNOWN_ID', sentence: expect.stringContaining('nope') });
  });

  it.each([
    ['certificate/a', { services: ['service/torch'], certificates: ['certificate/b'] }],
    ['certificate/a', { services: ['service/torch'], clauses: [] }],
    ['certificate/a', { services: ['service/torch'], responsibilities: [] }],
    ['clause/rules/2', { services: ['service/nobody-names'], clauses: ['clause/rules/1'] }],
    ['service/nobody-names', { clauses: [] }],
    ['service/nobody-names', { certificates: [] }],
    ['service/pot', { services: ['service/pan'] }],
  ])('gives no reason if a list matches nothing: of %s, %j', async (id, filter) => {
    expect(await listOf(id, filter)).toEqual({ totalCount: 0, nodes: [], notes: [] });
  });

  it('gives the reason if the lists match something, and notes only unknown names if they do not', async () => {
    const codesOf = async (filter: object) =>
      (await listOf('service/nobody-names', filter)).notes.map(({ code }: { code: string }) => code);
    expect(await codesOf({})).toEqual(['NOT_NAMED']);
    expect(await codesOf({ certificates: ['certificate/a'] })).toEqual(['NOT_NAMED']);
    expect(await codesOf({ certificates: ['certificate/nope'] })).toEqual(['UNKNOWN_ID']);
  });
});
