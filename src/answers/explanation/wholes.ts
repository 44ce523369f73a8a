import { type Catalogue, MOST_COMPONENT_HOPS } from '../../domain/catalogue/catalogue.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { Membership } from '../../domain/statements/statements.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { scopeSentence } from '../words/scope-sentence.ts';
import type { WhyNot } from './reason.ts';
import type { ExplanationRequest } from './request.ts';
import { otherRows } from './rows.ts';

/** Longer chains are not searched. */
const MOST_HOPS = 20;

/**
 * Reports wholes that inherit a requirement that their component does not inherit: the whole is too far away, or
 * inherits through its own family.
 */
export async function wholesInScope(
  snapshot: Snapshot,
  request: ExplanationRequest,
  clause: Clause,
): Promise<WhyNot[]> {
  const reasons: WhyNot[] = [];
  for (const chain of chainsToWholes(snapshot.catalogue, request.subjectId)) {
    const reason = await reasonOf(snapshot, { request, clause, chain });
    if (reason !== null) reasons.push(reason);
  }
  return reasons;
}

interface AskedWhole {
  readonly request: ExplanationRequest;
  readonly clause: Clause;
  readonly chain: Chain;
}

async function reasonOf(snapshot: Snapshot, { request, clause, chain }: AskedWhole): Promise<WhyNot | null> {
  const isFar = chain.memberships.length > MOST_COMPONENT_HOPS;
  const rows = await otherRows(snapshot, { ...request, subjectId: chain.wholeId }, clause);
  const support = rows
    .flatMap(({ participation }) => participation.supports)
    .find(({ path }) => path.basis === (isFar ? 'LISTED' : 'FAMILY'));
  if (support === undefined) return null;
  const { entry, path } = support;
  const [part, whole] = await Promise.all([nameById(snapshot, request.subjectId), nameById(snapshot, chain.wholeId)]);
  const links = [...chain.memberships, ...path.memberships];
  const why = isFar
    ? `${part} is a component of ${whole} through ${chain.memberships.length} steps; a component inherits through at most ${MOST_COMPONENT_HOPS}.`
    : `${whole} belongs to that family and has ${part} as a component; a component does not inherit from the family of its whole.`;
  return {
    code: isFar ? 'TOO_FAR' : 'FAMILY_OF_WHOLE',
    sentence: `${await scopeSentence(snapshot, entry)} ${why}`,
    statement: entry,
    sourceIds: sortedIds([...entry.sourceIds, ...links.flatMap(({ sourceIds }) => sourceIds)]),
  };
}

interface Chain {
  readonly wholeId: string;
  readonly memberships: readonly Membership[];
}

/** Returns the shortest chain to each whole, nearest first. Cycles are safe. */
function chainsToWholes(catalogue: Catalogue, subjectId: string): Chain[] {
  const reached = new Set([subjectId]);
  const chains: Chain[] = [];
  let layer: readonly Chain[] = [{ wholeId: subjectId, memberships: [] }];
  for (let hop = 0; hop < MOST_HOPS && layer.length > 0; hop += 1) {
    const next: Chain[] = [];
    for (const { wholeId, memberships } of layer) {
      for (const membership of catalogue.membershipsFrom(wholeId, 'COMPONENT_OF')) {
        if (reached.has(membership.toId)) continue;
        reached.add(membership.toId);
        next.push({ wholeId: membership.toId, memberships: [...memberships, membership] });
      }
    }
    chains.push(...next);
    layer = next;
  }
  return chains;
}
