import { expect, it } from 'vitest';
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
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FROM = '2031-07-01';
const OUT = { status: 'NOT_IN_SCOPE', validFrom: FROM } as const;

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...families('kitchen', 'tools'),
  ...services('pot', 'pan', 'lid', 'cup', 'mug', 'jug', 'bowl', 'stack', 'twice', 'both', 'past'),
  ...standard('rules', ['1', '2']),
  ...standard('others', ['1']),
  ...certificate('main', 'rules'),
  ...certificate('second', 'rules'),
  ...certificate('top', 'rules'),
  ...certificate('beneath', 'others'),
  ...certificate('soon', 'others', { expiresOn: '2031-06-30' }),
  leverage('top', 'beneath'),
  ...['pot', 'twice', 'both', 'past'].map((name) => membership('IN_FAMILY', `service/${name}`, 'family/kitchen')),
  membership('COMPONENT_OF', 'service/lid', 'service/pan'),
  entry('main', 'family/kitchen', 'cloud'),
  entry('main', 'family/kitchen', 'island'),
  entry('main', 'pot', 'cloud', OUT),
  entry('main', 'past', 'cloud', { status: 'NOT_IN_SCOPE', validFrom: '2031-05-01' }),
  // Another certificate makes up for it.
  entry('main', 'twice', 'cloud', OUT),
  entry('second', 'twice', 'cloud'),
  // Rows of a certificate that lapses on the same day count as its losses.
  entry('main', 'both', 'cloud', { ...OUT, status: 'IN_AUDIT' }),
  entry('soon', 'both', 'cloud'),
  entry('main', 'pan', 'cloud', { validUntil: FROM }),
  entry('main', 'pan', 'cloud', { ...OUT, status: 'PLANNED' }),
  entry('main', 'cup', 'cloud'),
  entry('main', 'cup', 'cloud', { status: 'IN_AUDIT', validFrom: '2031-08-01' }),
  entry('main', 'mug', 'cloud'),
  entry('main', 'mug', null, { status: 'NOT_IN_SCOPE', validFrom: '2031-09-01' }),
  entry('top', 'jug', 'cloud'),
  entry('beneath', 'jug', 'cloud', OUT),
  membership('IN_FAMILY', 'service/bowl', 'family/tools'),
  entry('beneath', 'family/tools', 'cloud'),
  // COMPONENT is the stronger basis, but less sure if inferred.
  membership('COMPONENT_OF', 'service/bowl', 'service/stack', true),
  entry('beneath', 'stack', 'cloud', { validFrom: '2031-10-01' }),
];

const ENDINGS = `
  query ($until: Date! = "2031-12-31", $filter: InheritanceFilter!) {
    expiryImpact(until: $until, filter: $filter, asOf: "2031-06-01") {
      endings {
        totalCount requirementsLost
        nodes { endsOn certificate { name } loss {
          environment { name } standard { designation } requirements certainty remainingCertainty alternatives { name }
        } }
      }
    }
  }`;
const LAPSE = `
  query ($services: [ID!]!) {
    assessment(leverageHops: 1, standard: "standard/rules", environment: "environment/cloud", services: $services, asOf: "2031-06-01") {
      requirements(first: 1) { nodes { lapsesOn } }
    }
  }`;
const ROWS = `
  query ($day: Date!, $filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: $day) { totalCount } }`;

interface Ending {
  readonly endsOn: string;
  readonly certificate: { readonly name: string };
  readonly loss: {
    readonly environment: { readonly name: string };
    readonly standard: { readonly designation: string };
    readonly requirements: number;
    readonly certainty: string;
    readonly remainingCertainty: string | null;
    readonly alternatives: readonly { readonly name: string }[];
  };
}

describeWithFacts('Losses when an entry starts to contradict others', FACTS, (open) => {
  const asked = async ({ filter, ...variables }: { readonly filter: object } & Record<string, unknown>) => {
    const given = { ...variables, filter: { leverageHops: 1, ...filter } };
    const { nodes, ...sums } = (await open().must(ENDINGS, given)).expiryImpact.endings;
    const told = nodes.map(({ endsOn, certificate: { name }, loss }: Ending) => {
      const left = [loss.remainingCertainty ?? 'nothing', ...loss.alternatives.map((one) => one.name)].join(' ');
      return [
        `${endsOn} ${name} in ${loss.environment.name}:`,
        `${loss.requirements} of ${loss.standard.designation}, ${loss.certainty}, then ${left}`,
      ].join(' ');
    });
    return { ...sums, told };
  };
  const of = (...names: readonly string[]) => ({ services: names.map((name) => `service/${name}`) });
  const GONE = `${FROM} Main in Cloud: 2 of Rules, STATED, then nothing`;

  it('start when a service of a family leaves the scope, as in an assessment', async () => {
    const filter = of('pot');
    expect(await asked({ filter })).toEqual({ totalCount: 1, requirementsLost: 2, told: [GONE] });
    const { assessment } = await open().must(LAPSE, filter);
    expect(assessment.requirements.nodes).toEqual([{ lapsesOn: FROM }]);
    const rows = async (day: string) =>
      (await open().must(ROWS, { day, filter: { leverageHops: 1, ...filter } })).inheritance.totalCount;
    expect((await rows('2031-06-30')) - (await rows(FROM))).toBe(2);
  });

  it('are filtered by certificates, standards and environments', async () => {
    const named = { certificates: ['certificate/main'], standards: ['standard/rules'] };
    const inCloud = { ...of('pot'), ...named, environments: ['environment/cloud'] };
    expect((await asked({ filter: inCloud })).told).toEqual([GONE]);
    const elsewhere = { ...of('pot'), environments: ['environment/island'] };
    expect((await asked({ filter: elsewhere })).told).toEqual([]);
    expect((await asked({ filter: { ...of('pot'), certificates: ['certificate/second'] } })).told).toEqual([]);
  });

  it('appear once if the supporting entry ends on the same day, for components, too', async () => {
    expect((await asked({ filter: of('pan') })).told).toEqual([GONE]);
    expect((await asked({ filter: of('lid') })).told).toEqual([GONE]);
  });

  it('are partial if the service is still listed, or the environment is not stated', async () => {
    expect(await asked({ filter: of('cup') })).toEqual({
      totalCount: 1,
      requirementsLost: 0,
      told: ['2031-08-01 Main in Cloud: 2 of Rules, STATED, then POSSIBLE Main'],
    });
    const doubtful = '2031-09-01 Main in Cloud: 2 of Rules, STATED, then POSSIBLE Main';
    expect((await asked({ filter: of('mug') })).told).toEqual([doubtful]);
    const inCloud = { ...of('mug'), environments: ['environment/cloud'] };
    expect((await asked({ filter: inCloud })).told).toEqual([doubtful]);
  });

  it('leave out the losses of a certificate that lapses then', async () => {
    expect((await asked({ filter: of('both') })).told).toEqual([GONE]);
  });

  it('are the rows by leverage if the leveraged certificate excludes the service', async () => {
    const gone = `${FROM} Beneath in Cloud: 1 of Others, POSSIBLE, then nothing`;
    expect((await asked({ filter: of('jug') })).told).toEqual([gone]);
    expect((await asked({ filter: { ...of('jug'), certificates: ['certificate/top'] } })).told).toEqual([gone]);
  });

  it.each([
    ['before the day', { until: '2031-06-30', filter: of('pot') }],
    ['if an earlier entry already contradicts it', { filter: of('past') }],
    ['if another certificate gives the same', { filter: of('twice') }],
    ['if a new support has a stronger basis but is less sure', { filter: of('bowl') }],
  ])('are empty %s', async (_when, variables) => {
    expect(await asked(variables)).toEqual({ totalCount: 0, requirementsLost: 0, told: [] });
  });
});
