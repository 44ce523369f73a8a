import { kindOfId } from '../../domain/ids.ts';
import type { ScopeEntry } from '../../domain/statements.ts';
import { entryAgain } from '../facts/facts.ts';
import { type HashedStatement, hashStatement, planStatements } from '../plan/plan-statements.ts';
import type { EndedStatement } from '../report/report.ts';
import { closing, type EndOfList } from './end-of-list.ts';
import { openEntriesOf } from './open-entries.ts';

/**
 * Ends the source's entries for services that its whole list has no more, on the list's day. What was to begin on that day or
 * later never does. Families and statements of several sources together are left alone.
 */
export async function endEntriesGone(list: EndOfList): Promise<void> {
  const { engine, memory, report, asOf, placesBefore, at } = list;
  const unbegun: { readonly id: string; readonly version: string }[] = [];
  const ended: HashedStatement[] = [];
  const lines: EndedStatement[] = [];
  for (const certificateId of new Set(placesBefore.map((place) => place.certificateId)))
    for await (const { entry, version } of openEntriesOf(engine, certificateId)) {
      if (!isGone(entry, list)) continue;
      const held = entry.validFrom === null || entry.validFrom < asOf;
      if (held) ended.push(hashStatement(entryAgain(entry, at, { validUntil: asOf })));
      else {
        memory.displaced.add(version);
        unbegun.push({ id: entry.id, version });
      }
      lines.push(describeEnded(entry, held));
    }
  if (lines.length === 0) return;
  report.ended(lines);
  await list.take(closing(unbegun, await planStatements(engine, ended)));
}

function isGone({ id, sourceIds, subjectId, validUntil }: ScopeEntry, { memory, sourceId, asOf }: EndOfList): boolean {
  const isOfSource = sourceIds.length === 1 && sourceIds[0] === sourceId && kindOfId(subjectId) === 'Service';
  return isOfSource && (validUntil === null || validUntil > asOf) && !memory.seen.has(id);
}

function describeEnded(entry: ScopeEntry, held: boolean): EndedStatement {
  const { id, subjectId, certificateId, environmentId, validFrom } = entry;
  const since = held ? '' : `, which was to begin on ${validFrom}`;
  return { id, sentence: `${subjectId} under ${certificateId} in ${environmentId ?? 'no environment named'}${since}.` };
}
