import { expect, it } from 'vitest';
import {
  certificate,
  clause,
  clauseId,
  entry,
  environments,
  families,
  leverage,
  membership,
  responsibility,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FIRST = { issuedOn: '2030-01-01' };
const LAST = { expiresOn: '2032-12-31' };

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'island'),
  ...families('kitchen', 'garden'),
  ...services('pot', 'vague'),
  ...standard('rules', ['1', '2']),
  clause('rules', '9', { clauseKind: 'HEADING' }),
  ...certificate('dated', 'rules', { ...FIRST, ...LAST }),
  ...certificate('whole', 'rules', FIRST),
  ...certificate('beneath', 'rules', { ...FIRST, ...LAST }),
  ...certificate('above', 'rules', LAST),
  ...certificate('loose', 'rules'),
  leverage('above', 'beneath'),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  entry('dated', 'pot', 'cloud', { condition: 'Some regions.' }),
  entry('dated', 'pot', 'cloud', { status: 'PLANNED', sources: ['source/two'] }),
  entry('whole', 'family/kitchen', 'cloud', { extent: 'SELECT' }),
  entry('dated', 'family/garden', 'cloud'),
  entry('above', 'pot', 'cloud'),
  entry('loose', 'vague', null),
  entry('loose', 'pot', null),
  responsibility(clauseId('rules', '1'), 'cloud', 'SHARED'),
];

interface Note {
  readonly code: string;
  readonly nodeIds: readonly string[];
}

const ASKED = `query ($filter: InheritanceFilter!) {
  inheritance(filter: $filter, asOf: "2031-06-01") { totalCount notes { code nodeIds } }
}`;

describeWithFacts('Notes with filters on bases, certainties, responsibilities and clauses', FACTS, (open) => {
  const ask = async (filter: object): Promise<{ totalCount: number; notes: readonly Note[] }> =>
    (await open().must(ASKED, { filter: { environments: ['environment/cloud'], leverageHops: 1, ...filter } }))
      .inheritance;
  const told = async (filter: object) => {
    const { notes } = await ask(filter);
    return Object.fromEntries(notes.map(({ code, nodeIds }) => [code, nodeIds.length]));
  };
  const unknownDates = async (filter: object) =>
    (await ask(filter)).notes.find(({ code }) => code === 'DATE_UNKNOWN')?.nodeIds ?? [];

  it('name only certificates on the path of rows', async () => {
    const pot = { services: ['service/pot'] };
    expect(await unknownDates(pot)).toEqual(['certificate/above', 'certificate/whole']);
    expect(await unknownDates({ ...pot, bases: ['FAMILY'] })).toEqual(['certificate/whole']);
    expect(await unknownDates({ ...pot, bases: ['LEVERAGED'] })).toEqual(['certificate/above']);
    expect(await unknownDates({ ...pot, certainties: ['STATED'] })).toEqual(['certificate/above']);
    expect(await unknownDates({ ...pot, certainties: ['POSSIBLE'] })).toEqual([
      'certificate/above',
      'certificate/whole',
    ]);
    expect(await unknownDates({ ...pot, possibleBecause: ['EXTENT_SELECT'] })).toEqual(['certificate/whole']);
  });

  it('report entries without an environment if they could give requested rows', async () => {
    const codes = async (filter: object) => 'ENVIRONMENT_NOT_STATED' in (await told(filter));
    expect(await codes({})).toBe(true);
    expect(await codes({ certainties: ['POSSIBLE'], bases: ['LISTED'] })).toBe(true);
    expect(await codes({ certainties: ['STATED'] })).toBe(false);
    expect(await codes({ bases: ['FAMILY'] })).toBe(false);
    // In the cloud, a possible environment, the first requirement is SHARED; without an environment, each is UNKNOWN.
    expect(await codes({ responsibilities: ['SHARED'] })).toBe(true);
    expect(await codes({ responsibilities: ['CUSTOMER'] })).toBe(false);
    expect(await codes({ responsibilities: ['SHARED'], environments: null })).toBe(false);
    expect(await codes({ responsibilities: ['UNKNOWN'], environments: null })).toBe(true);
  });

  it('leave out entries, days and families of rows that the filter leaves out', async () => {
    expect(await told({ responsibilities: ['SHARED'] })).toMatchObject({
      CONDITION: 1,
      CONTRADICTED: 1,
      DATE_UNKNOWN: 2,
      FAMILY_NOT_EXPANDED: 2,
    });
    expect(await ask({ responsibilities: ['PROVIDER'] })).toEqual({ totalCount: 0, notes: [] });
    expect(await told({ clauses: ['clause/rules/9'] })).toEqual({ CLAUSE_WITHOUT_REQUIREMENTS: 1 });
    expect(await told({ services: ['service/pot'], clauses: ['clause/rules/9'] })).toEqual({
      CLAUSE_WITHOUT_REQUIREMENTS: 1,
    });
  });

  it('report a family that could be expanded, although its services would be less sure', async () => {
    expect(await told({ certainties: ['STATED'] })).toHaveProperty('FAMILY_NOT_EXPANDED', 1);
    expect(await told({ certainties: ['POSSIBLE'] })).toHaveProperty('FAMILY_NOT_EXPANDED', 2);
    expect(await told({ possibleBecause: ['CONTRADICTED'] })).toHaveProperty('FAMILY_NOT_EXPANDED', 2);
    expect(await told({ bases: ['LISTED'] })).not.toHaveProperty('FAMILY_NOT_EXPANDED');
  });
});
