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
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('fine', 'late', 'audited', 'pot', 'nobody-names', 'ended', 'elsewhere', 'resting', 'deep'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'fine', 'cloud'),
  ...certificate('old', 'rules', { expiresOn: '2031-05-31' }),
  ...certificate('older', 'rules', { expiresOn: '2030-05-31' }),
  entry('old', 'late', 'cloud'),
  entry('old', 'fine', 'cloud'),
  entry('main', 'audited', 'cloud', { status: 'IN_AUDIT' }),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  entry('main', 'family/kitchen', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('main', 'ended', 'cloud', { validUntil: '2031-06-01' }),
  entry('main', 'elsewhere', 'island'),
  ...certificate('beneath', 'others'),
  leverage('old', 'beneath'),
  entry('old', 'resting', 'cloud'),
  ...certificate('top', 'rules'),
  leverage('top', 'old'),
  entry('top', 'deep', 'cloud'),
];

const QUERY = `
  query ($filter: InheritanceFilter!) {
    inheritance(filter: $filter, asOf: "2031-06-01") { totalCount notes { code count sentence nodeIds } }
    scopeMatrix(filter: $filter, columns: STANDARDS, asOf: "2031-06-01") { notes { code count sentence nodeIds } }
  }`;

interface Note {
  readonly code: string;
  readonly count: number;
  readonly sentence: string;
  readonly nodeIds: readonly string[];
}
const CODES = ['NOT_IN_FORCE', 'BLOCKED', 'NOT_NAMED'];

describeWithFacts('A subject in the filter without rows', FACTS, (open) => {
  const ask = async (names: readonly string[], more: object = {}) => {
    const filter = { services: names.map((name) => `service/${name}`), environments: ['environment/cloud'], ...more };
    const { inheritance, scopeMatrix } = await open().must(QUERY, { filter });
    expect(scopeMatrix.notes).toEqual(inheritance.notes);
    const notes = (inheritance.notes as Note[]).filter(({ code }) => CODES.includes(code));
    return { totalCount: inheritance.totalCount, notes };
  };
  const told = async (names: readonly string[], more: object = {}) =>
    (await ask(names, more)).notes.map(({ code, count, sentence }) => `${code} ${count}: ${sentence}`);

  it('is explained by a lapsed certificate that names it, even if others are in force', async () => {
    expect(await ask(['late'])).toEqual({
      totalCount: 0,
      notes: [
        {
          code: 'NOT_IN_FORCE',
          count: 1,
          sentence: '“Old” is not in force on 2031-06-01, so nothing is inherited through it.',
          nodeIds: ['certificate/old'],
        },
      ],
    });
  });

  it('is explained by an entry that excludes it or its family', async () => {
    const { totalCount, notes } = await ask(['audited', 'pot']);
    expect(totalCount).toBe(0);
    expect(notes).toEqual([
      {
        code: 'BLOCKED',
        count: 2,
        sentence:
          'Stated as not in scope, or not yet: “Main” lists Audited in Cloud as in audit. “Main” names the family Kitchen (all of it) in Cloud as not in scope.',
        nodeIds: [expect.stringMatching(/^entry\//), expect.stringMatching(/^entry\//)],
      },
    ]);
    const { node } = await open().must('query ($id: ID!) { node(id: $id) { ... on ScopeEntry { status } } }', {
      id: notes[0]?.nodeIds[0],
    });
    expect(node).toEqual({ status: 'IN_AUDIT' });
    expect(await told([], { services: null, families: ['family/kitchen'] })).toHaveLength(1);
  });

  it('is explained by the lack of an entry for the day and environment', async () => {
    expect(await told(['nobody-names', 'ended', 'elsewhere'])).toEqual([
      'NOT_NAMED 3: No entry that is valid on 2031-06-01 and fits the question names Elsewhere, Ended or Nobody-names. That does not mean that they are out of scope.',
    ]);
  });

  it('is explained by a lapsed certificate that leverages the one in question', async () => {
    const others = { standards: ['standard/others'] };
    const lapsed = ['NOT_IN_FORCE 1: “Old” is not in force on 2031-06-01, so nothing is inherited through it.'];
    expect(await told(['resting'], others)).toEqual(lapsed);
    expect(await told(['deep'], others)).toEqual(lapsed);
  });

  it('has its own explanation, next to subjects with rows', async () => {
    const { totalCount, notes } = await ask(['fine', 'late', 'audited']);
    expect([totalCount, notes.map(({ code }) => code)]).toEqual([1, ['NOT_IN_FORCE', 'BLOCKED']]);
    expect((await ask(['fine'])).notes).toEqual([]);
    expect((await ask(['fine'], { bases: ['FAMILY'] })).notes).toEqual([]);
    expect((await ask([], { services: null })).notes).toEqual([]);
  });

  it('has no explanation if a list of the filter matches nothing', async () => {
    const names = ['late', 'audited', 'nobody-names'];
    expect((await ask(names)).notes).toHaveLength(3);
    const nothing = [{ clauses: [] }, { certificates: [] }, { environments: [] }, { responsibilities: [] }];
    for (const more of [...nothing, { standards: ['standard/nope'] }]) expect(await told(names, more)).toEqual([]);
  });

  it('costs one more read of entries, and none if all subjects have rows', async () => {
    const { queries, forget, must } = open();
    const entriesRead = async (names: readonly string[], fields: string) => {
      forget();
      queries.length = 0;
      await must(
        `query ($filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: "2031-06-01") { ${fields} } }`,
        {
          filter: { services: names.map((name) => `service/${name}`) },
        },
      );
      return queries.filter((name) => name.startsWith('entries')).length;
    };
    const fine = ['fine', 'elsewhere'];
    expect(await entriesRead(fine, 'totalCount notes { code }')).toBe(await entriesRead(fine, 'totalCount'));
    const many = ['late', 'audited', 'pot', 'nobody-names', 'fine'];
    expect(await entriesRead(many, 'totalCount notes { code }')).toBe((await entriesRead(many, 'totalCount')) + 1);
  });
});
