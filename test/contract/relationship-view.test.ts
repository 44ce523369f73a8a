import { expect, it } from 'vitest';
import { groupBy } from '../../src/domain/grouping.ts';
import { certificate, entry, environments, membership, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const DAY = '2031-06-01';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot', 'pan', 'cup', 'jug'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  ...certificate('old', 'rules', { expiresOn: '2029-12-31' }),
  membership('APPLIES_IN', 'certificate/old', 'environment/cloud'),
  entry('main', 'pot', 'cloud'),
  entry('main', 'pan', 'cloud', { validUntil: DAY }),
  entry('main', 'cup', 'cloud', { validFrom: DAY }),
  entry('old', 'jug', 'cloud'),
];

const VIEW = `
  query ($center: ID!, $kinds: [NodeKind!], $limit: Int! = 100, $day: Date) {
    relationshipView(center: $center, kinds: $kinds, limit: $limit, asOf: $day) {
      center { folded { kind count } }
      nodes { node { id } kind distance folded { kind count } }
      edges { id from verb to inForce }
    }
  }`;

interface Shown {
  readonly node: { readonly id: string };
  readonly kind: string;
  readonly distance: number;
  readonly folded: readonly { readonly kind: string; readonly count: number }[];
}
const around = (nodes: readonly Shown[]) => nodes.filter(({ distance }) => distance === 1).map(({ node }) => node.id);

describeWithFacts('A relationship view as of a day', FACTS, (open) => {
  it.each([
    ['certificate/main', '2031-05-31', ['service/pan', 'service/pot']],
    ['certificate/main', DAY, ['service/cup', 'service/pot']],
    ['certificate/main', null, ['service/cup', 'service/pan', 'service/pot']],
    ['environment/cloud', '2031-05-31', ['service/jug', 'service/pan', 'service/pot']],
    ['environment/cloud', DAY, ['service/cup', 'service/jug', 'service/pot']],
  ])('shows around %s the services with valid entries on %s', async (center, day, expected) => {
    const { relationshipView } = await open().must(VIEW, { center, kinds: ['SERVICE'], day });
    expect(around(relationshipView.nodes)).toEqual(expected);
  });

  it.each([
    ['service/pan', '2031-05-31', ['certificate/main', 'environment/cloud']],
    ['service/pan', DAY, []],
    ['service/cup', '2031-05-31', []],
    ['service/cup', DAY, ['certificate/main', 'environment/cloud']],
  ])('shows around %s on %s the nodes of its valid entries', async (center, day, expected) => {
    const { relationshipView } = await open().must(VIEW, { center, day });
    expect(around(relationshipView.nodes)).toEqual(expected);
  });

  it.each(['2031-05-31', DAY, null])('counts the folded neighbors on %s', async (day) => {
    for (const center of ['certificate/main', 'environment/cloud', 'service/pot', 'standard/rules']) {
      const whole = (await open().must(VIEW, { center, day })).relationshipView;
      expect(whole.center.folded, center).toEqual([]);
      const all = groupBy(
        (whole.nodes as readonly Shown[]).filter(({ distance }) => distance === 1),
        ({ kind }) => kind,
      );
      for (const limit of [1, 2, 3]) {
        const { nodes, center: middle } = (await open().must(VIEW, { center, day, limit })).relationshipView;
        for (const [kind, { length }] of all) {
          const drawn = nodes.filter((one: Shown) => one.distance === 1 && one.kind === kind).length;
          const folded = middle.folded.find((one: Shown['folded'][number]) => one.kind === kind)?.count ?? 0;
          expect(drawn + folded, `${kind} around ${center} of ${limit}`).toBe(length);
        }
      }
    }
  });

  it('keeps statements of a certificate that is not in force, marked as such', async () => {
    const edgesOn = async (day: string | null) =>
      (await open().must(VIEW, { center: 'service/jug', day })).relationshipView.edges.map(
        ({ id: _id, ...edge }: { id: string; verb: string }) => edge,
      );
    const edges = (inForce: boolean | null) => [
      { from: 'certificate/old', verb: 'applies in', to: 'environment/cloud', inForce },
      { from: 'certificate/old', verb: 'lists as in scope', to: 'service/jug', inForce },
      { from: 'service/jug', verb: 'is in scope in', to: 'environment/cloud', inForce },
    ];
    const sorted = (given: readonly { verb: string }[]) =>
      given.toSorted((left, right) => (left.verb < right.verb ? -1 : 1));
    expect(sorted(await edgesOn(DAY))).toEqual(sorted(edges(false)));
    expect(sorted(await edgesOn('2029-12-31'))).toEqual(sorted(edges(true)));
    expect(sorted(await edgesOn(null))).toEqual(sorted(edges(null)));
  });

  it('gives an edge the same id around any node on the same day, and a different one on another day', async () => {
    const idsOn = async (center: string, day: string | null): Promise<string[]> =>
      (await open().must(VIEW, { center, day })).relationshipView.edges.map(({ id }: { id: string }) => id);
    const days = await Promise.all([DAY, '2029-12-31', null].map((day) => idsOn('service/jug', day)));
    expect(new Set(days.flat()).size).toBe(9);
    expect(await idsOn('certificate/old', DAY)).toEqual(expect.arrayContaining(days[0] ?? []));
  });
});
