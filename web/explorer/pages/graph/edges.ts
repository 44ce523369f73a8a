import type { Certainty } from '../../generated/graphql.ts';
import type { DrawnEdge, EdgeFacts, View } from './drawn.ts';

type Statement = View['edges'][number]['statement'];

/** Merges edges of several statements: in force if one of them is, and as sure as the surest. */
export function mergeEdges(views: readonly View[]): readonly DrawnEdge[] {
  const edges = new Map<string, DrawnEdge>();
  for (const { from, to, verb, inForce, statement } of views.flatMap((view) => view.edges)) {
    const id = `${from} ${verb} ${to}`;
    const said = {
      verb,
      places: placesOf(statement, [from, to]),
      sureness: surenessOf(statement),
      isInForce: inForce !== false,
    };
    const before = edges.get(id);
    edges.set(id, { id, from, to, ...(before === undefined ? said : joined(before, said)) });
  }
  return [...edges.values()];
}

/** Joins what several statements say with the same verb. */
export function joined(one: EdgeFacts, other: EdgeFacts): EdgeFacts {
  const sureness = SURENESS.find((style) => style === one.sureness || style === other.sureness) ?? one.sureness;
  return {
    verb: one.verb,
    places: [...new Set([...one.places, ...other.places])].toSorted(),
    sureness,
    isInForce: one.isInForce || other.isInForce,
  };
}

const SURENESS: readonly Certainty[] = ['STATED', 'POSSIBLE', 'DERIVED'];

function surenessOf(statement: Statement): Certainty {
  if (statement?.__typename === 'ScopeEntry') {
    const isWhole = statement.extent === null || statement.extent === 'ALL';
    const isPlaced = statement.environment !== null && !statement.environmentInferred;
    return isWhole && isPlaced ? 'STATED' : 'POSSIBLE';
  }
  return statement?.__typename === 'Membership' && statement.inferred ? 'DERIVED' : 'STATED';
}

/** Returns the environment of an entry, unless it is an end of the edge. */
function placesOf(statement: Statement, ends: readonly string[]): readonly string[] {
  if (statement?.__typename !== 'ScopeEntry' || statement.environment === null) return [];
  return ends.includes(statement.environment.id) ? [] : [statement.environment.name];
}

/** Suffix of an edge whose certificate is not in force on the day. */
export const NOT_IN_FORCE = '(certificate not in force)';

const MOST_PLACES = 2;

/** Returns the words of an edge, such as `lists as in scope in Azure`. */
export function edgeWords({ verb, places, isInForce }: EdgeFacts): string {
  const where = places.length > MOST_PLACES ? ` in ${places.length} environments` : placeWords(places);
  return `${verb}${where}${isInForce ? '' : ' (not in force)'}`;
}

export function placeWords(places: readonly string[]): string {
  const last = places.at(-1);
  if (last === undefined) return '';
  return places.length === 1 ? ` in ${last}` : ` in ${places.slice(0, -1).join(', ')} and ${last}`;
}

/** Returns the verb with a pronoun for the target: `lists it as in scope`. */
export function verbWithIt(verb: string): string {
  return verb.startsWith('lists ') ? verb.replace('lists ', 'lists it ') : `${verb} it`;
}
