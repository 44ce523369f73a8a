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

const FACTS = [
  source('one'),
  ...environments('cloud', 'moon'),
  ...families('fam', 'kin'),
  ...services('alpha', 'beta'),
  membership('IN_FAMILY', 'service/alpha', 'family/fam'),
  ...standard('rules', ['1']),
  ...standard('other', ['1']),
  ...standard('uncertified', ['1']),
  ...certificate('whole', 'rules'),
  ...certificate('mixed', 'other'),
  entry('whole', 'family/fam', 'cloud'),
  entry('whole', 'family/kin', 'cloud', { extent: 'UNSPECIFIED' }),
  entry('whole', 'beta', 'cloud', { status: 'PLANNED' }),
  entry('mixed', 'beta', null),
];

const SERVICES = `query ($filter: ServiceFilter) {
  services(filter: $filter, asOf: "2031-06-01") { totalCount notes { code count nodeIds nodes { __typename } } }
}`;

describeWithFacts('A list of services by scope entries', FACTS, (open) => {
  const listed = async (filter: object | null) => (await open().must(SERVICES, { filter })).services;
  const RULES = { standards: ['standard/rules'] };

  it('states which families are named if no service is', async () => {
    const families = ['family/fam', 'family/kin'];
    const nodes = families.map(() => ({ __typename: 'ServiceFamily' }));
    const note = { code: 'FAMILY_NOT_EXPANDED', count: 2, nodeIds: families, nodes };
    expect(await listed(RULES)).toEqual({ totalCount: 0, notes: [note] });
    expect(await listed({ certificates: ['certificate/whole'], environments: ['environment/cloud'] })).toEqual({
      totalCount: 0,
      notes: [note],
    });
    expect((await listed({ ...RULES, families: ['family/fam'] })).notes).toMatchObject([{ nodeIds: ['family/fam'] }]);
  });

  it.each([
    [{ ...RULES, environments: ['environment/moon'] }, 0, [['NOTHING_IN_SCOPE', ['certificate/whole']]]],
    [{ standards: ['standard/uncertified'] }, 0, [['NO_CERTIFICATE', []]]],
    [{ ...RULES, statuses: ['PLANNED'] }, 1, []],
    [{ standards: ['standard/other'] }, 1, []],
    [
      { standards: ['standard/other'], environments: ['environment/moon'] },
      0,
      [
        ['ENVIRONMENT_NOT_STATED', ['service/beta']],
        ['NOTHING_IN_SCOPE', ['certificate/mixed']],
      ],
    ],
    [{ families: ['family/kin'] }, 0, []],
    [null, 2, []],
  ])('of %j has %i services, and states the reason', async (filter, totalCount, expected) => {
    const { notes, ...answer } = await listed(filter);
    expect(answer).toEqual({ totalCount });
    expect(notes.map((note: { code: string; nodeIds: string[] }) => [note.code, note.nodeIds])).toEqual(expected);
  });
});
