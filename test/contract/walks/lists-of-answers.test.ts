import { expect, it } from 'vitest';
import { certificate, entry, environments, relation, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const ENDING = ['b', 'd', 'f'];
const LASTING = ['g', 'i'];
const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('a', 'h', ...ENDING, ...LASTING),
  ...standard('old', ['1', '3', '5']),
  ...standard('new', ['1', '3', '5']),
  relation('new', 'REPLACES', 'old'),
  ...certificate('main', 'old', { expiresOn: '2031-12-31' }),
  ...ENDING.map((name) => entry('main', name, 'cloud', { validUntil: '2031-08-01' })),
  ...LASTING.map((name) => entry('main', name, 'cloud')),
];
const LATER = [
  ...standard('old', ['2']),
  ...standard('new', ['2']),
  entry('main', 'a', 'cloud', { validUntil: '2031-08-01' }),
  entry('main', 'h', 'cloud'),
];
const DAY = '2031-06-01';
const NEXT_DAY = '2031-06-02';

interface List {
  readonly name: string;
  /** The field that answers, and its arguments beside revision and day. */
  readonly answer: string;
  readonly asked: string;
  /** Where in the answer the list is. */
  readonly path: readonly string[];
  readonly isOfDay: boolean;
}

const LISTS: readonly List[] = [
  { answer: 'inheritance', asked: 'filter: {}', path: ['subjects'] },
  {
    answer: 'assessment',
    asked: 'standard: "standard/old", environment: "environment/cloud", services: ["service/b"]',
    path: ['requirements'],
  },
  { answer: 'expiryImpact', asked: 'until: "2031-12-31"', path: ['nodes', 'losses'] },
  { answer: 'expiryImpact', asked: 'until: "2031-12-31"', path: ['endings'] },
  { answer: 'editionTransition', asked: 'standard: "standard/new"', path: ['replaces', 'onlyInFormer'] },
  {
    answer: 'standardGap',
    asked: 'from: "standard/old", to: "standard/new"',
    path: ['unmatchedOfTo'],
    isOfDay: false,
  },
].map((list) => ({ isOfDay: true, ...list, name: list.path.at(-1) ?? '' }));

const PAGE = 'totalCount pageInfo { endCursor hasNextPage }';

function documentOf({ answer, asked, path, isOfDay }: List): string {
  const [declared, given, told] = isOfDay
    ? ['$asOf: Date, $revision: Int', 'asOf: $asOf, revision: $revision', 'asOf revision']
    : ['$revision: Int', 'revision: $revision', 'revision'];
  const list = path.reduceRight(
    (inner, field) => (inner === '' ? `${field}(first: 1, after: $after) { ${PAGE} }` : `${field} { ${inner} }`),
    '',
  );
  return `query (${declared}, $after: String) { answer: ${answer}(${asked}, ${given}) { ${told} ...Walked } }
    fragment Walked on ${TYPES[answer]} { ${list} }`;
}

const TYPES: Readonly<Record<string, string>> = {
  inheritance: 'InheritanceConnection',
  assessment: 'Assessment',
  expiryImpact: 'ExpiryImpactConnection',
  editionTransition: 'EditionTransition',
  standardGap: 'StandardGapConnection',
};

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
function listIn(answer: any, { path }: List) {
  return path.reduce((found, field) => (Array.isArray(found) ? found[0] : found)[field], answer);
}

/** The first test publishes what the others go on from. */
describeWithFacts('A list that hangs on an answer', FACTS, (open) => {
  const read = async (list: List, variables: Record<string, unknown>) => {
    const { asOf, ...rest } = variables;
    const { answer } = await open().must(documentOf(list), list.isOfDay ? { asOf, ...rest } : rest);
    return { asOf: answer.asOf, revision: answer.revision, list: listIn(answer, list) };
  };
  const begun = new Map<string, { readonly after: string; readonly totalCount: number }>();
  const refusal = async (list: List, variables: Record<string, unknown>) => {
    const { after } = begun.get(list.name) ?? {};
    const { errors } = await open().ask(documentOf(list), { ...variables, after });
    return errors[0]?.message;
  };

  it('is paged with the answer of its cursor, on any later day and after later publications', async () => {
    for (const list of LISTS) {
      const { list: first } = await read(list, { asOf: DAY });
      begun.set(list.name, { after: first.pageInfo.endCursor, totalCount: first.totalCount });
    }
    await open().publish(LATER);
    for (const list of LISTS) {
      const { after, totalCount } = begun.get(list.name) ?? {};
      const told = { ...(list.isOfDay ? { asOf: DAY } : {}), revision: 1 };
      expect(await read(list, { after }), list.name).toMatchObject({ ...told, list: { totalCount } });
      expect(await read(list, { asOf: DAY, revision: 1, after }), list.name).toMatchObject({
        ...told,
        list: { totalCount },
      });
      expect((await read(list, { asOf: DAY })).list.totalCount, list.name).toBeGreaterThan(totalCount ?? 0);
    }
  });

  it.each(LISTS)('is refused if its cursor has a revision other than the requested one: $name', async (list) => {
    expect(await refusal(list, { revision: 2 })).toBe(
      'Argument "revision" must be 1, as the cursor in "after" has it, or left out, not 2.',
    );
  });

  it.each(LISTS.filter(({ isOfDay }) => isOfDay))(
    'is refused if its cursor has a day other than the requested one: $name',
    async (list) => {
      expect(await refusal(list, { asOf: NEXT_DAY })).toBe(
        `Argument "asOf" must be ${DAY}, as the cursor in "after" has it, or left out, not ${NEXT_DAY}.`,
      );
    },
  );

  it('is refused next to a list with a cursor of another revision', async () => {
    const after = begun.get('subjects')?.after;
    const now = await read(LISTS[0] as List, { asOf: DAY });
    const { errors } = await open().ask(
      `query ($one: String, $other: String) { inheritance(filter: {}) {
        one: subjects(after: $one) { totalCount } other: subjects(after: $other) { totalCount }
      } }`,
      { one: after, other: now.list.pageInfo.endCursor },
    );
    expect(errors[0]?.message).toBe(
      `Argument "after" holds a cursor of revision 2 and of ${DAY}, but the list is part of an answer of revision 1 and of ${DAY}; ask for this page in a request of its own.`,
    );
  });

  it('does not set the revision if it is skipped or belongs to a node within the answer', async () => {
    const after = begun.get('subjects')?.after;
    const { inheritance } = await open().must(
      `query ($after: String, $no: Boolean = false) { inheritance(filter: {}, asOf: "${DAY}", first: 1) {
        revision subjects(after: $after) @include(if: $no) { totalCount }
        ... @skip(if: true) { subjects(after: $after) { totalCount } }
      } }`,
      { after },
    );
    expect(inheritance).toEqual({ revision: 2 });
    const { certificate: holder } = await open().must(
      `query ($after: String) { certificate(id: "certificate/main", revision: 2) { inheritance(asOf: "${DAY}") {
        asOf revision subjects(first: 1, after: $after) { totalCount pageInfo { endCursor } }
      } } }`,
      { after: null },
    );
    await open().publish([...services('z'), entry('main', 'z', 'cloud')]);
    const hanging = await open().must(
      `query ($after: String) { certificate(id: "certificate/main") { inheritance {
        asOf revision subjects(first: 1, after: $after) { totalCount }
      } } }`,
      { after: holder.inheritance.subjects.pageInfo.endCursor },
    );
    expect(hanging.certificate.inheritance).toEqual({ asOf: DAY, revision: 2, subjects: { totalCount: 7 } });
  });
});
