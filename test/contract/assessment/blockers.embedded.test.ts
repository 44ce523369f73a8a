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

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'elsewhere'),
  ...families('offers', 'tools'),
  ...services('excepted', 'torn', 'stated', 'distant', 'former', 'aside', 'around'),
  membership('IN_FAMILY', 'service/excepted', 'family/offers'),
  membership('IN_FAMILY', 'service/former', 'family/offers'),
  ...standard('high', ['1']),
  ...standard('low', ['1']),
  ...certificate('top', 'high'),
  ...certificate('base', 'low'),
  leverage('top', 'base'),
  entry('top', 'family/offers', 'cloud'),
  entry('top', 'excepted', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('top', 'excepted', 'elsewhere', { status: 'IN_AUDIT' }),
  entry('top', 'torn', 'cloud'),
  entry('top', 'torn', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  entry('top', 'stated', 'cloud', { status: 'PLANNED' }),
  entry('base', 'stated', 'cloud'),
  entry('top', 'distant', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('top', 'distant', 'elsewhere'),
  entry('base', 'distant', 'cloud', { status: 'PLANNED' }),
  entry('top', 'aside', 'cloud', { status: 'NOT_IN_SCOPE' }),
  // One of two leverage paths is closed, the other one doubtful.
  ...['closed', 'doubtful'].flatMap((name) => [...certificate(name, 'high'), leverage(name, 'base')]),
  membership('IN_FAMILY', 'service/around', 'family/tools'),
  entry('closed', 'family/tools', 'cloud'),
  entry('closed', 'around', 'cloud', { status: 'PLANNED' }),
  entry('doubtful', 'around', 'cloud'),
  entry('doubtful', 'around', null, { status: 'NOT_IN_SCOPE' }),
  entry('top', 'former', 'cloud', { status: 'NOT_IN_SCOPE', validUntil: '2031-01-01' }),
];

const EXCLUSIONS = `
  query ($services: [ID!]!) {
    assessment(leverageHops: 1, standard: "standard/low", environment: "environment/cloud", services: $services, asOf: "2031-06-01") {
      requirements { nodes { services { certainty exclusions { status certificate { name } } } } }
    }
  }`;

const TOLD = `{
  assessment(
    leverageHops: 1,
    standard: "standard/low", environment: "environment/cloud", services: ["service/aside", "service/distant"], asOf: "2031-06-01"
  ) { notes { code count nodeIds } }
  explain(leverageHops: 1, subject: "service/aside", environment: "environment/cloud", clause: "clause/low/1", asOf: "2031-06-01") {
    reasons { code }
  }
}`;

describeWithFacts('The exclusions of a service in an assessment', FACTS, (open) => {
  const assessed = async (name: string) => {
    const { assessment } = await open().must(EXCLUSIONS, { services: [`service/${name}`] });
    return assessment.requirements.nodes[0].services[0];
  };

  it('include an entry of the certificate that leverages one to the standard', async () => {
    expect(await assessed('excepted')).toEqual({
      certainty: null,
      exclusions: [{ status: 'NOT_IN_SCOPE', certificate: { name: 'Top' } }],
    });
  });

  it('include an entry that makes a path only possible', async () => {
    expect(await assessed('torn')).toEqual({
      certainty: 'POSSIBLE',
      exclusions: [{ status: 'NOT_IN_SCOPE', certificate: { name: 'Top' } }],
    });
  });

  it('include both the entry that closes one path and the entry that makes another doubtful', async () => {
    const { certainty, exclusions } = await assessed('around');
    expect(certainty).toBe('POSSIBLE');
    expect(exclusions).toHaveLength(2);
    expect(exclusions).toEqual(
      expect.arrayContaining([
        { status: 'PLANNED', certificate: { name: 'Closed' } },
        { status: 'NOT_IN_SCOPE', certificate: { name: 'Doubtful' } },
      ]),
    );
  });

  it('leave out certificates without a path to the standard, unless nothing else gives it', async () => {
    expect(await assessed('stated')).toEqual({ certainty: 'STATED', exclusions: [] });
    expect(await assessed('distant')).toEqual({
      certainty: null,
      exclusions: [
        { status: 'PLANNED', certificate: { name: 'Base' } },
        { status: 'NOT_IN_SCOPE', certificate: { name: 'Top' } },
      ],
    });
  });

  it('agree with the notes and with the explanation', async () => {
    const { assessment, explain } = await open().must(TOLD, {});
    expect(assessment.notes).toMatchObject([{ code: 'BLOCKED', count: 3 }]);
    expect(explain.reasons).toMatchObject([{ code: 'BLOCKED' }]);
    expect((await assessed('aside')).exclusions).toEqual([{ status: 'NOT_IN_SCOPE', certificate: { name: 'Top' } }]);
  });

  it('leave out entries that have ended', async () => {
    expect(await assessed('former')).toEqual({ certainty: 'POSSIBLE', exclusions: [] });
  });
});
