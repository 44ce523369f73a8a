import { expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...services('alone', 'deep', 'late', 'refused', 'around', 'elsewhere', 'ring'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  ...certificate('beneath', 'others', { issuedOn: '2020-01-01', expiresOn: '2040-01-01' }),
  ...certificate('soon', 'rules', { expiresOn: '2031-08-31' }),
  leverage('soon', 'beneath'),
  entry('soon', 'alone', 'cloud'),
  entry('soon', 'elsewhere', 'island'),
  // Leverages it through a lapsed certificate, or through another one in force.
  ...certificate('top', 'rules'),
  ...certificate('middle', 'rules', { issuedOn: '2029-01-01', expiresOn: '2030-12-31' }),
  leverage('top', 'middle'),
  leverage('middle', 'beneath'),
  entry('top', 'deep', 'cloud'),
  entry('top', 'late', 'cloud', { validFrom: '2032-01-01' }),
  entry('top', 'refused', 'cloud', { status: 'PLANNED' }),
  ...certificate('wide', 'rules'),
  leverage('wide', 'middle'),
  leverage('wide', 'beneath'),
  entry('wide', 'around', 'cloud'),
  entry('beneath', 'around', 'cloud', { status: 'IN_AUDIT' }),
  // The circle must end, and a lapsed certificate in it be reported once.
  leverage('beneath', 'soon'),
];

const EXPLAIN = `
  query ($subject: ID!, $asOf: Date!) {
    explain(leverageHops: 1, subject: $subject, environment: "environment/cloud", clause: "clause/others/1", asOf: $asOf) {
      inherited rows { basis } reasons { code sentence statement { ... on ScopeEntry { certificate { id } } } }
    }
  }`;

describeWithFacts('The reasons for a missing requirement of a leveraged certificate', FACTS, (open) => {
  const explain = async (name: string, asOf = '2031-09-15') =>
    (await open().must(EXPLAIN, { subject: `service/${name}`, asOf })).explain;
  const told = async (name: string) =>
    (await explain(name)).reasons.map(({ code, sentence }: Record<string, string>) => `${code}: ${sentence}`);

  it('include that the leveraging certificate with the subject has lapsed', async () => {
    expect(await explain('alone', '2031-06-01')).toMatchObject({ inherited: true, rows: [{ basis: 'LEVERAGED' }] });
    expect(await explain('alone')).toMatchObject({
      inherited: false,
      reasons: [
        {
          code: 'NOT_IN_FORCE',
          sentence:
            '“Soon” lists Alone in Cloud as in scope. The certificate is in force from a day that is not stated up to and including 2031-08-31, not on 2031-09-15. “Soon” leverages “Beneath”.',
          statement: { certificate: { id: 'certificate/soon' } },
        },
      ],
    });
  });

  it('include that a certificate on the path has lapsed', async () => {
    expect(await told('deep')).toEqual([
      'NOT_IN_FORCE: “Top” lists Deep in Cloud as in scope. “Top” leverages “Middle”, which leverages “Beneath”. “Middle” is in force from 2029-01-01 up to and including 2030-12-31, not on 2031-09-15.',
    ]);
  });

  it('include that an entry is valid later, elsewhere or only planned', async () => {
    expect(await told('late')).toEqual([expect.stringMatching(/^ENTRY_NOT_VALID: .* which leverages “Beneath”\.$/)]);
    expect(await told('refused')).toEqual([
      expect.stringMatching(/^BLOCKED: “Top” lists Refused in Cloud as planned\./),
    ]);
    expect(await told('elsewhere')).toEqual([
      expect.stringMatching(/^OTHER_ENVIRONMENT: .* The entry names another environment\./),
    ]);
  });

  it('leave out a lapsed path if another one is in force and the leveraged certificate itself excludes the subject', async () => {
    expect(await told('around')).toEqual(['BLOCKED: “Beneath” lists Around in Cloud as in audit.']);
  });

  it('include that no entry of either certificate names the subject', async () => {
    expect(await told('ring')).toEqual([expect.stringMatching(/^NOT_NAMED: /)]);
  });
});
