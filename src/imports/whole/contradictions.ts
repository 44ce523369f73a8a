import { contradictionsAmong } from '../../domain/contradiction.ts';
import { type Group, groupBy } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { SCOPE_STATUSES, type ScopeEntry } from '../../domain/statements.ts';
import { STATUS_WORDS } from '../../domain/verbs.ts';
import { text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { readEntriesOfSubjectsUnder } from '../../store/scope-entry.ts';

const spokenAgainst = defineRead<
  { certificateIds: readonly string[]; statuses: readonly string[]; open: number },
  { subjectId: string; certificateId: string }
>({
  name: 'subjectsSpokenAgainst',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE entry.status IN $statuses AND entry.untilRevision = $open AND entry.certificateId IN $certificateIds
    RETURN DISTINCT entry.subjectId AS subjectId, entry.certificateId AS certificateId
  `,
  sample: { certificateIds: ['certificate/az-fedramp-high'], statuses: ['NOT_IN_SCOPE'], open: OPEN_REVISION },
  decode: (row) => ({ subjectId: text(row, 'subjectId'), certificateId: text(row, 'certificateId') }),
});

/**
 * Tells where what a run staged disagrees with another statement on the same subject, certificate and environment. Both
 * are kept; people must know. Of two that disagree one is not in scope, and those are few: so they come first.
 */
export async function contradictionsOf(
  engine: Engine,
  certificateIds: readonly string[],
  revision: number,
): Promise<Readonly<Record<string, string>>[]> {
  if (certificateIds.length === 0) return [];
  const statuses = SCOPE_STATUSES.filter((status) => status !== 'IN_SCOPE');
  const against = await engine.read(spokenAgainst, { certificateIds, statuses, open: OPEN_REVISION });
  const wanted = [...groupBy(against, ({ subjectId }) => subjectId)].map(([id, group]) => ({
    id,
    certificates: group.map(({ certificateId }) => certificateId),
  }));
  const entries = await readEntriesOfSubjectsUnder(engine, wanted, revision);
  return contradictionsAmong(entries)
    .filter(([, torn]) => torn.some(({ fromRevision }) => fromRevision === revision))
    .sort(([left], [right]) => compareText(left, right))
    .map(([, torn]) => wordsOn(torn));
}

function wordsOn(torn: Group<ScopeEntry>) {
  const [{ certificateId: certificate, subjectId: subject, environmentId }] = torn;
  const said = torn.map(({ status, sourceIds }) => `${STATUS_WORDS[status]} by ${sourceIds.join(', ')}`).join('; ');
  return { subject, certificate, environment: environmentId ?? 'no environment named', said };
}
