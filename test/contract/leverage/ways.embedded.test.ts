import { expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'elsewhere'),
  ...services('pot', 'pan', 'cup', 'jar'),
  ...standard('high', ['1']),
  ...standard('low', ['1', '2']),
  ...certificate('top', 'high', { number: 'T-1', expiresOn: '2031-12-31', customerKeeps: 'Keys of Top stay.' }),
  ...certificate('middle', 'high', { issuedOn: '2030-01-01', customerKeeps: 'Keys of Middle stay.' }),
  ...certificate('base', 'low', {
    issuedOn: '2030-01-01',
    expiresOn: '2035-12-31',
    customerKeeps: 'Keys of Base stay.',
  }),
  ...certificate('near', 'high', { expiresOn: '2031-12-31', customerKeeps: 'Keys of Near stay.' }),
  leverage('near', 'base'),
  leverage('top', 'middle'),
  leverage('middle', 'base'),
  entry('top', 'pot', 'cloud'),
  entry('top', 'pan', 'cloud'),
  entry('base', 'pan', 'cloud'),
  entry('near', 'pan', 'cloud'),
  entry('near', 'jar', 'cloud'),
  entry('top', 'cup', 'elsewhere'),
];

const ROWS = `
  query ($filter: InheritanceFilter!, $after: String) { inheritance(filter: $filter, asOf: "2031-06-01", first: 1, after: $after) {
    nodes { evidence { kind sentence sources { id } } } notes { code count sentence nodeIds } pageInfo { endCursor }
  } }`;

const SYSTEM = `
  query ($services: [ID!]!) {
    assessment(leverageHops: 1, standard: "standard/low", environment: "environment/cloud", services: $services, asOf: "2031-06-01") {
      requirements { nodes { lapsesOn } }
      certificates { certificate { name } services { name } lapsesOn customerKeeps sources { id } }
      notes { code count nodeIds }
    }
  }`;

describeWithFacts('The certificates on a leverage path', FACTS, (open) => {
  const rows = async (filter: object, after: string | null = null) =>
    (await open().must(ROWS, { filter: { certificates: ['certificate/base'], leverageHops: 8, ...filter }, after }))
      .inheritance;
  const system = async (...names: readonly string[]) =>
    (await open().must(SYSTEM, { services: names.map((name) => `service/${name}`) })).assessment;

  it('are in the evidence: the path, when each is in force, and what each leaves to the customer', async () => {
    const { nodes } = await rows({ services: ['service/pot'] });
    const steps: { kind: string; sentence: string; sources: object[] }[] = nodes[0].evidence;
    expect(steps.map(({ kind, sentence }) => `${kind}: ${sentence}`)).toEqual([
      'SCOPE: “Top” lists Pot in Cloud as in scope.',
      'LEVERAGE: “Top” leverages “Middle”.',
      'LEVERAGE: “Middle” leverages “Base”.',
      'CERTIFICATION: “Base” certifies Low; in force from 2030-01-01 up to and including 2035-12-31.',
      'CERTIFICATION: The path passes through “Top” (T-1); in force up to and including 2031-12-31; its first day is not stated.',
      'CERTIFICATION: The path passes through “Middle”; in force from 2030-01-01 on; its last day is not stated.',
      'REQUIREMENT: 1 is a requirement of Low.',
      'CUSTOMER: What the customer keeps according to “Base”: “Keys of Base stay.”',
      'CUSTOMER: What the customer keeps according to “Top” (T-1): “Keys of Top stay.”',
      'CUSTOMER: What the customer keeps according to “Middle”: “Keys of Middle stay.”',
    ]);
    expect(steps.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('are listed in an assessment, which may lapse with them, next to the leveraged one', async () => {
    const { requirements, certificates } = await system('pan', 'jar');
    expect(requirements.nodes).toEqual([{ lapsesOn: '2032-01-01' }, { lapsesOn: '2032-01-01' }]);
    expect(certificates).toEqual([
      {
        certificate: { name: 'Base' },
        services: [{ name: 'Jar' }, { name: 'Pan' }],
        lapsesOn: '2036-01-01',
        customerKeeps: 'Keys of Base stay.',
        sources: [{ id: 'source/one' }],
      },
      {
        certificate: { name: 'Near' },
        services: [{ name: 'Jar' }],
        lapsesOn: '2032-01-01',
        customerKeeps: 'Keys of Near stay.',
        sources: [{ id: 'source/one' }],
      },
    ]);
  });

  it('are not listed for rows that the leveraged certificate gives itself', async () => {
    const { requirements, certificates, notes } = await system('pan');
    expect(requirements.nodes[0]).toEqual({ lapsesOn: '2036-01-01' });
    expect(certificates).toMatchObject([{ certificate: { name: 'Base' } }]);
    expect(notes).toEqual([]);
    const [row] = (await rows({ services: ['service/pan'] })).nodes;
    const kinds = row.evidence.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual([
      'SCOPE',
      'CERTIFICATION',
      'REQUIREMENT',
      'CUSTOMER',
      'FURTHER_SUPPORT',
      'FURTHER_SUPPORT',
      'FURTHER_SUPPORT',
      'FURTHER_SUPPORT',
      'FURTHER_SUPPORT',
    ]);
  });

  it('are noted if one of their bounds is unknown, the same on each page', async () => {
    const unknown = {
      code: 'DATE_UNKNOWN',
      count: 2,
      sentence: 'No source states when “Top” begins or when “Middle” ends; these days are treated as open.',
      nodeIds: ['certificate/middle', 'certificate/top'],
    };
    const both = { services: ['service/cup', 'service/pot'] };
    const first = await rows(both);
    expect(first.notes).toEqual([unknown]);
    expect((await rows(both, first.pageInfo.endCursor)).notes).toEqual([unknown]);
    expect((await rows({ environments: ['environment/elsewhere'] })).notes).toEqual([unknown]);
    expect((await system('jar')).notes).toEqual([{ code: 'DATE_UNKNOWN', count: 1, nodeIds: ['certificate/near'] }]);
  });

  it('are noted once, even if the filter names them', async () => {
    const { notes } = await rows({ certificates: ['certificate/base', 'certificate/top'], services: ['service/pot'] });
    expect(notes).toMatchObject([{ code: 'DATE_UNKNOWN', count: 2 }]);
  });
});
