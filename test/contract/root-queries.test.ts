import { beforeAll, describe, expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { MADE_UP_LINKS } from '../support/extra-facts.ts';
import { importFacts } from '../support/import-facts.ts';
import { importMadeUp } from '../support/made-up.ts';
import { fieldsOfSchema, inputsOfSchema, partsAskedFor } from '../support/schema-parts.ts';
import { describeSeeded } from '../support/seeded.ts';
import { analysisQuestions } from './root-queries/analyses.ts';
import { certificateQuestions } from './root-queries/certificates.ts';
import { clauseQuestions } from './root-queries/clauses.ts';
import { graphQuestions } from './root-queries/graph.ts';
import { inheritanceQuestions } from './root-queries/inheritance.ts';
import { inheritedRowQuestions } from './root-queries/inherited-rows.ts';
import { madeUpQuestions } from './root-queries/made-up.ts';
import { organizationQuestions } from './root-queries/organizations.ts';
import { placeQuestions } from './root-queries/places.ts';
import { scopeQuestions } from './root-queries/scope.ts';
import { searchQuestions } from './root-queries/searches.ts';
import { serviceQuestions } from './root-queries/services.ts';
import { standardQuestions } from './root-queries/standards.ts';
import { summaryQuestions } from './root-queries/summaries.ts';
import { viewQuestions } from './root-queries/views.ts';

const seedQuestions = [
  ...standardQuestions,
  ...clauseQuestions,
  ...serviceQuestions,
  ...placeQuestions,
  ...organizationQuestions,
  ...certificateQuestions,
  ...scopeQuestions,
  ...inheritanceQuestions,
  ...inheritedRowQuestions,
  ...graphQuestions,
  ...searchQuestions,
  ...summaryQuestions,
  ...viewQuestions,
];

/** Operations that require a token: the tests of scopes cover them. */
const askedApart = [
  '{ auditRecords { totalCount edges { cursor node { id } } nodes { id at by action outcome importId revision detail } pageInfo { hasNextPage } } }',
];

/** Answers of the previous engine, by question: the suites run one after the other. */
const answers = new Map<string, unknown>();

/** Values that differ between graphs: times, and cursors, which contain the graph's id. */
const OWN = ['publishedAt', 'startedAt', 'cursor', 'startCursor', 'endCursor'];

function mustAgree(name: string, data: unknown): void {
  const shared = JSON.parse(JSON.stringify(data, (key, value) => (OWN.includes(key) ? typeof value : value)));
  if (answers.has(name)) expect(shared).toEqual(answers.get(name));
  answers.set(name, shared);
}

describeSeeded('Root queries', (open) => {
  const answer = (questions: typeof seedQuestions) =>
    it.each(questions)('answer $name', async ({ name, document, variables, shows }) => {
      const data = await mustAsk(open().ask, document, variables);
      expect(data).toMatchObject(shows);
      mustAgree(name, data);
    });

  answer(seedQuestions);

  describe('with made-up facts', () => {
    beforeAll(async () => {
      const { engine, services } = open();
      await importMadeUp(engine);
      await importFacts(engine, { facts: MADE_UP_LINKS, by: 'test', format: 'test', files: [] });
      await services.watch.refresh();
    });
    answer([...madeUpQuestions, ...analysisQuestions]);
  });
});

describe('The table of questions', () => {
  const questions = [...seedQuestions, ...madeUpQuestions, ...analysisQuestions];
  const asked = partsAskedFor([...questions.map(({ document }) => document), ...askedApart]);

  it('covers each field of the query type', () => {
    expect(fieldsOfSchema('Query').filter((field) => !asked.has(field))).toEqual([]);
  });

  it('covers each field of each type in the answers', () => {
    expect(fieldsOfSchema().filter((field) => !asked.has(field))).toEqual([]);
  });

  it('covers each argument and each part of a filter', () => {
    // Pages have their own tests: each list is walked there.
    const inputs = inputsOfSchema().filter((input) => !/\((first|after)\)$/.test(input));
    expect(inputs.filter((input) => !asked.has(input))).toEqual([]);
  });
});
