import { expect, it } from 'vitest';
import { createAsk } from '../support/ask.ts';
import { entity } from '../support/random-graph.ts';
import {
  certificate,
  entry,
  environments,
  membership,
  relation,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one', { date: '2020' }),
  source('two', { date: '2021' }),
  ...environments('cloud'),
  ...services('pot'),
  ...standard('dated', ['1'], { inForceFrom: '2018-06', status: 'CURRENT' }),
  ...standard('undated', ['1']),
  ...certificate('young', 'dated'),
  ...certificate('issued', 'dated', { issuedOn: '2017-01-01' }),
  ...certificate('open', 'undated'),
  ...certificate('disputed', 'dated'),
  membership('CERTIFIES', 'certificate/disputed', 'standard/undated'),
  ...['young', 'issued', 'open', 'disputed'].map((name) => entry(name, 'pot', 'cloud')),
];

const ROWS = `query ($asOf: Date!) {
  inheritance(filter: { environments: ["environment/cloud"] }, asOf: $asOf) {
    nodes { certificate { id } } notes { code }
  }
  certificates(filter: { inForceOn: $asOf }) { nodes { id } }
}`;

describeWithFacts('A certificate', FACTS, (open) => {
  const on = async (asOf: string) => {
    const { inheritance, certificates } = await open().must(ROWS, { asOf });
    const through = inheritance.nodes.map((row: { certificate: { id: string } }) => row.certificate.id);
    const inForce = certificates.nodes.map(({ id }: { id: string }) => id);
    expect(inForce).toEqual([...new Set(through)].sort());
    return inForce;
  };

  it('is not in force before the edition that it certifies, if its start is known', async () => {
    expect(await on('2018-05-31')).toEqual(['certificate/disputed', 'certificate/open']);
    expect(await on('2018-06-01')).toEqual([
      ...['certificate/disputed', 'certificate/issued', 'certificate/open', 'certificate/young'],
    ]);
  });

  it('has NOT_IN_FORCE as the reason on a day before that', async () => {
    const { explain } = await open().must(
      `{ explain(subject: "service/pot", environment: "environment/cloud", clause: "clause/dated/1",
          certificate: "certificate/issued", asOf: "2018-05-31") { inherited reasons { code } } }`,
    );
    expect(explain).toEqual({ inherited: false, reasons: [{ code: 'NOT_IN_FORCE' }] });
  });
});

describeWithFacts(
  'A row for an edition that its certificate does not name',
  [
    ...FACTS.filter((fact) => fact.type === 'entity'),
    ...standard('wide'),
    ...standard('old', ['1'], { inForceFrom: '2018', inForceUntil: '2023' }),
    ...standard('new', ['1']),
    {
      ...entity('Standard', 'standard/new', { designation: 'New', inForceFrom: '2022-05-30' }),
      sourceIds: ['source/two'],
    },
    ...standard('newest', ['1'], { inForceFrom: '2025' }),
    relation('old', 'EDITION_OF', 'wide'),
    relation('new', 'EDITION_OF', 'wide'),
    relation('newest', 'EDITION_OF', 'wide'),
    ...certificate('named-so', 'wide', { issuedOn: '2019-05-03', expiresOn: '2029-05-03' }),
    entry('named-so', 'pot', 'cloud', { validFrom: '2019-05-03', validUntil: '2029-05-04' }),
  ],
  (open) => {
    const rowsOn = async (asOf: string) => {
      const { inheritance } = await open().must(
        `query ($asOf: Date!) {
          inheritance(filter: { certificates: ["certificate/named-so"] }, asOf: $asOf) {
            nodes { standard { name } validFrom validFromStated validUntil validUntilStated }
          }
        }`,
        { asOf },
      );
      return inheritance.nodes;
    };
    const days = (name: string, from: readonly [string, boolean], until: readonly [string, boolean]) => ({
      standard: { name },
      ...{ validFrom: from[0], validFromStated: from[1], validUntil: until[0], validUntilStated: until[1] },
    });
    const old = days('Old', ['2019-05-03', true], ['2024-01-01', false]);
    const recent = days('New', ['2022-05-30', true], ['2029-05-04', true]);
    const newest = days('Newest', ['2025-01-01', false], ['2029-05-04', true]);

    it.each([
      ['2022-05-29', [old]],
      ['2022-05-30', [old, recent]],
      ['2023-12-31', [old, recent]],
      ['2024-01-01', [recent]],
      ['2025-01-01', [newest, recent]],
    ])('lasts from the first to the last day of the edition, stated if known to the day: %s', async (day, rows) => {
      const byName = (left: typeof old, right: typeof old) => (left.standard.name < right.standard.name ? 1 : -1);
      expect((await rowsOn(day)).toSorted(byName)).toEqual(rows);
    });

    it('cites the source of its first or last day', async () => {
      const { inheritance } = await open().must(
        `{ inheritance(filter: { certificates: ["certificate/named-so"] }, asOf: "2023-06-01") {
          nodes { standard { name } evidence(kinds: [CERTIFICATION]) { sentence node { id } sources { id } } sources { id } }
        } }`,
      );
      const citing = (name: string) => {
        const row = inheritance.nodes.find((one: { standard: { name: string } }) => one.standard.name === name);
        return [row.evidence.at(-1), row.sources.map(({ id }: { id: string }) => id)];
      };
      expect(citing('New')).toEqual([
        {
          sentence: 'New is in force from 2022-05-30 on.',
          node: { id: 'standard/new' },
          sources: [{ id: 'source/two' }],
        },
        ['source/one', 'source/two'],
      ]);
      expect(citing('Old')).toEqual([
        {
          sentence: 'Old is in force up to and including 2023.',
          node: { id: 'standard/old' },
          sources: [{ id: 'source/one' }],
        },
        ['source/one'],
      ]);
    });
  },
);

describeWithFacts('The days of a standard', FACTS, (open) => {
  it('keep their precision and their sources', async () => {
    const id = 'standard/dated';
    const designation = { designation: 'Dated' };
    await open().publish([
      { ...entity('Standard', id, { ...designation, inForceUntil: '2031' }), sourceIds: ['source/two'] },
    ]);
    const { standard: said } = await open().must(
      `{ standard(id: "${id}") { status inForceFrom inForceUntil words { property value counts source { id } } } }`,
    );
    const [one, two] = ['source/one', 'source/two'].map((sourceId) => ({ counts: true, source: { id: sourceId } }));
    expect(said).toEqual({
      ...{ status: 'CURRENT', inForceFrom: '2018-06', inForceUntil: '2031' },
      words: [
        { property: 'STATUS', value: 'CURRENT', ...one },
        { property: 'IN_FORCE_FROM', value: '2018-06', ...one },
        { property: 'IN_FORCE_UNTIL', value: '2031', ...two },
      ],
    });
  });

  it('lead to a note on a question about a future day', async () => {
    const ask = createAsk(open().engine);
    const codes = async (asOf: string) => {
      const { data } = await ask(ROWS, { asOf });
      return data.inheritance.notes.map(({ code }: { code: string }) => code);
    };
    expect(await codes('2099-01-01')).toContain('FUTURE_DAY');
    expect(await codes('2020-01-01')).not.toContain('FUTURE_DAY');
  });
});

describeWithFacts(
  'A certificate for an ended edition',
  [
    source('one'),
    source('rules', { date: '2023' }),
    ...environments('cloud'),
    ...services('pot', 'pan'),
    ...standard('old', ['1']),
    {
      ...entity('Standard', 'standard/old', { designation: 'Old', inForceUntil: '2025-10-31' }),
      sourceIds: ['source/rules'],
    },
    ...standard('other', ['1']),
    ...certificate('stated', 'old', { expiresOn: '2027-06-30' }),
    ...certificate('mixed', 'other'),
    entry('stated', 'pot', 'cloud'),
    entry('mixed', 'pan', 'cloud', { standardId: 'standard/old' }),
  ],
  (open) => {
    const ON = `query ($day: Date!) {
      inheritance(asOf: $day) {
        nodes { subject { ... on Node { id } } validUntil validUntilStated evidence(kinds: [CERTIFICATION]) { sentence sources { id } } }
      }
      certificate(id: "certificate/stated") { inForce(asOf: $day) }
      explain(subject: "service/pot", environment: "environment/cloud", clause: "clause/old/1", asOf: $day) {
        inherited reasons { code sentence }
      }
    }`;

    it('ends on the last day of the edition, as does an entry for it, and cites the source of that day', async () => {
      const last = await open().must(ON, { day: '2025-10-31' });
      const ending = { validUntil: '2025-11-01', sentence: 'Old is in force up to and including 2025-10-31.' };
      expect(last.certificate.inForce).toBe(true);
      expect(last.inheritance.nodes).toHaveLength(2);
      for (const { validUntil, evidence } of last.inheritance.nodes) {
        expect(validUntil).toBe(ending.validUntil);
        expect(evidence).toContainEqual({ sentence: ending.sentence, sources: [{ id: 'source/rules' }] });
      }
      const next = await open().must(ON, { day: '2025-11-01' });
      expect(next.certificate.inForce).toBe(false);
      expect(next.inheritance.nodes).toEqual([]);
      expect(next.explain.inherited).toBe(false);
      expect(next.explain.reasons[0]).toMatchObject({ code: 'NOT_IN_FORCE' });
      expect(next.explain.reasons[0].sentence).toContain('after the edition ended');
    });
  },
);
