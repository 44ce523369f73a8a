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
  // Stated until then, possible by leverage after it.
  entry('base', 'mover', 'cloud', { validUntil: '2033-01-01' }),
  entry('right', 'mover', 'cloud'),
  // Possible at first, stated for a while, possible again.
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

describeWithFacts('The day on which a system lapses', FACTS, (open) => {
  async function assessed(standardName: string, names: readonly string[], asOf = '2031-06-01') {
    const variables = { standard: `standard/${standardName}`, services: names.map((name) => `service/${name}`), asOf };
    return (await open().must(LAPSE, variables)).assessment.requirements.nodes[0];
  }
  const lapseOf = async (...asked: Parameters<typeof assessed>) => (await assessed(...asked)).lapsesOn;

  it('is that on which what is stated becomes only possible, whatever goes on without an end', async () => {
    expect(await assessed('unsure', ['member'])).toMatchObject({ outcome: 'COVERED', lapsesOn: '2031-07-01' });
    expect(await assessed('unsure', ['member'], '2031-07-01')).toMatchObject({ outcome: 'POSSIBLE', lapsesOn: null });
  });

  it('is not that of an entry where another of the certificate gives it as surely', async () => {
    const row = await assessed('twofold', ['member']);
    expect(row.lapsesOn).toBe('2040-01-01');
    // A row holds for as long as its strongest entry.
    expect(row.services[0].rows).toEqual([{ validUntil: '2031-07-01' }]);
  });

  it('is that on which it is taken out of scope, there and not elsewhere', async () => {
    expect(await lapseOf('leaving', ['member'])).toBe('2031-07-01');
  });

  it('is that on which a statement without an environment makes it doubtful', async () => {
    expect(await lapseOf('doubted', ['doubted'])).toBe('2032-03-01');
  });

  it('is that of the last certificate of those that follow each other without a gap', async () => {
    expect(await lapseOf('followed', ['follower'])).toBe('2034-07-01');
  });

  it('is that of the last way to what certificates rest on', async () => {
    expect(await lapseOf('base', ['built'])).toBe('2040-01-01');
    expect(await lapseOf('base', ['built'], '2032-01-01')).toBe('2040-01-01');
  });

  it('is that on which only leverage is left', async () => {
    expect(await lapseOf('base', ['mover'])).toBe('2033-01-01');
  });

  it('is told against the day asked for: what is surer meanwhile may end', async () => {
    expect(await lapseOf('base', ['late'], '2031-10-01')).toBe('2036-01-01');
    expect(await lapseOf('base', ['late'], '2032-06-01')).toBe('2033-01-01');
  });

  it('is the first of all services; one that inherits nothing has none', async () => {
    expect(await lapseOf('base', ['built', 'mover'])).toBe('2033-01-01');
    expect(await lapseOf('base', ['alone', 'built'])).toBe('2040-01-01');
    expect(await lapseOf('base', ['alone'])).toBeNull();
    // Not yet on the day.
    expect(await lapseOf('base', ['late'])).toBeNull();
  });
});
