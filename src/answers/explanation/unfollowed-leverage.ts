import { sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import type { LeveragePath } from '../../domain/leverage/leverage.ts';
import { lapsedOn } from '../../domain/leverage/leverage-routes.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { scopeSentence } from '../words/scope-sentence.ts';
import type { WhyNot } from './reason.ts';
import type { ExplanationRequest } from './request.ts';

interface Asked {
  readonly request: ExplanationRequest;
  readonly question: InheritanceQuestion;
}

/** Returns a reason if the entry's certificate reaches the requirement over more hops than the question follows. */
export async function unfollowedReasons(
  snapshot: Snapshot,
  { request: { clauseId, leverageHops, day }, question }: Asked,
  { entry, ways }: { readonly entry: ScopeEntry; readonly ways: readonly LeveragePath[] },
): Promise<WhyNot[]> {
  const way = ways.find((one) => {
    const { standardIds } = question.standingOf({ certificateId: one.certificateId, standardId: null });
    const leads =
      standardIds.includes(standardIdOfClause(clauseId)) && lapsedOn(snapshot.catalogue, one, day).length === 0;
    return leads && one.statements.length > leverageHops;
  });
  if (way === undefined) return [];
  const { length } = way.statements;
  const hops = length === 1 ? 'one hop' : `${length} hops`;
  const leveraging = `${await scopeSentence(snapshot, entry)} ${await leverageSentence(snapshot, way)}`;
  const sourceIds = sortedIds([entry, ...way.statements].flatMap((cited) => cited.sourceIds));
  const sentence = `${leveraging} Leverage is followed only on request; this takes ${hops} of it.`;
  return [{ code: 'LEVERAGE_NOT_FOLLOWED', sentence, statement: entry, sourceIds }];
}

/** Formats a path, such as `“A” leverages “B”, which leverages “C”.` */
export async function leverageSentence(snapshot: Snapshot, { statements }: LeveragePath): Promise<string> {
  const ids = [statements[0]?.fromId ?? '', ...statements.map(({ toId }) => toId)];
  const [first, second, ...more] = await Promise.all(ids.map((id) => nameById(snapshot, id)));
  return `“${first}” leverages “${second}”${more.map((name) => `, which leverages “${name}”`).join('')}.`;
}
