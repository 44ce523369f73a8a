import { expect, it } from 'vitest';
import { entity, statement } from '../../support/random-graph.ts';
import { link } from '../../support/random-statements.ts';
import { clause, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

/** Each source states one thing only, so that its citation shows for what it is cited. */
const SAYERS = ['list', 'register', 'package', 'publisher', 'accreditor', 'list-of-names'];

const certificate = (name: string, standardName: string, properties: object = {}) => [
  { ...entity('Certificate', `certificate/${name}`, { name, ...properties }), sourceIds: ['source/register'] },
  statement(link('CERTIFIES', [`certificate/${name}`, `standard/${standardName}`]), ['source/accreditor']),
];
const rests = (from: string, to: string) =>
  statement({ kind: 'Leverage', fromId: `certificate/${from}`, toId: `certificate/${to}` }, ['source/package']);
const listed = (name: string, subject: string, more: object = {}) =>
  entry(name, subject, 'cloud', { sources: ['source/list'], ...more });

const FACTS = [
  source('one'),
  ...SAYERS.map((name) => source(name)),
  ...environments('cloud'),
  ...services('late', 'refused', 'deep', 'resting'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  { ...clause('rules', '2', { clauseKind: 'HEADING' }), sourceIds: ['source/publisher'] },
  { ...clause('rules', '3', { withdrawn: true }), sourceIds: ['source/publisher'] },
  ...certificate('main', 'rules'),
  ...certificate('lapsed', 'rules', { expiresOn: '2030-12-31' }),
  // Another statement about the same certificate, without days.
  { ...entity('Certificate', 'certificate/lapsed', { name: 'lapsed' }), sourceIds: ['source/list-of-names'] },
  ...certificate('beneath', 'others'),
  ...certificate('middle', 'rules', { expiresOn: '2030-12-31' }),
  ...certificate('top', 'rules'),
  rests('lapsed', 'beneath'),
  rests('top', 'middle'),
  rests('middle', 'beneath'),
  listed('lapsed', 'late'),
  listed('main', 'refused', { status: 'NOT_IN_SCOPE' }),
  listed('top', 'deep'),
];

const EXPLAIN = `
  query ($subject: ID!, $clause: ID!, $certificate: ID) {
    explain(subject: $subject, environment: "environment/cloud", clause: $clause, certificate: $certificate, asOf: "2031-06-01") {
      inherited reasons { code statement { id ... on Membership { kind } } sources { id } }
    }
  }`;

const CITED: readonly [string, object, string, readonly string[]][] = [
  ['an entry in the way', { subject: 'service/refused' }, 'BLOCKED', ['list']],
  ['the last day of its certificate', { subject: 'service/late' }, 'NOT_IN_FORCE', ['list', 'register']],
  [
    'a leveraged certificate',
    { subject: 'service/late', clause: 'clause/others/1' },
    'NOT_IN_FORCE',
    ['list', 'package', 'register'],
  ],
  [
    'the last day of a certificate on the leverage path',
    { subject: 'service/deep', clause: 'clause/others/1' },
    'NOT_IN_FORCE',
    ['list', 'package', 'register'],
  ],
  ['a heading', { subject: 'service/late', clause: 'clause/rules/2' }, 'NOT_A_REQUIREMENT', ['publisher']],
  ['a withdrawn requirement', { subject: 'service/late', clause: 'clause/rules/3' }, 'WITHDRAWN', ['publisher']],
  [
    'the standard that the certificate does certify',
    { subject: 'service/late', certificate: 'certificate/beneath' },
    'OTHER_STANDARD',
    ['accreditor'],
  ],
  ['nothing, if something is missing', { subject: 'service/resting' }, 'NOT_NAMED', []],
];

describeWithFacts('The sources of a reason', FACTS, (open) => {
  const reasonsOf = async (variables: object) => {
    const { explain } = await open().must(EXPLAIN, { clause: 'clause/rules/1', ...variables });
    expect(explain.inherited).toBe(false);
    return explain.reasons;
  };

  it.each(CITED)('are those of %s', async (_what, variables, code, names) => {
    const [reason] = await reasonsOf(variables);
    expect(reason.code).toBe(code);
    expect(reason.sources.map(({ id }: { id: string }) => id)).toEqual(names.map((name) => `source/${name}`));
  });

  it('come with the statement by which a certificate certifies another standard', async () => {
    const [reason] = await reasonsOf({ subject: 'service/late', certificate: 'certificate/beneath' });
    expect(reason.statement).toMatchObject({ kind: 'CERTIFIES' });
  });
});
