import { withEditions } from '../../domain/editions/editions.ts';
import { groupBy } from '../../domain/grouping.ts';
import { sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import { weakestOf } from '../../domain/inheritance/responsibility.ts';
import type { ResponsibilityKind } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { responsibilitySentence } from '../facts/responsibility-words.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { requirementsAsked } from '../inheritance/requirements-asked.ts';
import { responsibilitiesOf } from '../inheritance/stated-responsibilities.ts';
import { uncapitalized } from '../words/count-words.ts';

interface Anyway {
  /** Empty: no source states it. */
  readonly sentence: string;
  readonly sourceIds: readonly string[];
}

/** States who meets the requirements in the environment, regardless of subject and certificate. */
export async function dutiesAnyway(snapshot: Snapshot, { filter }: InheritanceQuestion): Promise<Anyway> {
  const { catalogue } = snapshot;
  const { standards, clauses, environments } = filter;
  const [environmentId] = environments ?? [];
  const standardIds = withEditions(catalogue, standards ?? sortedIds((clauses ?? []).map(standardIdOfClause)));
  if (environmentId === undefined || environmentId === null) return { sentence: '', sourceIds: [] };
  const stated = await responsibilitiesOf(snapshot, standardIds);
  const requirements = requirementsAsked(catalogue, filter, standardIds);
  const statements = requirements.map(({ id }) => stated.of(id, { environmentId, certificateId: '' }));
  const kinds = groupBy(statements, (all): ResponsibilityKind => weakestOf(all));
  const counts = new Map([...kinds].map(([kind, all]) => [kind, all.length]));
  if ((counts.get('UNKNOWN') ?? 0) === requirements.length) return { sentence: '', sourceIds: [] };
  const sentence = responsibilitySentence(requirements.length, counts);
  return {
    sentence: `For any service in ${catalogue.nameOf(environmentId)}: ${uncapitalized(sentence)}`,
    sourceIds: [...new Set(statements.flat().flatMap(({ sourceIds }) => sourceIds))],
  };
}
