import { expect, it } from 'vitest';
import {
  certificate,
  clause,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one', { title: 'List' }),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('pot', 'pan', 'cup', 'jug', 'lid', 'mug', 'nobody-names', 'vague'),
  ...standard('rules', ['1']),
  clause('rules', '2', { clauseKind: 'HEADING' }),
  clause('rules', '3', { withdrawn: true }),
  ...standard('lonely', ['1']),
  ...standard('others', ['1']),
  ...certificate('main', 'rules', { number: 'M-1', issuedOn: '2030-01-01', expiresOn: '2032-12-31' }),
  ...certificate('lapsed', 'rules', { expiresOn: '2030-12-31' }),
  ...certificate('other', 'others'),
  membership('IN_FAMILY', 'service/pan', 'family/kitchen'),
  membership('IN_FAMILY', 'service/vague', 'family/kitchen'),
  membership('COMPONENT_OF', 'service/lid', 'service/pan'),
  entry('main', 'family/kitchen', 'cloud'),
  entry('main', 'pan', 'cloud', { status: 'NOT_IN_SCOPE', condition: 'Too hot.' }),
  entry('lapsed', 'cup', 'cloud'),
  entry('main', 'cup', 'island'),
  entry('main', 'jug', 'cloud', { validFrom: '2031-07-01' }),
  entry('main', 'mug', null),
  entry('main', 'vague', null, { status: 'PLANNED' }),
  entry('main', 'vague', 'island', { status: 'IN_AUDIT' }),
];

const EXPLAIN = `
  query ($subject: ID!, $environment: ID, $clause: ID! = "clause/rules/1", $certificate: ID) {
    explain(subject: $subject, environment: $environment, clause: $clause, certificate: $certificate, asOf: "2031-06-01") {
      inherited sentence rows { id } nodes { name } edges { id }
      reasons { code sentence statement { id ... on ScopeEntry { status } } sources { title } }
    }
  }`;
const CLOUD = 'environment/cloud';

const REASONS: readonly [string, object, readonly string[], string][] = [
  [
    'the subject is unknown',
    { subject: 'service/unknown' },
    ['UNKNOWN_ID'],
    'The graph has no service "service/unknown" at revision 1. Search by name to find the right one.',
  ],
  [
    'all ids are unknown',
    { subject: 'family/unknown', environment: 'environment/unknown', clause: 'clause/rules/9' },
    ['UNKNOWN_ID', 'UNKNOWN_ID', 'UNKNOWN_ID'],
    'The graph has no family "family/unknown" at revision 1. Search by name to find the right one.',
  ],
  [
    'the clause is a heading',
    { subject: 'service/pot', clause: 'clause/rules/2' },
    ['NOT_A_REQUIREMENT'],
    '2 is a heading without a requirement of its own; ask about the clauses under it.',
  ],
  [
    'the requirement was withdrawn',
    { subject: 'service/pot', clause: 'clause/rules/3' },
    ['WITHDRAWN'],
    '3 was withdrawn by its publisher and is no longer a requirement.',
  ],
  [
    'no certificate certifies the standard',
    { subject: 'service/pot', clause: 'clause/lonely/1' },
    ['NO_CERTIFICATE'],
    'No certificate in the graph certifies Lonely.',
  ],
  [
    'the certificate certifies another standard',
    { subject: 'service/pot', certificate: 'certificate/other' },
    ['OTHER_STANDARD'],
    '“Other” does not certify Rules: it certifies Others.',
  ],
  [
    'an entry excludes it',
    { subject: 'service/pan', environment: CLOUD },
    ['BLOCKED'],
    '“Main” lists Pan in Cloud as not in scope. Condition: “Too hot.”',
  ],
  [
    'the whole is not in scope',
    { subject: 'service/lid', environment: CLOUD },
    ['BLOCKED'],
    '“Main” lists Pan in Cloud as not in scope.',
  ],
  [
    'the certificate is not in force, and another one names it elsewhere',
    { subject: 'service/cup', environment: CLOUD },
    ['NOT_IN_FORCE', 'OTHER_ENVIRONMENT'],
    '“Lapsed” lists Cup in Cloud as in scope. The certificate is in force from a day that is not stated up to and including 2030-12-31, not on 2031-06-01.',
  ],
  [
    'the entry is not valid on the day',
    { subject: 'service/jug', environment: CLOUD },
    ['ENTRY_NOT_VALID'],
    '“Main” lists Jug in Cloud as in scope from 2031-07-01. The entry is not valid on 2031-06-01.',
  ],
  [
    'the entry names no environment',
    { subject: 'service/mug', environment: CLOUD },
    ['ENVIRONMENT_NOT_STATED'],
    '“Main” lists Mug as in scope, without naming an environment. No source states whether the requested environment is meant.',
  ],
  [
    'no entry names the subject',
    { subject: 'service/nobody-names', environment: CLOUD, certificate: 'certificate/main' },
    ['NOT_NAMED'],
    'No entry of “Main” names Nobody-names, its family or what it is a component of. That does not mean that it is out of scope.',
  ],
];

describeWithFacts('The reason for a missing requirement', FACTS, (open) => {
  const explain = async (variables: object) => (await open().must(EXPLAIN, { ...variables })).explain;

  it.each(REASONS)('says that %s', async (_when, variables, codes, sentence) => {
    const { inherited, rows, nodes, edges, reasons, ...told } = await explain(variables);
    expect({ inherited, rows, nodes, edges }).toEqual({ inherited: false, rows: [], nodes: [], edges: [] });
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(reasons[0].sentence).toContain(sentence);
    expect(told.sentence).toContain(`on 2031-06-01. ${reasons[0].sentence}`);
  });

  it('cites the excluding statement with its sources, or none if an entry is missing', async () => {
    const { reasons } = await explain({ subject: 'service/pan', environment: CLOUD });
    expect(reasons[0]).toMatchObject({ statement: { status: 'NOT_IN_SCOPE' }, sources: [{ title: 'List' }] });
    const missing = await explain({ subject: 'service/nobody-names' });
    expect(missing.reasons[0]).toMatchObject({ statement: null, sources: [] });
  });

  it('is summarized in one sentence for a report', async () => {
    const { sentence } = await explain({ subject: 'service/mug', environment: CLOUD });
    expect(sentence).toBe(
      'No source shows that Mug in Cloud inherits 1 of Rules on 2031-06-01. “Main” lists Mug as in scope, without naming an environment. No source states whether the requested environment is meant.',
    );
  });

  it.each([
    { services: ['service/pot'], clauses: ['clause/rules/9'] },
    { services: ['service/unknown'], standards: ['standard/rules'] },
  ])('is a single note if an id is unknown: %o', async (filter) => {
    const document = `query ($filter: InheritanceFilter!) { inheritance(filter: $filter) {
      summary { sentences } notes { code sentence } reasons { code }
    } }`;
    const { summary, notes, reasons } = (await open().must(document, { filter })).inheritance;
    expect(notes).toMatchObject([{ code: 'UNKNOWN_ID' }]);
    expect(summary.sentences).toEqual([notes[0].sentence]);
    expect(reasons).toEqual([]);
  });

  it('is absent if the requirement is inherited', async () => {
    const vague = await explain({ subject: 'service/vague', environment: CLOUD });
    // IN_AUDIT is elsewhere, and PLANNED has no environment: neither excludes what the family's entry includes.
    expect(vague).toMatchObject({ inherited: true, reasons: [] });
    expect((await explain({ subject: 'service/mug' })).inherited).toBe(true);
  });

  it.each([
    ['subject', { subject: 'clause/rules/1' }],
    ['clause', { subject: 'service/pot', clause: 'service/pot' }],
    ['environment', { subject: 'service/pot', environment: 'service/pot' }],
  ])('is refused with an id of the wrong kind for the %s', async (argument, variables) => {
    expect((await open().ask(EXPLAIN, variables)).errors[0]?.message).toContain(`Argument "${argument}" must be`);
  });
});
