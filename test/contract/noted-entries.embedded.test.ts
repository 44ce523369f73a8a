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
  source('two'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('pot', 'pan', 'cup', 'jug', 'spoon', 'plain'),
  ...standard('rules', ['1', '2']),
  ...standard('low', ['1']),
  ...certificate('main', 'rules'),
  ...certificate('beneath', 'low'),
  leverage('main', 'beneath'),
  membership('IN_FAMILY', 'service/spoon', 'family/kitchen'),
  membership('IN_FAMILY', 'service/jug', 'family/kitchen'),
  entry('main', 'pot', 'cloud', { condition: 'Some regions.' }),
  entry('main', 'pot', 'island', { condition: 'Some beaches.' }),
  entry('main', 'pan', 'cloud', { condition: 'Some regions.' }),
  entry('main', 'cup', 'cloud'),
  entry('main', 'cup', 'cloud', { status: 'PLANNED', sources: ['source/two'] }),
  // Its family has a condition, but the row of the listed service does not depend on it.
  entry('main', 'jug', 'cloud'),
  entry('main', 'family/kitchen', 'cloud', { condition: 'Clean ones.' }),
  entry('main', 'plain', 'cloud'),
];

interface Note {
  readonly code: string;
  readonly count: number;
  readonly sentence: string;
  readonly nodeIds: readonly string[];
}

const NOTES = 'notes { code count sentence nodeIds }';
const INHERITANCE = `query ($filter: InheritanceFilter!) { inheritance(filter: $filter, first: 1, asOf: "2031-06-01") { ${NOTES} } }`;
const MATRIX = `query ($filter: InheritanceFilter!) { scopeMatrix(filter: $filter, columns: CERTIFICATES, first: 1, asOf: "2031-06-01") { ${NOTES} } }`;
const CLOUD = ['environment/cloud'];

const POT = '“Main” lists Pot in Cloud as in scope. Condition: “Some regions.”';
const KITCHEN = '“Main” names the family Kitchen (all of it) in Cloud as in scope. Condition: “Clean ones.”';
const BEACHES = '“Main” lists Pot in Island as in scope. Condition: “Some beaches.”';

describeWithFacts('Notes on entries', FACTS, (open) => {
  const told = async (filter: object, document = INHERITANCE) => {
    const answer = await open().must(document, { filter: { leverageHops: 1, ...filter } });
    const { notes }: { notes: readonly Note[] } = answer.inheritance ?? answer.scopeMatrix;
    return notes.filter(({ code }) => code === 'CONDITION' || code === 'CONTRADICTED');
  };
  const subjectsOf = async ({ nodeIds }: Note): Promise<string[]> => {
    const document =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ScopeEntry { subject { ... on Node { id } } } } }';
    const { nodes } = await open().must(document, { ids: nodeIds });
    return nodes.map((node: { subject: { id: string } }) => node.subject.id);
  };

  it('quote conditions and contradicting entries among all rows', async () => {
    const [condition, contradicted, ...others] = await told({ environments: CLOUD });
    expect(others).toEqual([]);
    expect(condition).toMatchObject({
      code: 'CONDITION',
      count: 3,
      sentence:
        'In scope under a condition: 3 entries name Kitchen, Pan and Pot; the evidence of the rows quotes these entries.',
    });
    expect(await subjectsOf(condition as Note)).toEqual(['family/kitchen', 'service/pan', 'service/pot']);
    expect(contradicted).toMatchObject({
      code: 'CONTRADICTED',
      count: 1,
      sentence: 'Entries disagree: one has it in scope, another does not. “Main” lists Cup in Cloud as planned.',
    });
    expect(await subjectsOf(contradicted as Note)).toEqual(['service/cup']);
  });

  it('count each entry once, even if it gives several certificates, and count more than they name', async () => {
    const [condition] = await told({});
    expect(condition).toMatchObject({
      count: 4,
      sentence: expect.stringMatching(
        /^In scope under a condition: 4 entries name .*; the evidence of the rows quotes these entries\.$/,
      ),
    });
    expect(condition?.nodeIds).toHaveLength(4);
    expect(new Set(condition?.nodeIds).size).toBe(4);
  });

  it('are the same for a filter with few subjects as for one with all', async () => {
    const [condition] = await told({ services: ['service/pot'], environments: CLOUD });
    expect(condition).toMatchObject({ count: 1, sentence: `In scope under a condition: ${POT}` });
    const all = await told({ environments: CLOUD, bases: ['LISTED'] });
    const ids = all.flatMap(({ code, nodeIds }) => (code === 'CONDITION' ? nodeIds : []));
    expect(ids).toContain(condition?.nodeIds[0]);
  });

  it('cover the rows that the filter keeps', async () => {
    expect(await told({ environments: ['environment/island'] })).toMatchObject([
      { code: 'CONDITION', count: 1, sentence: `In scope under a condition: ${BEACHES}` },
    ]);
    expect(await told({ environments: CLOUD, certainties: ['POSSIBLE'], standards: ['standard/rules'] })).toMatchObject(
      [{ code: 'CONTRADICTED', count: 1 }],
    );
    expect(await told({ services: ['service/plain'] })).toEqual([]);
    expect(await told({ services: ['service/jug'] })).toEqual([]);
    expect(await told({ services: ['service/spoon'], standards: ['standard/low'] })).toMatchObject([
      { code: 'CONDITION', count: 1, sentence: `In scope under a condition: ${KITCHEN}` },
    ]);
  });

  it('appear on a matrix and an assessment, too', async () => {
    expect(await told({ environments: CLOUD }, MATRIX)).toEqual(await told({ environments: CLOUD }));
    const { assessment } = await open().must(
      `query ($services: [ID!]!) {
        assessment(standard: "standard/rules", environment: "environment/cloud", services: $services, asOf: "2031-06-01") { ${NOTES} }
      }`,
      { services: ['service/pot', 'service/cup', 'service/plain'] },
    );
    expect(assessment.notes.filter(({ code }: Note) => code !== 'DATE_UNKNOWN')).toMatchObject([
      { code: 'CONDITION', count: 1, sentence: `In scope under a condition: ${POT}` },
      { code: 'CONTRADICTED', count: 1 },
    ]);
  });

  it('have the nodes that they are about, as far as the graph has them', async () => {
    const query = (arguments_: string) => `query ($filter: InheritanceFilter!) {
      inheritance(filter: $filter, asOf: "2031-06-01") { notes { code nodeIds nodes${arguments_} { id __typename } } }
    }`;
    const filter = { environments: [...CLOUD, 'environment/nowhere'] };
    const { inheritance } = await open().must(query(''), { filter });
    const kinds: Record<string, string> = {
      CONDITION: 'ScopeEntry',
      CONTRADICTED: 'ScopeEntry',
      DATE_UNKNOWN: 'Certificate',
    };
    for (const { code, nodeIds, nodes } of inheritance.notes) {
      const known = code === 'UNKNOWN_ID' ? [] : nodeIds;
      expect(
        nodes.map(({ id }: { id: string }) => id),
        code,
      ).toEqual(known);
      if (code in kinds) expect(nodes[0].__typename, code).toBe(kinds[code]);
    }
    expect(inheritance.notes.map(({ code }: Note) => code)).toEqual(
      expect.arrayContaining(['UNKNOWN_ID', ...Object.keys(kinds)]),
    );
    const first = await open().must(query('(first: 1)'), { filter });
    for (const { nodes } of first.inheritance.notes) expect(nodes.length).toBeLessThanOrEqual(1);
    const { errors } = await open().ask(query('(first: 101)'), { filter });
    expect(errors[0]?.message).toBe('Argument "first" must be a number from 1 to 100, not 101.');
  });
});
