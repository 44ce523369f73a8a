import { expect, it } from 'vitest';
import { tellWhy } from '../../../src/commands/explain.ts';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  relation,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const CHAIN = ['one', 'two', 'three', 'four', 'five', 'six'];

const FACTS = [
  source('one'),
  source('far'),
  ...environments('cloud', 'island', 'moon'),
  ...families('fam'),
  ...services(...CHAIN, 'whole', 'part', 'vault', 'silent'),
  ...standard('rules', ['1', '2']),
  ...standard('former', ['1']),
  ...standard('catalogue', ['1']),
  ...standard('baseline', ['1']),
  relation('rules', 'REPLACES', 'former'),
  relation('baseline', 'BASELINE_OF', 'catalogue'),
  ...certificate('main', 'rules'),
  ...certificate('second', 'rules'),
  ...certificate('old', 'former'),
  ...certificate('base', 'baseline'),
  // Each is a component of the next; only the last one is listed.
  ...CHAIN.slice(1).map((whole, at) => membership('COMPONENT_OF', `service/${CHAIN[at]}`, `service/${whole}`)),
  entry('main', 'six', 'cloud', { sources: ['source/far'] }),
  // A component does not inherit through the family of its whole.
  membership('IN_FAMILY', 'service/whole', 'family/fam'),
  membership('COMPONENT_OF', 'service/part', 'service/whole'),
  entry('main', 'family/fam', 'cloud'),
  entry('main', 'vault', 'island'),
  entry('main', 'vault', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('old', 'vault', 'cloud'),
  entry('base', 'vault', 'cloud'),
];

const EXPLAIN = `
  query ($subject: ID!, $environment: ID, $clause: ID! = "clause/rules/1", $certificate: ID) {
    explain(subject: $subject, environment: $environment, clause: $clause, certificate: $certificate, asOf: "2031-06-01") {
      inherited sentence
      reasons { code statement { id } sources { id } }
      nearest { kind row { subject { ... on Node { id } } environment { id } clause { id } certificate { id } } sources { id } }
      environments { environment { id } inherited words row { certificate { id } } reason { code } }
    }
  }`;
const CLOUD = 'environment/cloud';

interface Near {
  readonly kind: string;
  readonly row: Record<'subject' | 'environment' | 'clause' | 'certificate', { readonly id: string }>;
}

describeWithFacts('An explanation of near misses', FACTS, (open) => {
  const explain = async (subject: string, more: object = {}) =>
    (await open().must(EXPLAIN, { subject: `service/${subject}`, ...more })).explain;
  const codesOf = ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code);

  it('reports a chain of more than four components, which is too long, and accepts one of four', async () => {
    expect(await explain('two', { environment: CLOUD })).toMatchObject({ inherited: true });
    const far = await explain('one', { environment: CLOUD });
    expect(far.inherited).toBe(false);
    expect(codesOf(far)).toEqual(['TOO_FAR']);
    expect(far.reasons[0].statement.id).toMatch(/^entry\//);
    expect(far.reasons[0].sources).toEqual([{ id: 'source/far' }, { id: 'source/one' }]);
  });

  it('reports a component whose whole is in scope only through its family', async () => {
    expect((await explain('whole', { environment: CLOUD })).inherited).toBe(true);
    const part = await explain('part', { environment: CLOUD });
    expect(part.inherited).toBe(false);
    expect(codesOf(part)).toEqual(['FAMILY_OF_WHOLE']);
  });

  it.each([
    ['vault', {}, ['OTHER_ENVIRONMENT vault island rules/1 main', 'OTHER_EDITION vault cloud former/1 old']],
    ['vault', { clause: 'clause/catalogue/1' }, ['BASELINE vault cloud baseline/1 base']],
    ['six', { certificate: 'certificate/second' }, ['OTHER_CERTIFICATE six cloud rules/1 main']],
    ['six', { clause: 'clause/former/1' }, ['OTHER_EDITION six cloud rules/1 main']],
    ['vault', { clause: 'clause/rules/2' }, ['OTHER_ENVIRONMENT vault island rules/2 main']],
    ['silent', {}, []],
  ])('shows the nearest rows for %s with %j', async (subject, more, expected) => {
    const { inherited, nearest, sentence } = await explain(subject, { environment: CLOUD, ...more });
    expect(inherited).toBe(false);
    const last = ({ id }: { id: string }) => id.slice(id.indexOf('/') + 1);
    const told = nearest.map(({ kind, row }: Near) =>
      [kind, last(row.subject), last(row.environment), last(row.clause), last(row.certificate)].join(' '),
    );
    expect(told).toEqual(expected);
    expect(sentence.includes('What comes nearest')).toBe(expected.length > 0);
  });

  it('shows a component in scope, and the catalogue of a baseline', async () => {
    await open().publish([
      ...services('big', 'small'),
      ...certificate('cat', 'catalogue'),
      membership('COMPONENT_OF', 'service/small', 'service/big'),
      entry('main', 'small', 'cloud'),
      entry('cat', 'silent', 'cloud'),
    ]);
    expect((await explain('big', { environment: CLOUD })).nearest).toMatchObject([
      { kind: 'COMPONENT', row: { subject: { id: 'service/small' } }, sources: [{ id: 'source/one' }] },
    ]);
    expect((await explain('silent', { environment: CLOUD, clause: 'clause/baseline/1' })).nearest).toMatchObject([
      { kind: 'CATALOGUE', row: { clause: { id: 'clause/catalogue/1' } } },
    ]);
  });

  it('covers all environments if the question names none', async () => {
    const { sentence, ...vault } = await explain('vault');
    expect(vault.environments).toMatchObject([
      { environment: { id: 'environment/island' }, inherited: true, row: { certificate: { id: 'certificate/main' } } },
      { environment: { id: CLOUD }, inherited: false, reason: { code: 'BLOCKED' } },
      { environment: { id: 'environment/moon' }, inherited: false, row: null, reason: { code: 'OTHER_ENVIRONMENT' } },
    ]);
    expect(sentence).toMatch(/in Island inherits .*Elsewhere: Cloud \(/);
    expect((await explain('vault', { environment: CLOUD })).environments).toEqual([]);
    const silent = await explain('part');
    expect(silent.environments.map(({ inherited }: { inherited: boolean }) => inherited)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is shown on the command line, too', async () => {
    const asked = ['service/vault', 'clause/rules/1', '--as-of', '2031-06-01'];
    expect(await tellWhy(open().ask, asked)).toContain('## By environment\n\n- Island: ');
    const there = await tellWhy(open().ask, [...asked, '--environment', CLOUD]);
    expect(there).toContain(' What comes nearest: Vault inherits 1 of Rules in Island');
    expect(there.split('Vault inherits 1 of Rules in Island')).toHaveLength(2);
    expect(there).toMatch(/## Why not\n\n- .*\n\n## What comes nearest\n\n- Vault inherits 1 of Former/s);
  });
});
