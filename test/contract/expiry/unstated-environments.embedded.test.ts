import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  leverage,
  membership,
  relation,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const appliesIn = (name: string, ...clouds: readonly string[]) =>
  clouds.map((cloud) => membership('APPLIES_IN', `certificate/${name}`, `environment/${cloud}`));

const FACTS = [
  source('one'),
  ...environments('cloud', 'island', 'far', 'deep'),
  ...services('cup', 'jug', 'urn', 'pan', 'mug', 'tin'),
  ...standard('old', ['1']),
  ...standard('new', ['1']),
  relation('new', 'REPLACES', 'old'),
  ...certificate('soon', 'old', { expiresOn: '2031-08-31' }),
  ...certificate('later', 'old', { expiresOn: '2035-12-31' }),
  ...certificate('next', 'new', { expiresOn: '2035-12-31' }),
  ...appliesIn('later', 'cloud', 'island'),
  ...appliesIn('next', 'cloud', 'island'),
  entry('soon', 'cup', 'cloud'),
  entry('later', 'cup', null),
  entry('next', 'cup', null),
  entry('soon', 'jug', 'far'),
  entry('later', 'jug', null),
  entry('next', 'jug', null),
  entry('soon', 'urn', null),
  entry('later', 'urn', 'island'),
  entry('next', 'urn', 'island'),
  // Neither entry states an environment.
  entry('soon', 'pan', null),
  entry('later', 'pan', null),
  entry('next', 'pan', null),
  // Certainly in different environments.
  ...certificate('remote', 'old', { expiresOn: '2031-10-31' }),
  ...appliesIn('remote', 'far', 'deep'),
  entry('remote', 'mug', null),
  entry('later', 'mug', null),
  // One entry gives both editions, whatever its environment.
  ...certificate('above', 'old', { expiresOn: '2035-12-31' }),
  leverage('above', 'next'),
  entry('above', 'tin', null),
];

const LEFT =
  'subject { ... on Service { name } } environment { name } remainingCertainty alternatives { id } perhapsThrough { name }';
const left = (name: string, environment: string | null, perhaps: readonly string[]) => ({
  subject: { name },
  environment: environment === null ? null : { name: environment },
  remainingCertainty: null,
  alternatives: [],
  perhapsThrough: perhaps.map((certificate) => ({ name: certificate })),
});

describeWithFacts('A certificate that may make up for a loss, if an environment is not stated', FACTS, (open) => {
  it('is listed with the lapse, which still counts as a loss', async () => {
    const impact = async (filter = ', filter: { leverageHops: 1 }') => {
      const { expiryImpact } = await open().must(`{ expiryImpact(until: "2031-12-31", asOf: "2031-06-01"${filter}) {
        nodes { losses { requirementsLost nodes { ${LEFT} } } } } }`);
      return expiryImpact.nodes[0].losses;
    };
    expect(await impact()).toEqual({
      requirementsLost: 4,
      nodes: [
        left('Cup', 'Cloud', ['Later']),
        left('Jug', 'Far', []),
        left('Pan', null, ['Later']),
        left('Urn', null, ['Later']),
      ],
    });
    const inCloud = await impact(', filter: { leverageHops: 1, environments: ["environment/cloud"] }');
    expect(inCloud.nodes).toEqual([left('Cup', 'Cloud', ['Later'])]);
  });

  it('is left out if the two environments certainly differ', async () => {
    const { expiryImpact } = await open().must(`{ expiryImpact(until: "2031-12-31", asOf: "2031-06-01",
      filter: { leverageHops: 1, certificates: ["certificate/remote"] }) { nodes { losses { nodes { ${LEFT} } } } } }`);
    expect(expiryImpact.nodes[0].losses.nodes).toEqual([left('Mug', null, [])]);
  });

  it('is listed for subjects that are only in the former edition', async () => {
    const { editionTransition } = await open().must(`{ editionTransition(standard: "standard/new", asOf: "2031-06-01") {
      replaces { onlyInFormer { nodes { ${LEFT} } } } } }`);
    const { nodes } = editionTransition.replaces[0].onlyInFormer;
    const names = ({ subject, environment }: { subject: { name: string }; environment: { name: string } | null }) =>
      `${subject.name} ${environment?.name ?? '-'}`;
    const perhaps = Object.fromEntries(
      nodes.map((node: Parameters<typeof names>[0] & { perhapsThrough: { name: string }[] }) => [
        names(node),
        node.perhapsThrough.map(({ name }) => name),
      ]),
    );
    expect(perhaps).toMatchObject({ 'Cup Cloud': ['Next'], 'Jug Far': [], 'Urn -': ['Next'], 'Pan -': ['Next'] });
  });

  it('leads to a note if the filter has environments that the source may mean', async () => {
    const { expiryImpact } = await open().must(`{
      expiryImpact(until: "2031-12-31", asOf: "2031-06-01", filter: { leverageHops: 1, environments: ["environment/island"] }) {
        nodes { losses { totalCount } } notes { code count }
      }
    }`);
    expect(expiryImpact.nodes.map(({ losses }: { losses: { totalCount: number } }) => losses.totalCount)).toEqual([
      0, 0,
    ]);
    expect(expiryImpact.notes).toContainEqual({ code: 'ENVIRONMENT_NOT_STATED', count: 6 });
  });
});
