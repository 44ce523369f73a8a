import { expect, it } from 'vitest';
import { certificate, entry, environments, membership, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const HOPS = ['h5', 'h4', 'h3', 'h2', 'h1', 'cee'];
const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...services(...HOPS, 'early', 'plan', 'late', 'there'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  // The service in scope is one hop too far from `h5`.
  ...HOPS.slice(1).map((whole, position) =>
    membership('COMPONENT_OF', `service/${HOPS[position]}`, `service/${whole}`),
  ),
  entry('main', 'cee', 'cloud'),
  entry('main', 'h2', 'cloud', { status: 'PLANNED', validFrom: '2030-01-01', validUntil: '2031-01-01' }),
  entry('main', 'early', 'cloud', { validUntil: '2031-01-01' }),
  ...certificate('lapsed', 'rules', { expiresOn: '2030-12-31' }),
  entry('lapsed', 'plan', 'cloud', { status: 'PLANNED' }),
  entry('lapsed', 'late', 'cloud'),
  entry('main', 'there', 'island', { status: 'IN_AUDIT' }),
];

const ASKED = `
  query ($subject: ID!, $asOf: Date!) {
    explain(subject: $subject, environment: "environment/cloud", clause: "clause/rules/1", asOf: $asOf) {
      sentence reasons { code sentence }
    }
    inheritance(filter: { services: [$subject] }, asOf: $asOf) { notes { code } }
  }`;

const PLACELESS = `
  query ($subject: ID!) {
    explain(subject: $subject, environmentNotStated: true, clause: "clause/rules/1", asOf: "2031-06-01") { reasons { sentence } }
  }`;

interface Reason {
  readonly code: string;
  readonly sentence: string;
}

describeWithFacts('The reasons if nothing is in scope on any day', FACTS, (open) => {
  const ask = (name: string, asOf = '2031-06-01') => open().must(ASKED, { subject: `service/${name}`, asOf });

  it('go beyond an expired entry that would put nothing in scope', async () => {
    const { explain, inheritance } = await ask('h5');
    expect(explain.reasons).toEqual([
      {
        code: 'ENTRY_NOT_VALID',
        sentence:
          '“Main” lists H2 in Cloud as planned from 2030-01-01 up to and including 2030-12-31. The entry is not valid on 2031-06-01, and would put nothing in scope if it were.',
      },
      {
        code: 'TOO_FAR',
        sentence:
          '“Main” lists Cee in Cloud as in scope. H5 is a component of Cee through 5 steps; a component inherits through at most 4.',
      },
    ]);
    expect(inheritance.notes.map(({ code }: { code: string }) => code)).toContain('NOT_NAMED');
  });

  it('stop at an exclusion, and at an expired entry that put something in scope', async () => {
    const codesOf = async (name: string, asOf?: string) =>
      (await ask(name, asOf)).explain.reasons.map(({ code }: { code: string }) => code);
    expect(await codesOf('h5', '2030-06-01')).toEqual(['BLOCKED']);
    expect(await codesOf('early')).toEqual(['ENTRY_NOT_VALID']);
  });

  it('go beyond a lapsed certificate and another environment with an entry that puts nothing in scope', async () => {
    const told = async (name: string) =>
      (await ask(name)).explain.reasons.map(({ code, sentence }: Reason) => `${code}: ${sentence}`);
    expect((await told('plan'))[0]).toBe(
      'NOT_IN_FORCE: “Lapsed” lists Plan in Cloud as planned. The certificate is in force from a day that is not stated up to and including 2030-12-31, not on 2031-06-01, and the entry would put nothing in scope if it were.',
    );
    expect((await told('late'))[0]).toMatch(/not on 2031-06-01\.$/);
    const there = 'OTHER_ENVIRONMENT: “Main” lists There in Island as in audit.';
    expect(await told('there')).toContain(
      `${there} The entry names another environment, and puts nothing in scope there either.`,
    );
    const { explain } = await open().must(PLACELESS, { subject: 'service/there' });
    expect(explain.reasons.map(({ sentence }: Reason) => sentence)).toContainEqual(
      expect.stringMatching(/ The entry names an environment, and puts nothing in scope there either\.$/),
    );
  });
});
