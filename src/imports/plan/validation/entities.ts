import { type EntityKind, exampleIdOf, kindOfId } from '../../../domain/ids.ts';
import { allProperties, type EntityFact, type Issue } from '../../facts/facts.ts';
import type { Existing } from './references.ts';

/** Without these a node cannot be shown. A fact about a node that is there already may leave them out. */
const NEEDED: Record<EntityKind, readonly string[]> = {
  Standard: ['designation'],
  Clause: ['number', 'clauseKind', 'standardId', 'sort'],
  Service: ['name'],
  ServiceFamily: ['name'],
  Environment: ['name'],
  Organization: ['name'],
  Certificate: ['name'],
  Source: ['title'],
};

/** Returns what is wrong with a node; cells were checked where they were read. */
export function issuesOfEntity(fact: EntityFact, { inGraph }: Existing): Issue[] {
  const { id, kind, at } = fact;
  const { issuedOn, expiresOn } = fact.properties;
  const sentences = inGraph.has(id)
    ? []
    : missing(fact).map((name) => `"${id}" is new to the graph and has no ${name}.`);
  if (kindOfId(id) !== kind) sentences.push(`"${id}" cannot be an id here: wanted one such as ${exampleIdOf(kind)}.`);
  if (issuedOn !== undefined && expiresOn !== undefined && issuedOn > expiresOn) {
    sentences.push(`The last day in force, ${expiresOn}, is before the day of issue, ${issuedOn}.`);
  }
  return sentences.map((sentence) => ({ at, sentence }));
}

/** True for what can only be a correction of a node that the graph has. */
export function lacksWhatIsNew(fact: EntityFact): boolean {
  return missing(fact).length > 0;
}

function missing(fact: EntityFact): string[] {
  const properties = allProperties(fact);
  return NEEDED[fact.kind].filter((name) => properties[name] === undefined);
}
