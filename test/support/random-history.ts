import fc, { type Arbitrary } from 'fast-check';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { entity, environmentsOf, randomGraph, statement } from './random-graph.ts';
import {
  CERTIFICATES,
  CLAUSES,
  ENVIRONMENTS,
  FAMILIES,
  link,
  oneOf,
  SERVICES,
  SOURCES,
  STANDARDS,
} from './random-statements.ts';

/** Step in a graph's history. `undo` reverts the last published import. */
export type Step = { readonly kind: 'publish' | 'discard'; readonly facts: Fact[] } | { readonly kind: 'undo' };

const word = oneOf(['Apple', 'Plum', 'Pear']);
const newServices = ['service/new-h', 'service/new-i'];

/** A node with a new name, or with a new or changed property. */
const renamed: Arbitrary<Fact> = fc.oneof(
  fc.tuple(oneOf(SERVICES), word).map(([id, name]) => entity('Service', id, { name })),
  fc.tuple(oneOf(FAMILIES), word).map(([id, name]) => entity('ServiceFamily', id, { name })),
  fc.tuple(oneOf(ENVIRONMENTS), word).map(([id, name]) => entity('Environment', id, { name, regions: [name, 'East'] })),
  fc.tuple(oneOf(CERTIFICATES), word).map(([id, name]) => entity('Certificate', id, { number: name, note: name })),
  fc.tuple(oneOf(CLAUSES), word).map(([id, title]) => entity('Clause', id, { title })),
  fc.tuple(oneOf(STANDARDS), word).map(([id, title]) => entity('Standard', id, { title, certifiable: true })),
  fc.tuple(oneOf(SOURCES), word).map(([id, publisher]) => entity('Source', id, { publisher })),
);

const alias: Arbitrary<Fact> = fc
  .record({
    kind: fc.constant('Alias' as const),
    subjectId: oneOf([...SERVICES, ...CERTIFICATES]),
    name: word,
    alias: oneOf(['FORMERLY', 'ALSO', 'ABBREVIATION'] as const),
  })
  .map((content) => statement(content));

/** A service in some imports only, so that it disappears with an undo and may come back. */
const newService: Arbitrary<Fact[]> = fc
  .tuple(oneOf(newServices), word, oneOf(FAMILIES), oneOf(SERVICES))
  .map(([id, name, family, whole]) => [
    entity('Service', id, { name }),
    statement(link('IN_FAMILY', [id, family])),
    statement(link('COMPONENT_OF', [id, whole])),
  ]);

const facts: Arbitrary<Fact[]> = fc
  .tuple(
    randomGraph,
    fc.uniqueArray(renamed, { maxLength: 6, selector: idOf }),
    fc.uniqueArray(alias, { maxLength: 4, selector: idOf }),
    fc.uniqueArray(newService, { maxLength: 2, selector: ([node]) => idOf(node as Fact) }),
  )
  .map(([graph, names, aliases, services]) => [...withNames(graph, names), ...aliases, ...services.flat()])
  .map((some) => some.filter((fact) => !mayTakeAnEnvironment(fact, some)));

const step: Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: facts.map((some) => ({ kind: 'publish' as const, facts: some })) },
  { weight: 1, arbitrary: facts.map((some) => ({ kind: 'discard' as const, facts: some })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

/** Generates a history that starts with a graph. */
export function randomHistory(steps: number): Arbitrary<Step[]> {
  const first = facts.map((some): Step => ({ kind: 'publish', facts: some }));
  return fc
    .noBias(fc.tuple(first, fc.array(step, { minLength: steps - 1, maxLength: steps - 1 })))
    .map(([begin, rest]) => [begin, ...rest]);
}

/** True for an entry that an import may place in an environment that an earlier import stated for its certificate. */
function mayTakeAnEnvironment(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.type === 'entity' || fact.content.kind !== 'ScopeEntry' || fact.content.environmentId !== null) return false;
  return environmentsOf(fact.content.certificateId, facts) < 2;
}

/** Replaces names, since one import may state only one name for a node. */
function withNames(graph: readonly Fact[], names: readonly Fact[]): Fact[] {
  const newNames = new Map(names.map((fact) => [idOf(fact), fact]));
  return graph.map((fact) => {
    const named = newNames.get(idOf(fact));
    if (fact.type !== 'entity' || named?.type !== 'entity') return fact;
    return { ...fact, properties: { ...fact.properties, ...named.properties } };
  });
}

function idOf(fact: Fact): string {
  if (fact.type === 'entity') return fact.id;
  return fact.content.kind === 'Alias' ? `${fact.content.subjectId} ${fact.content.name}` : '';
}
