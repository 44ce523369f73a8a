import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Ask, createAsk, mustAsk } from '../support/ask.ts';
import { graphRuns, many } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { randomGraph } from '../support/random-graph.ts';
import { randomQuestion } from '../support/random-question.ts';
import { describeSeeded } from '../support/seeded.ts';
import {
  certificate,
  clause,
  entry,
  environments,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const QUERY = `
  query ($filter: InheritanceFilter!, $asOf: Date) {
    inheritance(filter: $filter, asOf: $asOf, first: 1) { totalCount notes { code count sentence nodeIds } }
    scopeMatrix(filter: $filter, asOf: $asOf, columns: STANDARDS, first: 1) { totalCount notes { code } }
  }`;

type Filter = Readonly<Record<string, unknown>>;

/** Filters that yield neither rows nor a note. */
async function unexplained(ask: Ask, filters: readonly Filter[], asOf: string | null = null): Promise<Filter[]> {
  const without: Filter[] = [];
  for (const filter of filters) {
    const { inheritance, scopeMatrix } = await mustAsk(ask, QUERY, { filter, asOf });
    const isExplained = [inheritance, scopeMatrix].every(({ totalCount, notes }) => totalCount > 0 || notes.length > 0);
    if (!isExplained) without.push(filter);
  }
  return without;
}

/** Tries every nth pair. */
const EACH = many(7, 1);

describeSeeded('An answer without rows on the seed', (open) => {
  it('has a note for each certificate, standard and environment, and for pairs of them', async () => {
    const { ask } = open();
    const lists = await mustAsk(
      ask,
      `{ certificates(first: 100) { nodes { id } } standards(first: 100) { nodes { id } } environments(first: 100) { nodes { id } } }`,
    );
    const singles = Object.entries(lists as Record<string, { nodes: { id: string }[] }>).flatMap(([name, { nodes }]) =>
      nodes.map(({ id }): Filter => ({ [name]: [id] })),
    );
    const pairs = singles.flatMap((one, position) =>
      singles
        .slice(position + 1)
        .map((other) => ({ ...one, ...other }))
        .filter((both) => Object.keys(both).length === 2),
    );
    const tried = pairs.filter((_pair, position) => position % EACH === 0);
    expect(singles.length).toBeGreaterThan(25);
    expect(await unexplained(ask, [{}, ...singles, ...tried])).toEqual([]);
  });
});

const GRAPHS_SEED = 21_000;

describeOnEachEngine('An answer without rows on random graphs', (open) => {
  it(`has a note unless its filter explains it (seed ${GRAPHS_SEED})`, async ({ task }) => {
    const { engine } = open();
    const questions = fc.array(randomQuestion, { minLength: 20, maxLength: 20 });
    const property = fc.asyncProperty(randomGraph, questions, async (facts, asked) => {
      await emptyGraph(engine);
      await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
      const ask = createAsk(engine);
      for (const { filter, day } of asked) {
        // Filters on reasons and empty lists explain themselves.
        const {
          bases: _bases,
          certainties: _certainties,
          responsibilities: _kinds,
          possibleBecause: _why,
          ...rest
        } = filter;
        if (Object.values(rest).some((list) => Array.isArray(list) && list.length === 0)) continue;
        expect(await unexplained(ask, [rest], day)).toEqual([]);
      }
    });
    await fc.assert(property, graphRuns('emptyAnswers', GRAPHS_SEED, task.suite?.name));
  });
});

const FACTS = [
  source('one'),
  ...environments('cloud', 'island', 'desert'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1', '2']),
  clause('rules', '3', { clauseKind: 'HEADING' }),
  ...standard('bare'),
  ...standard('lonely', ['1']),
  ...certificate('busy', 'rules'),
  entry('busy', 'pot', 'cloud'),
  ...certificate('idle', 'bare'),
  ...certificate('past', 'rules', { expiresOn: '2031-05-31' }),
  entry('past', 'pan', 'island'),
  ...certificate('vague', null),
  membership('APPLIES_IN', 'certificate/idle', 'environment/cloud'),
];

describeWithFacts('The note on an empty answer about no subject', FACTS, (open) => {
  const told = async (filter: Filter) => {
    const { inheritance, scopeMatrix } = await open().must(QUERY, { filter, asOf: '2031-06-01' });
    expect(inheritance.totalCount).toBe(0);
    expect(scopeMatrix.notes.map(({ code }: { code: string }) => code)).toEqual(
      inheritance.notes.map(({ code }: { code: string }) => code),
    );
    return inheritance.notes.map(
      ({ code, count, sentence }: { code: string; count: number; sentence: string }) => `${code} ${count}: ${sentence}`,
    );
  };

  it('says that every entry names an environment if the question is about entries without one', async () => {
    expect(await told({ environmentNotStated: true, standards: ['standard/rules'] })).toEqual([
      'NOT_IN_FORCE 1: “Past” is not in force on 2031-06-01, so nothing is inherited through it.',
      'NOTHING_IN_SCOPE 1: “Busy” certifies Rules, and no entry valid on 2031-06-01 places anything in its scope where no environment is stated. That does not mean that nothing is.',
    ]);
    const ofAll = await told({ environmentNotStated: true });
    expect(ofAll.at(-1)).toMatch(
      /^NOTHING_IN_SCOPE 3: .* in the scope of “Busy”, “Idle” and “Vague” where no environment is stated\./,
    );
  });

  it('says that no entry puts anything in scope, and that the standard has no list of requirements', async () => {
    expect(await told({ certificates: ['certificate/idle'] })).toEqual([
      'STANDARD_WITHOUT_CLAUSES 1: The graph holds no requirements of Bare, so there are no rows of it.',
      'NOTHING_IN_SCOPE 1: “Idle” certifies Bare, and no entry valid on 2031-06-01 places anything in its scope. That does not mean that nothing is.',
    ]);
  });

  it('names the certificates that apply in the environment, even lapsed ones', async () => {
    const lapsed = 'NOT_IN_FORCE 1: “Past” is not in force on 2031-06-01, so nothing is inherited through it.';
    expect(await told({ environments: ['environment/island'] })).toEqual([lapsed]);
    expect(await told({ environments: ['environment/island'], standards: ['standard/rules'] })).toEqual([lapsed]);
    expect(await told({ environments: ['environment/desert'] })).toEqual([
      'NOTHING_IN_SCOPE 1: No entry valid on 2031-06-01 places anything in the scope of a certificate in Desert. That does not mean that nothing is.',
    ]);
    expect(await told({ environments: ['environment/desert'], standards: ['standard/rules'] })).toEqual([
      lapsed,
      'NOTHING_IN_SCOPE 1: No source states that a certificate to Rules applies in Desert. That does not mean that none does.',
    ]);
  });

  it('says that no certificate matches, or that its standard is unknown', async () => {
    const lonely = ['NO_CERTIFICATE 1: No certificate in the graph matches Lonely.'];
    expect(await told({ standards: ['standard/lonely'] })).toEqual(lonely);
    // Certificates for other standards have something in scope there.
    expect(await told({ standards: ['standard/lonely'], environments: ['environment/cloud'] })).toEqual(lonely);
    expect(await told({ certificates: ['certificate/vague'] })).toEqual([
      'STANDARD_UNKNOWN 1: No source states which standard “Vague” certifies, so it gives no rows.',
      'NOTHING_IN_SCOPE 1: No entry valid on 2031-06-01 places anything in the scope of “Vague”. That does not mean that nothing is.',
    ]);
  });

  it('says that no certificate matches, whatever the subjects, instead of that no entry names them', async () => {
    const none = (names: string, count: number) =>
      `NO_CERTIFICATE ${count}: No certificate in the graph matches ${names}.`;
    const services = ['service/pot', 'service/pan'];
    expect(await told({ services, standards: ['standard/lonely'] })).toEqual([none('Lonely', 1)]);
    expect(await told({ services, certificates: ['certificate/busy'], standards: ['standard/lonely'] })).toEqual([
      none('Busy and Lonely together', 2),
    ]);
    expect(await told({ services, standards: ['standard/nobody-knows'] })).toEqual([
      expect.stringMatching(/^UNKNOWN_ID/),
    ]);
    const { assessment } = await open().must(`{
      assessment(standard: "standard/lonely", environment: "environment/cloud", services: ["service/pot"]) { notes { code } }
    }`);
    expect(assessment.notes).toEqual([{ code: 'NO_CERTIFICATE' }]);
  });

  it('says that a clause has no requirements, even in a question about subjects', async () => {
    const { inheritance } = await open().must(QUERY, {
      filter: { services: ['service/pot'], clauses: ['clause/rules/3'] },
      asOf: '2031-06-01',
    });
    expect(inheritance).toMatchObject({
      totalCount: 0,
      notes: [
        {
          code: 'CLAUSE_WITHOUT_REQUIREMENTS',
          count: 1,
          sentence: '3 has no requirements in force: it is an empty heading, or withdrawn.',
          nodeIds: ['clause/rules/3'],
        },
      ],
    });
  });

  it('leaves out what the filter explains', async () => {
    expect(await told({ certificates: [] })).toEqual([]);
    expect(await told({ certificates: ['certificate/past', 'certificate/busy'], bases: ['FAMILY'] })).toEqual(
      await told({ certificates: ['certificate/past', 'certificate/busy'], responsibilities: ['PROVIDER'] }),
    );
    expect(await told({ certificates: ['certificate/busy'], responsibilities: ['PROVIDER'] })).toEqual([]);
    expect(await told({ standards: ['standard/nobody-knows'] })).toEqual([
      'UNKNOWN_ID 1: The graph has no standard "standard/nobody-knows" at revision 1: it matches nothing. Search by name to find the right one.',
    ]);
  });
});
