import { expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

/** Each of the ten certificates leverages the next, so that nine hops lead to the last one. */
const CHAIN = Array.from({ length: 10 }, (_item, position) => `chain-${position}`);

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot', 'pan', 'cup', 'jug'),
  ...standard('high', ['1', '2', '3']),
  ...standard('low', ['1']),
  ...certificate('high', 'high'),
  ...certificate('low', 'low'),
  ...certificate('lapsed', 'low', { expiresOn: '2030-12-31' }),
  ...certificate('deep', 'low', { expiresOn: '2032-12-31' }),
  leverage('high', 'low'),
  leverage('low', 'high'),
  leverage('high', 'high'),
  leverage('high', 'lapsed'),
  leverage('lapsed', 'deep'),
  entry('high', 'pot', 'cloud', { validUntil: '2033-01-01' }),
  entry('low', 'pan', 'cloud'),
  ...CHAIN.flatMap((name) => certificate(name, 'low')),
  ...CHAIN.slice(1).map((name, position) => leverage(`chain-${position}`, name)),
  entry('chain-0', 'cup', 'cloud'),
];

const LINKS = `
  query ($id: ID!, $transitive: Boolean!, $day: Date, $first: Int! = 20, $after: String) {
    certificate(id: $id) {
      dependents(transitive: $transitive, inForceOn: $day, first: $first, after: $after) { ...Links }
      restsOn(transitive: $transitive, inForceOn: $day) { ...Links }
    }
  }
  fragment Links on LeverageLinkConnection {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { certificate { name } hops path { from { id } to { id } } }
  }`;

const ROWS = `
  query ($filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: "2031-06-01") { totalCount nodes {
    clause { id } certificate { name } basis certainty validUntil evidence { kind sentence }
  } } }`;

interface Link {
  readonly certificate: { readonly name: string };
  readonly hops: number;
}

describeWithFacts('Leverage', FACTS, (open) => {
  const links = async (name: string, transitive: boolean, more: object = {}) =>
    (await open().must(LINKS, { id: `certificate/${name}`, transitive, ...more })).certificate;
  const told = ({ nodes }: { nodes: Link[] }) =>
    nodes.map(({ certificate: { name }, hops }: Link) => `${name} ${hops}`);
  const rows = async (service: string, more: object = {}) =>
    (await open().must(ROWS, { filter: { services: [`service/${service}`], ...more } })).inheritance;

  it('lists each certificate once, nearest first, even in a circle or with a link to itself', async () => {
    const { restsOn, dependents } = await links('high', true);
    expect(told(restsOn)).toEqual(['Lapsed 1', 'Low 1', 'Deep 2']);
    expect(told(dependents)).toEqual(['Low 1']);
    expect(told((await links('deep', true)).dependents)).toEqual(['Lapsed 1', 'High 2', 'Low 3']);
    expect(told((await links('deep', false)).dependents)).toEqual(['Lapsed 1']);
  });

  it('has a path of statements, starting at the leveraged certificate', async () => {
    const { dependents } = await links('deep', true);
    expect(dependents.nodes[1].path).toEqual([
      { from: { id: 'certificate/lapsed' }, to: { id: 'certificate/deep' } },
      { from: { id: 'certificate/high' }, to: { id: 'certificate/lapsed' } },
    ]);
  });

  it('passes only certificates in force on the given day, whatever the state of the first one', async () => {
    const on = async (name: string, day: string) => {
      const { restsOn, dependents } = await links(name, true, { day });
      return { restsOn: told(restsOn), dependents: told(dependents) };
    };
    expect((await on('high', '2030-12-31')).restsOn).toEqual(['Lapsed 1', 'Low 1', 'Deep 2']);
    expect((await on('high', '2031-01-01')).restsOn).toEqual(['Low 1']);
    expect((await on('deep', '2030-12-31')).dependents).toEqual(['Lapsed 1', 'High 2', 'Low 3']);
    expect((await on('deep', '2031-01-01')).dependents).toEqual([]);
    expect(await on('lapsed', '2031-01-01')).toEqual({ restsOn: ['Deep 1'], dependents: ['High 1', 'Low 2'] });
  });

  it('is followed eight hops, and later ones are not counted', async () => {
    const { restsOn } = await links('chain-0', true);
    expect([restsOn.totalCount, restsOn.nodes.at(-1)]).toMatchObject([
      8,
      { certificate: { name: 'Chain-8' }, hops: 8 },
    ]);
  });

  it('comes in pages', async () => {
    const { dependents } = await links('deep', true, { first: 2 });
    expect(dependents).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await links('deep', true, { first: 2, after: dependents.pageInfo.endCursor });
    expect(told(next.dependents)).toEqual(['Low 3']);
  });

  it("gives possible rows of the leveraged certificate's standard, not of the leveraging one's", async () => {
    const { nodes } = await rows('pot', { leverageHops: 1 });
    const shown = nodes.map((row: { certificate: { name: string }; clause: { id: string }; basis: string }) => [
      row.certificate.name,
      row.clause.id,
      row.basis,
    ]);
    expect(shown).toEqual([
      ['High', 'clause/high/1', 'LISTED'],
      ['High', 'clause/high/2', 'LISTED'],
      ['High', 'clause/high/3', 'LISTED'],
      ['Low', 'clause/low/1', 'LEVERAGED'],
    ]);
    expect(nodes[3]).toMatchObject({ certainty: 'POSSIBLE', validUntil: '2033-01-01' });
  });

  it('is shown in the evidence', async () => {
    const { nodes } = await rows('pot', { certificates: ['certificate/low'], leverageHops: 1 });
    expect(nodes[0].evidence.map(({ kind, sentence }: Record<string, string>) => `${kind}: ${sentence}`)).toEqual([
      'SCOPE: “High” lists Pot in Cloud as in scope up to and including 2032-12-31.',
      'LEVERAGE: “High” leverages “Low”.',
      'CERTIFICATION: “Low” certifies Low; its first and last day are not stated.',
      'CERTIFICATION: The path passes through “High”; its first and last day are not stated.',
      'REQUIREMENT: 1 is a requirement of Low.',
    ]);
  });

  it('stops at a lapsed certificate in the middle', async () => {
    const certificates = ['certificate/deep', 'certificate/lapsed'];
    expect((await rows('pot', { certificates, leverageHops: 8 })).totalCount).toBe(0);
  });

  it.each([
    ['no hop by default', {}, 0],
    ['one hop', { leverageHops: 1 }, 1],
    ['as many hops as requested', { leverageHops: 3 }, 3],
    ['eight hops but not nine', { leverageHops: 8 }, 8],
  ])('is followed for %s', async (_how, filter, hops) => {
    const { nodes } = await rows('cup', filter);
    const names = nodes.map((row: { certificate: { name: string } }) => row.certificate.name);
    expect(names).toEqual(CHAIN.slice(0, hops + 1).map((name) => name.replace('chain', 'Chain')));
  });

  it.each([-1, 9])('cannot be followed for %i hops', async (leverageHops) => {
    await expect(rows('cup', { leverageHops })).rejects.toThrow('filter.leverageHops');
  });

  it('gives possible requirements in an assessment', async () => {
    const { assessment } = await open().must(`{
      assessment(leverageHops: 1, standard: "standard/low", environment: "environment/cloud", services: ["service/pot"], asOf: "2031-06-01") {
        totals { possible } requirements { nodes { services { basis certainty } } }
      } }`);
    expect(assessment.totals.possible).toBe(1);
    expect(assessment.requirements.nodes[0].services).toEqual([{ basis: 'LEVERAGED', certainty: 'POSSIBLE' }]);
  });
});
