import { type EntityKind, kindOfId, standardIdOfClause } from '../../../domain/ids.ts';
import { allProperties, type EntityFact, type Issue } from '../../facts/facts.ts';
import { daySentences, partialDateSentences } from './dates.ts';
import { describeKinds } from './kinds.ts';
import type { Existing } from './references.ts';
import { sourceSentences } from './sources.ts';

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

export function issuesOfEntity(fact: EntityFact, { inGraph }: Existing): Issue[] {
  const sentences = [
    ...idSentences(fact),
    ...(inGraph.has(fact.id)
      ? []
      : missing(fact).map((name) => `"${fact.id}" is new to the graph and has no ${name}.`)),
    ...dateSentences(fact),
    ...sourceSentences(fact),
  ];
  return sentences.map((sentence) => ({ at: fact.at, sentence }));
}

/** True for what can only be a correction of a node that the graph has. */
export function lacksWhatIsNew(fact: EntityFact): boolean {
  return missing(fact).length > 0;
}

function missing(fact: EntityFact): string[] {
  const properties = allProperties(fact);
  return NEEDED[fact.kind].filter((name) => properties[name] === undefined);
}

function idSentences({ kind, id, properties }: EntityFact): string[] {
  if (kindOfId(id) !== kind) return [`"${id}" cannot be the id of ${describeKinds([kind])}.`];
  const standardId = properties['standardId'];
  if (kind !== 'Clause' || standardId === undefined || standardId === standardIdOfClause(id)) return [];
  return [`"${id}" names ${standardIdOfClause(id)}, but the clause is given to "${String(standardId)}".`];
}

function dateSentences({ properties }: EntityFact): string[] {
  const { issuedOn, expiresOn, date, readOn, inForceFrom, inForceUntil } = properties as Record<string, unknown>;
  const sentences = [
    ...daySentences({ issuedOn, expiresOn, readOn }),
    ...partialDateSentences({ date, inForceFrom, inForceUntil }),
  ];
  if (sentences.length > 0 || typeof issuedOn !== 'string' || typeof expiresOn !== 'string') return sentences;
  return issuedOn <= expiresOn ? [] : [`The last day in force, ${expiresOn}, is before the day of issue, ${issuedOn}.`];
}
