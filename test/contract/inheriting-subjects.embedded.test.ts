import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const DAY = '2031-06-01';
/** More than the facet lists. */
const MANY = Array.from({ length: 120 }, (_one, position) => `s${String(position).padStart(3, '0')}`);
const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('cup', 'jug', 'mug', 'pot', 'vase', ...MANY),
  ...standard('rules', ['1', '2']),
  ...standard('bare'),
  ...certificate('main', 'rules', { expiresOn: '2031-12-31' }),
  ...certificate('list', 'bare'),
  entry('main', 'cup', null),
  entry('main', 'cup', 'cloud'),
  entry('main', 'jug', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('list', 'pot', 'cloud'),
  entry('main', 'vase', 'cloud', { validUntil: '2020-01-01' }),
  ...MANY.map((name) => entry('main', name, 'cloud')),
];

const SUBJECTS = `query ($filter: InheritanceFilter!, $asOf: Date, $first: Int! = 100, $after: String) {
  inheritance(filter: $filter, asOf: $asOf, first: 1) { totalCount subjects(first: $first, after: $after) {
    totalCount nodes { subject { ... on Service { name } } count certainties { certainty count } }
    pageInfo { hasNextPage endCursor }
  } } }`;

/** Pages of rows and pages of subjects; later pages name no day. */
const PAGED = `query ($asOf: Date, $rowsAfter: String, $after: String) {
  inheritance(
    filter: { services: ["service/cup", "service/mug", "service/vase"] }, asOf: $asOf, first: 1, after: $rowsAfter
  ) { asOf pageInfo { endCursor } subjects(first: 1, after: $after) {
    totalCount nodes { subject { ... on Service { name } } } pageInfo { endCursor }
  } } }`;

describeWithFacts('The subjects that have rows', FACTS, (open) => {
  const ask = async (filter: object, more: object = {}) =>
    (await open().must(SUBJECTS, { filter, asOf: DAY, ...more })).inheritance;

  it('are listed by id and counted, each with its number of rows', async () => {
    const { totalCount, subjects } = await ask({});
    expect([totalCount, subjects.totalCount, subjects.nodes.length]).toEqual([2 * 122, 121, 100]);
    expect(subjects.nodes[0]).toEqual({
      subject: { name: 'Cup' },
      count: 4,
      certainties: [
        { certainty: 'STATED', count: 2 },
        { certainty: 'POSSIBLE', count: 2 },
      ],
    });
    const rest = await ask({}, { after: subjects.pageInfo.endCursor });
    const names = [...subjects.nodes, ...rest.subjects.nodes].map(({ subject }) => subject.name);
    expect(names).toEqual(['Cup', ...MANY.map((name) => name.replace('s', 'S'))]);
    expect(rest.subjects.pageInfo.hasNextPage).toBe(false);
  });

  it('follow the filter on rows', async () => {
    const possible = await ask({ certainties: ['POSSIBLE'] });
    expect(possible.subjects).toMatchObject({
      totalCount: 1,
      nodes: [{ subject: { name: 'Cup' }, count: 2, certainties: [{ certainty: 'POSSIBLE', count: 2 }] }],
    });
    expect((await ask({ services: ['service/jug', 'service/pot'] })).subjects).toMatchObject({
      totalCount: 0,
      nodes: [],
    });
    expect((await ask({ responsibilities: ['CUSTOMER'] })).subjects.totalCount).toBe(0);
  });

  it('keep the revision of their first page, and reject the cursor of a different question', async () => {
    const { subjects } = await ask({}, { first: 1, asOf: null });
    const after = subjects.pageInfo.endCursor;
    await open().publish([...services('kettle'), entry('main', 'kettle', 'cloud')]);
    expect((await ask({})).subjects.totalCount).toBe(122);
    expect((await ask({}, { after, asOf: null })).subjects.totalCount).toBe(subjects.totalCount);
    const otherDay = await open().ask(SUBJECTS, { filter: {}, asOf: '2031-06-02', after });
    expect(otherDay.errors[0]?.message).toMatch(/^Argument "asOf" must be .* as the cursor in "after" has it/);
    const otherRows = await open().ask(SUBJECTS, { filter: { certificates: ['certificate/main'] }, after });
    expect(otherRows.errors[0]?.message).toMatch(/the cursor of another question/);
  });

  it('have the day and revision of the rows on a later page of rows that names neither', async () => {
    const { must, publish } = open();
    const asOf = '2019-06-01';
    const { inheritance: first } = await must(PAGED, { asOf });
    await publish([entry('main', 'mug', 'cloud')]);
    const rowsAfter = first.pageInfo.endCursor;
    const { inheritance: later } = await must(PAGED, { rowsAfter });
    // The vase is in scope only on that day, the mug only since a later revision.
    expect([later.asOf, later.subjects]).toEqual([asOf, first.subjects]);
    expect(later.subjects.totalCount).toBe(2);
    const { inheritance: rest } = await must(PAGED, { rowsAfter, after: later.subjects.pageInfo.endCursor });
    expect(rest.subjects).toMatchObject({ totalCount: 2, nodes: [{ subject: { name: 'Vase' } }] });
  });
});
