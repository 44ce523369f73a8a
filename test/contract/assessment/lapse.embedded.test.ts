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
  ...environments('cloud', 'elsewhere'),
  ...families('offers'),
  ...services('member', 'alone', 'follower', 'built', 'mover', 'doubted', 'late'),
  membership('IN_FAMILY', 'service/member', 'family/offers'),
  ...standard('unsure', ['1']),
  ...certificate('ending', 'unsure', { expiresOn: '2031-06-30' }),
  ...certificate('endless', 'unsure'),
  entry('ending', 'member', 'cloud'),
  entry('endless', 'family/offers', 'cloud', { extent: 'UNSPECIFIED' }),
  ...standard('twofold', ['1']),
  ...certificate('twofold', 'twofold', { expiresOn: '2039-12-31' }),
  entry('twofold', 'member', 'cloud', { validUntil: '2031-07-01' }),
  entry('twofold', 'family/offers', 'cloud'),
  ...standard('leaving', ['1']),
  ...certificate('leaving', 'leaving', { expiresOn: '2039-12-31' }),
  entry('leaving', 'family/offers', 'cloud'),
  entry('leaving', 'member', 'elsewhere', { status: 'NOT_IN_SCOPE', validFrom: '2031-06-15' }),
  entry('leaving', 'member', 'cloud', { status: 'NOT_IN_SCOPE', validFrom: '2031-07-01' }),
  ...standard('followed', ['1']),
  ...certificate('first', 'followed', { expiresOn: '2031-06-30' }),
  ...certificate('second', 'followed', { issuedOn: '2031-07-01', expiresOn: '2034-06-30' }),
  ...certificate('third', 'followed', { issuedOn: '2034-07-02', expiresOn: '2037-06-30' }),
  ...certificate('stranger', 'followed', { expiresOn: '2031-06-15' }),
  entry('first', 'follower', 'cloud'),
  entry('second', 'follower', 'cloud'),
  entry('third', 'follower', 'cloud'),
  ...standard('base', ['1']),
  ...standard('high', ['1']),
  ...certificate('base', 'base'),
  ...certificate('left', 'high', { expiresOn: '2031-12-31' }),
  ...certificate('right', 'high', { expiresOn: '2039-12-31' }),
  leverage('left', 'base'),
  leverage('right', 'base'),
  entry('left', 'built', 'cloud'),
  entry('right', 'built', 'cloud'),
  // Stated until the entry ends, then possible by leverage.
  entry('base', 'mover', 'cloud', { validUntil: '2033-01-01' }),
  entry('right', 'mover', 'cloud'),
  // Possible at first, stated for a while, then possible again.
  entry('base', 'late', 'cloud', { validFrom: '2032-01-01', validUntil: '2033-01-01' }),
  entry('base', 'late', 'cloud', { status: 'NOT_IN_SCOPE', validUntil: '2031-09-01' }),
  entry('right', 'late', 'cloud', { validUntil: '2036-01-01' }),
  ...standard('doubted', ['1']),
  ...certificate('doubted', 'doubted'),
  entry('doubted', 'doubted', 'cloud'),
  entry('doubted', 'doubted', null, { status: 'NOT_IN_SCOPE', validFrom: '2032-03-01' }),
];

const LAPSE = `
  query ($services: [ID!]!, $standard: ID!, $asOf: Date!) {
    assessment(leverageHops: 1, standard: $standard, environment: "environment/cloud", services: $services, asOf: $asOf) {
      requirements { nodes { outcome lapsesOn services { certainty rows { validUntil } } } }
    }
  }`;

describeWithFacts('The lapse day of a system', FACTS, (open) => {
  async function assessed(standardName: string, names: readonly string[], asOf = '2031-06-01') {
    const variables = { standard: `standard/${standardName}`, services: names.map((name) => `service/${name}`), asOf };
    return (await open().must(LAPSE, variables)).assessment.requirements.nodes[0];
  }
  const lapseOf = async (...asked: Parameters<typeof assessed>) => (await assessed(...asked)).lapsesOn;

  it('is when a stated row becomes only possible, even if another certificate never ends', async () => {
    expect(await assessed('unsure', ['member'])).toMatchObject({ outcome: 'COVERED', lapsesOn: '2031-07-01' });
    expect(await assessed('unsure', ['member'], '2031-07-01')).toMatchObject({ outcome: 'POSSIBLE', lapsesOn: null });
  });

  it('is not the end of an entry if another entry of the certificate is as sure', async () => {
    const row = await assessed('twofold', ['member']);
    expect(row.lapsesOn).toBe('2040-01-01');
    // A row holds as long as its strongest entry.
    expect(row.services[0].rows).toEqual([{ validUntil: '2031-07-01' }]);
  });

  it('is when a service leaves the scope in that environment, not in another one', async () => {
    expect(await lapseOf('leaving', ['member'])).toBe('2031-07-01');
  });

  it('is when a NOT_IN_SCOPE entry without an environment makes the row doubtful', async () => {
    expect(await lapseOf('doubted', ['doubted'])).toBe('2032-03-01');
  });

  it('is the end of the last certificate in a chain without a gap', async () => {
    expect(await lapseOf('followed', ['follower'])).toBe('2034-07-01');
  });

  it('is the end of the last leverage path', async () => {
    expect(await lapseOf('base', ['built'])).toBe('2040-01-01');
    expect(await lapseOf('base', ['built'], '2032-01-01')).toBe('2040-01-01');
  });

  it('is when only leverage remains', async () => {
    expect(await lapseOf('base', ['mover'])).toBe('2033-01-01');
  });

  it('is relative to the day of the question: a surer row in between may end', async () => {
    expect(await lapseOf('base', ['late'], '2031-10-01')).toBe('2036-01-01');
    expect(await lapseOf('base', ['late'], '2032-06-01')).toBe('2033-01-01');
  });

  it('is the earliest of all services, and null for a service that inherits nothing', async () => {
    expect(await lapseOf('base', ['built', 'mover'])).toBe('2033-01-01');
    expect(await lapseOf('base', ['alone', 'built'])).toBe('2040-01-01');
    expect(await lapseOf('base', ['alone'])).toBeNull();
    // Not in force yet on the day of the question.
    expect(await lapseOf('base', ['late'])).toBeNull();
  });
});
