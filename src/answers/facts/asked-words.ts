import { sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { environmentIdsOf, type InheritanceFilter } from '../inheritance/filter.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { FEW, listed, namesById } from '../words/few-names.ts';

/** Formats the question, such as `Key Vault inherits requirements of FedRAMP High in Azure`. */
export async function askedWords(snapshot: Snapshot, { filter, subjectIds }: InheritanceQuestion): Promise<string> {
  const named = [...(filter.services ?? []), ...(filter.families ?? [])];
  const who = subjectIds === null || named.length === 0 ? 'anything' : await namesById(snapshot, named, 'or');
  const what = filter.clauses ?? filter.standards;
  const standards = sortedIds((filter.clauses ?? []).map(standardIdOfClause));
  const of = filter.clauses === null || standards.length === 0 ? '' : ` of ${await namesById(snapshot, standards)}`;
  const whole = filter.clauses === null ? 'requirements of ' : 'requirements under ';
  const object =
    what === null || what.length === 0
      ? 'a requirement'
      : `${isOfRequirement(snapshot, filter) ? '' : whole}${await namesById(snapshot, what, 'or')}${of}`;
  return `${who} inherits ${object}${await whereWords(snapshot, filter)}${await throughWords(snapshot, filter.certificates ?? [])}`;
}

async function whereWords(snapshot: Snapshot, filter: InheritanceFilter): Promise<string> {
  const ids = environmentIdsOf(filter);
  const places = ids.length === 0 ? [] : [` in ${await namesById(snapshot, ids, 'or')}`];
  const nowhere = filter.environments?.includes(null) ? [' where no environment is stated'] : [];
  return [...places, ...nowhere].join(' or');
}

async function throughWords(snapshot: Snapshot, certificateIds: readonly string[]): Promise<string> {
  const names = await Promise.all(certificateIds.slice(0, FEW).map((id) => nameById(snapshot, id)));
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length === 0 ? '' : ` through ${listed(quoted, certificateIds.length, 'or')}`;
}

/** True if a requested clause is a requirement, not a heading. */
export function isOfRequirement({ catalogue }: Snapshot, { clauses }: InheritanceFilter): boolean {
  return catalogue.findAll('Clause', clauses ?? []).some(({ clauseKind }) => clauseKind === 'REQUIREMENT');
}
