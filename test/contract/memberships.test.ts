import { expect, it } from 'vitest';
import type { MembershipKind } from '../../src/domain/statements/statements.ts';
import { statement } from '../support/extra-facts.ts';
import { entity } from '../support/random-graph.ts';
import { certificate, environments, families, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

type Ends = readonly [from: string, to: string];

function said(kind: MembershipKind, [fromId, toId]: Ends, by: string, inferred = false) {
  return statement({ kind: 'Membership', membership: kind, fromId, toId, inferred }, `source/${by}`);
}

const MAIN = 'certificate/main';
const FACTS = [
  source('one'),
  source('list'),
  source('rival'),
  ...environments('china'),
  ...families('pots'),
  ...services('pot', 'lid', 'knob', 'kettle'),
  ...standard('rules', ['1', '2']),
  ...certificate('main', null),
  ...['holder', 'other'].map((name) => entity('Organization', `organization/${name}`, { name })),
  entity('Organization', 'organization/assessor', { name: 'Assessors, Inc.' }),
  said('CERTIFIES', [MAIN, 'standard/rules'], 'list'),
  said('APPLIES_IN', [MAIN, 'environment/china'], 'list'),
  said('HELD_BY', [MAIN, 'organization/holder'], 'list'),
  said('ASSESSED_BY', [MAIN, 'organization/assessor'], 'list'),
  said('ASSESSED_BY', [MAIN, 'organization/assessor'], 'rival'),
  said('HELD_BY', [MAIN, 'organization/other'], 'rival'),
  said('PUBLISHED_BY', ['standard/rules', 'organization/other'], 'list'),
  said('OPERATED_BY', ['environment/china', 'organization/holder'], 'list'),
  said('IN_FAMILY', ['service/pot', 'family/pots'], 'list', true),
  said('COMPONENT_OF', ['service/lid', 'service/pot'], 'list', true),
  said('COMPONENT_OF', ['service/knob', 'service/lid'], 'list'),
  said('REPLACED_BY', ['service/kettle', 'service/pot'], 'list'),
  said('UNDER', ['clause/rules/2', 'clause/rules/1'], 'list'),
];

const MEMBERSHIPS = `memberships(kinds: $kinds, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id kind subject { id } object { id } inferred sources { id } }
}`;
const TYPES = ['Service', 'ServiceFamily', 'Certificate', 'Standard', 'Clause', 'Environment', 'Organization'];
const QUERY = `query ($id: ID!, $kinds: [MembershipKind!], $first: Int! = 50, $after: String, $revision: Int) {
  node: nodeAt(id: $id, revision: $revision) { ${TYPES.map((type) => `... on ${type} { ${MEMBERSHIPS} }`).join(' ')} }
}`;

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly id: string };
  readonly object: { readonly id: string };
  readonly inferred: boolean;
  readonly sources: readonly { readonly id: string }[];
}

describeWithFacts('Memberships of a node', FACTS, (open) => {
  const listOf = async (id: string, more: object = {}) => {
    const { node } = await open().must(QUERY, { id, ...more });
    return node.memberships;
  };
  const told = async (id: string, more: object = {}): Promise<string[]> => {
    const { totalCount, nodes } = await listOf(id, more);
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map((node: Told) => node.id)).toEqual(nodes.map((node: Told) => node.id).sort());
    return nodes
      .map(
        ({ kind, subject, object, inferred, sources }: Told) =>
          `${subject.id} ${kind} ${object.id}${inferred ? ' (inferred)' : ''}: ${sources[0]?.id}`,
      )
      .sort();
  };

  it('end their sentence with one full stop, even after a name that ends with one', async () => {
    const { certificate } = await open().must(
      `{ certificate(id: "${MAIN}") { memberships(kinds: [ASSESSED_BY]) { nodes { sentence } } } }`,
    );
    expect(certificate.memberships.nodes[0].sentence).toMatch(/ was assessed by Assessors, Inc\.$/);
  });

  it('show who states where a certificate applies and who assessed it', async () => {
    expect(await told(MAIN, { kinds: ['APPLIES_IN', 'ASSESSED_BY'] })).toEqual([
      'certificate/main APPLIES_IN environment/china: source/list',
      'certificate/main ASSESSED_BY organization/assessor: source/list',
      'certificate/main ASSESSED_BY organization/assessor: source/rival',
    ]);
    expect(await told(MAIN)).toHaveLength(6);
    expect(await told(MAIN, { kinds: [] })).toEqual([]);
  });

  it('distinguish sources that disagree from none at all, although the field is null in both cases', async () => {
    const { must, publish } = open();
    const { certificate: both } = await must(
      `{ certificate(id: "${MAIN}") { holder { id } issuer { id } assessor { id } } }`,
    );
    expect(both).toEqual({ holder: null, issuer: null, assessor: { id: 'organization/assessor' } });
    expect(await told(MAIN, { kinds: ['HELD_BY'] })).toEqual([
      'certificate/main HELD_BY organization/holder: source/list',
      'certificate/main HELD_BY organization/other: source/rival',
    ]);
    await publish(certificate('silent', null));
    expect(await told('certificate/silent')).toEqual([]);
  });

  it('include those with the node at either end, and mark inferred ones', async () => {
    expect(await told('service/pot')).toEqual([
      'service/kettle REPLACED_BY service/pot: source/list',
      'service/lid COMPONENT_OF service/pot (inferred): source/list',
      'service/pot IN_FAMILY family/pots (inferred): source/list',
    ]);
    expect(await told('service/lid', { kinds: ['COMPONENT_OF'] })).toEqual([
      'service/knob COMPONENT_OF service/lid: source/list',
      'service/lid COMPONENT_OF service/pot (inferred): source/list',
    ]);
    const { pot, kettle } = await open().must(
      '{ pot: service(id: "service/pot") { replaces { id } replacedBy { id } } kettle: service(id: "service/kettle") { replaces { id } replacedBy { id } } }',
    );
    expect(pot).toEqual({ replaces: [{ id: 'service/kettle' }], replacedBy: [] });
    expect(kettle).toEqual({ replaces: [], replacedBy: [{ id: 'service/pot' }] });
  });

  it.each([
    ['family/pots', 1],
    ['standard/rules', 2],
    ['environment/china', 2],
    ['clause/rules/1', 1],
    ['clause/rules/2', 1],
    ['organization/holder', 2],
    ['organization/other', 2],
  ])('exist for %s', async (id, many) => {
    expect(await told(id)).toHaveLength(many);
  });

  it('are those of the revision, also on later pages', async () => {
    const before = await listOf(MAIN);
    const first = await listOf(MAIN, { first: 2 });
    await open().publish([
      ...environments('moon'),
      said('APPLIES_IN', [MAIN, 'environment/moon'], 'list'),
      said('APPLIES_IN', [MAIN, 'environment/moon'], 'rival'),
    ]);
    const rest = await listOf(MAIN, { first: 50, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(before.nodes);
    expect(rest.totalCount).toBe(6);
    expect((await listOf(MAIN)).totalCount).toBe(8);
    expect(await told(MAIN, { revision: 1 })).toHaveLength(6);
  });

  it('refuse the cursor of another node or of other kinds', async () => {
    const { pageInfo } = await listOf(MAIN, { first: 1 });
    const { errors } = await open().ask(QUERY, { id: MAIN, kinds: ['HELD_BY'], after: pageInfo.endCursor });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
