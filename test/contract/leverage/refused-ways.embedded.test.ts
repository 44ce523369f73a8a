import { expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const NOT = { status: 'NOT_IN_SCOPE' } as const;

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...services('refused', 'audited', 'doubted', 'unplaced', 'elsewhere', 'around', 'surely', 'ended'),
  ...standard('high', ['1']),
  ...standard('low', ['1']),
  ...certificate('top', 'high'),
  ...certificate('middle', 'high'),
  ...certificate('base', 'low'),
  leverage('top', 'middle'),
  leverage('middle', 'base'),
  entry('top', 'refused', 'cloud'),
  entry('middle', 'refused', 'cloud', NOT),
  entry('top', 'audited', 'cloud'),
  entry('middle', 'audited', 'cloud', { status: 'IN_AUDIT' }),
  entry('top', 'doubted', 'cloud'),
  entry('middle', 'doubted', null, NOT),
  // Neither states an environment: the two may mean different ones.
  entry('top', 'unplaced', null),
  entry('middle', 'unplaced', null, NOT),
  entry('top', 'elsewhere', 'cloud'),
  entry('middle', 'elsewhere', 'island', NOT),
  entry('top', 'ended', 'cloud'),
  entry('middle', 'ended', 'cloud', { ...NOT, validUntil: '2031-01-01' }),
  // The path over the other two is longer.
  ...certificate('wide', 'high'),
  ...certificate('step-1', 'high', { expiresOn: '2031-12-31' }),
  ...certificate('step-2', 'high'),
  leverage('wide', 'middle'),
  leverage('wide', 'step-1'),
  leverage('step-1', 'step-2'),
  leverage('step-2', 'base'),
  entry('wide', 'around', 'cloud'),
  entry('middle', 'around', 'cloud', NOT),
  entry('wide', 'surely', 'cloud'),
  entry('middle', 'surely', null, NOT),
];

const ASKED = `query ($subject: ID!, $environment: ID!) {
  explain(leverageHops: 1, subject: $subject, clause: "clause/low/1", asOf: "2031-06-01") { inherited reasons { code sentence } }
  assessment(leverageHops: 1, standard: "standard/low", environment: $environment, services: [$subject], asOf: "2031-06-01") {
    requirements { nodes { services { certainty exclusions { certificate { name } } } } }
    notes { code }
  }
  inheritance(
    filter: { certificates: ["certificate/base"], services: [$subject], leverageHops: 8 }, asOf: "2031-06-01"
  ) { nodes { environment { name } certainty validUntil evidence(first: 100) { kind sentence } } }
}`;

interface Step {
  readonly kind: string;
  readonly sentence: string;
}

describeWithFacts('An exclusion by a certificate on the leverage path', FACTS, (open) => {
  const asked = async (name: string) => {
    const variables = { subject: `service/${name}`, environment: 'environment/cloud' };
    const { explain, assessment, inheritance } = await open().must(ASKED, variables);
    const { certainty, exclusions } = assessment.requirements.nodes[0].services[0];
    const [row] = inheritance.nodes;
    const steps: readonly Step[] = row?.evidence ?? [];
    const told = (wanted: string) => steps.filter(({ kind }) => kind === wanted).map(({ sentence }) => sentence);
    return {
      row: row === undefined ? null : `${row.environment?.name ?? '-'} ${row.certainty}`,
      against: told('CONTRADICTION'),
      over: told('LEVERAGE').length,
      validUntil: row?.validUntil ?? null,
      explained: explain.inherited,
      reasons: explain.reasons,
      assessed: certainty,
      exclusions: exclusions.map((exclusion: { certificate: { name: string } }) => exclusion.certificate.name),
      notes: assessment.notes.map(({ code }: { code: string }) => code),
    };
  };

  it('closes the path in its environment, and is reported as the reason', async () => {
    expect(await asked('refused')).toMatchObject({
      row: null,
      reasons: [
        {
          code: 'BLOCKED',
          sentence: '“Middle” lists Refused in Cloud as not in scope. “Middle” leverages “Base”.',
        },
      ],
      assessed: null,
      exclusions: ['Middle'],
      notes: ['BLOCKED'],
    });
    expect(await asked('audited')).toMatchObject({ row: null, reasons: [{ code: 'BLOCKED' }], exclusions: ['Middle'] });
  });

  it('makes the row only possible and is cited if it has no environment', async () => {
    expect(await asked('doubted')).toMatchObject({
      row: 'Cloud POSSIBLE',
      against: ['“Middle” lists Doubted as not in scope, without naming an environment.'],
    });
    expect(await asked('unplaced')).toMatchObject({
      row: '- POSSIBLE',
      against: ['“Middle” lists Unplaced as not in scope, without naming an environment.'],
    });
  });

  it('has no effect elsewhere, or after it has ended', async () => {
    const carried = { row: 'Cloud POSSIBLE', against: [], over: 2 };
    expect(await asked('elsewhere')).toMatchObject(carried);
    expect(await asked('ended')).toMatchObject(carried);
  });

  it('is avoided by a longer path, which lasts as long as its certificates', async () => {
    const around = { row: 'Cloud POSSIBLE', against: [], over: 3, validUntil: '2032-01-01' };
    expect(await asked('around')).toMatchObject(around);
    expect(await asked('surely')).toMatchObject(around);
  });

  it('does not matter to an assessment or an explanation that follows one hop', async () => {
    expect(await asked('elsewhere')).toMatchObject({ explained: false, assessed: null, exclusions: [] });
  });
});
