import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const NAMES = ['listed', 'excepted', 'excepted-at-first', 'there', 'part'];

const FACTS = [
  source('one'),
  ...environments('cloud', 'island', 'moon'),
  ...families('kitchen'),
  ...services(...NAMES),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules', { issuedOn: '2030-01-01', expiresOn: '2032-12-31' }),
  ...NAMES.filter((name) => name !== 'part').map((name) =>
    membership('IN_FAMILY', `service/${name}`, 'family/kitchen'),
  ),
  membership('COMPONENT_OF', 'service/part', 'service/excepted'),
  entry('main', 'family/kitchen', 'cloud'),
  entry('main', 'listed', 'cloud'),
  entry('main', 'excepted', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('main', 'excepted-at-first', 'cloud', { status: 'PLANNED', validUntil: '2031-01-01' }),
  entry('main', 'there', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('main', 'there', 'island'),
];

const EXPLAIN = `
  query ($subject: ID!, $environment: ID!, $asOf: Date!) {
    explain(subject: $subject, environment: $environment, clause: "clause/rules/1", asOf: $asOf) {
      sentence reasons { sentence }
    }
  }`;

const FAMILY = '“Main” names the family Kitchen (all of it) in Cloud as in scope.';
const EXCEPTED = '“Main” lists Excepted in Cloud as not in scope.';
const BEFORE = 'The certificate is in force from 2030-01-01 up to and including 2032-12-31, not on 2029-06-01';

describeWithFacts('The reasons if one entry excludes what another one includes', FACTS, (open) => {
  const told = async (name: string, environment: string, asOf = '2031-06-01'): Promise<string[]> => {
    const asked = { subject: `service/${name}`, environment: `environment/${environment}`, asOf };
    const { sentence, reasons } = (await open().must(EXPLAIN, asked)).explain;
    const sentences = reasons.map((reason: { sentence: string }) => reason.sentence);
    expect(sentence).toContain(` on ${asOf}. ${sentences[0]}`);
    return sentences;
  };

  it('start with the exclusion, and do not suggest another day for either', async () => {
    const nothing = 'and the entry would put nothing in scope if it were.';
    expect(await told('excepted', 'cloud', '2029-06-01')).toEqual([
      `${EXCEPTED} ${BEFORE}, ${nothing}`,
      `${FAMILY} ${BEFORE}, ${nothing}`,
    ]);
    expect((await told('part', 'cloud', '2029-06-01'))[0]).toBe(`${EXCEPTED} ${BEFORE}, ${nothing}`);
  });

  it('do not suggest another environment for either', async () => {
    const nothing = 'The entry names another environment, and puts nothing in scope there either.';
    expect(await told('excepted', 'moon')).toEqual([`${EXCEPTED} ${nothing}`, `${FAMILY} ${nothing}`]);
  });

  it('start with an entry that puts the subject in scope elsewhere, or on a day without the exclusion', async () => {
    const there = await told('there', 'moon');
    expect(there[0]).toBe('“Main” lists There in Island as in scope. The entry names another environment.');
    expect(there).toHaveLength(3);
    const atFirst = await told('excepted-at-first', 'cloud', '2029-06-01');
    expect(atFirst[0]).toBe(`${FAMILY} ${BEFORE}.`);
    expect(atFirst).toHaveLength(2);
  });

  it('start with an entry that lists the subject before one that names its family', async () => {
    expect(await told('listed', 'cloud', '2029-06-01')).toEqual([
      `“Main” lists Listed in Cloud as in scope. ${BEFORE}.`,
      `${FAMILY} ${BEFORE}.`,
    ]);
  });
});
