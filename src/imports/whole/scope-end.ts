import { kindOfId } from '../../domain/ids.ts';
import type { ScopeEntry } from '../../domain/statements.ts';
import { entryAgain } from '../facts/facts.ts';
import { closing, hashStatement, planStatements } from '../plan/plan-statements.ts';
import type { EndedStatement } from '../report/report.ts';
import type { EndOfList } from './end-of-list.ts';
import { type OpenEntry, openEntriesOf } from './open-entries.ts';

/**
 * Ends the source's entries for services that its whole list has no more, on the list's day. What was to begin on that day or
 * later never does. Families and statements of several sources together are left alone.
 */
export async function endEntriesGone(list: EndOfList): Promise<void> {
  const { engine, report, asOf, listedBefore, at } = list;
  const gone: OpenEntry[] = [];
  for (const certificateId of listedBefore)
    for await (const open of openEntriesOf(engine, certificateId)) if (isGone(open.entry, list)) gone.push(open);
  if (gone.length === 0) return;
  const hasBegun = ({ entry: { validFrom } }: OpenEntry) => validFrom === null || validFrom < asOf;
  const unbegun = gone.filter((open) => !hasBegun(open)).map(({ entry: { id }, version }) => ({ id, version }));
  const ended = gone.filter(hasBegun).map(({ entry }) => hashStatement(entryAgain(entry, at, { validUntil: asOf })));
  report.ended(gone.map((open) => describeEnded(open.entry, hasBegun(open))));
  await list.take([...closing(unbegun), ...(await planStatements(engine, ended))]);
}

function isGone({ id, sourceIds, subjectId, validUntil }: ScopeEntry, { memory, sourceId, asOf }: EndOfList): boolean {
  const isOfSource = sourceIds.length === 1 && sourceIds[0] === sourceId && kindOfId(subjectId) === 'Service';
  return isOfSource && (validUntil === null || validUntil > asOf) && !memory.hasSeen(id);
}

function describeEnded(entry: ScopeEntry, hasBegun: boolean): EndedStatement {
  const { id, subjectId, certificateId, environmentId, validFrom } = entry;
  const since = hasBegun ? '' : `, which was to begin on ${validFrom}`;
  return { id, sentence: `${subjectId} under ${certificateId} in ${environmentId ?? 'no environment named'}${since}.` };
}
