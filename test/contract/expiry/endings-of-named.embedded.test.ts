import { expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const ENDS = { validUntil: '2031-08-01' };

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot', 'pan'),
  ...standard('upper', ['1', '2']),
  ...standard('lower', ['1', '2', '3']),
  ...certificate('top', 'upper'),
  ...certificate('beneath', 'lower'),
  ...certificate('stranger', 'upper'),
  leverage('top', 'beneath'),
  leverage('stranger', 'beneath'),
  entry('top', 'pot', 'cloud', ENDS),
  entry('stranger', 'pan', 'cloud', ENDS),
];

const ENDINGS = `
  query ($filter: InheritanceFilter!) {
    expiryImpact(until: "2031-12-31", filter: $filter, asOf: "2031-06-01") {
      endings {
        requirementsLost
        nodes { endsOn certificate { name } loss {
          subject { ... on Service { name } } standard { designation } requirements certainty
        } }
      }
    }
  }`;
const ROWS = `
  query ($day: Date!, $filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: $day) { totalCount } }`;

const TOP = { certificates: ['certificate/top'] };
const LOWER = { standards: ['standard/lower'] };
const LEVERAGED = '2031-08-01 Pot Beneath Lower 3 POSSIBLE';
const STATED = '2031-08-01 Pot Top Upper 2 STATED';

interface Ending {
  readonly endsOn: string;
  readonly certificate: { readonly name: string };
  readonly loss: {
    readonly subject: { readonly name: string };
    readonly standard: { readonly designation: string };
    readonly requirements: number;
    readonly certainty: string;
  };
}

describeWithFacts('Losses when entries of the certificates in the filter end', FACTS, (open) => {
  const endings = async (filter: object) => {
    const { nodes, requirementsLost } = (await open().must(ENDINGS, { filter: { leverageHops: 1, ...filter } }))
      .expiryImpact.endings;
    const told = nodes.map(({ endsOn, certificate: { name }, loss }: Ending) =>
      [endsOn, loss.subject.name, name, loss.standard.designation, loss.requirements, loss.certainty].join(' '),
    );
    return { told, requirementsLost };
  };
  const rowsOn = async (day: string, filter: object) =>
    (await open().must(ROWS, { day, filter: { leverageHops: 1, ...filter } })).inheritance.totalCount;

  it('include the rows that leverage gives through them', async () => {
    expect(await endings(TOP)).toEqual({ told: [LEVERAGED, STATED], requirementsLost: 5 });
  });

  it('are only those rows if the filter names the leveraged standard, and agree with inheritance', async () => {
    expect(await endings({ ...TOP, ...LOWER })).toEqual({ told: [LEVERAGED], requirementsLost: 3 });
    const filter = { ...LOWER, services: ['service/pot'] };
    expect([await rowsOn('2031-07-31', filter), await rowsOn('2031-08-01', filter)]).toEqual([3, 0]);
  });

  it('are all rows by leverage if the filter names the leveraged certificate', async () => {
    const { told } = await endings({ certificates: ['certificate/beneath'] });
    expect(told).toEqual(['2031-08-01 Pan Beneath Lower 3 POSSIBLE', LEVERAGED]);
  });
});
