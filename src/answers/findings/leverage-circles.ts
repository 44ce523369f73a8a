import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { sortedIds } from '../../domain/ids.ts';
import { namesOf } from '../words/few-names.ts';
import type { Finding, Search } from './finding.ts';

export const leverageCircles: Search = async ({ catalogue }) =>
  circlesIn(catalogue).map((ids): Finding => {
    const members = new Set(ids);
    const statements = ids.flatMap((id) => catalogue.leveragesFrom(id)).filter(({ toId }) => members.has(toId));
    const names = namesOf(catalogue.findAll('Certificate', ids));
    return {
      kind: 'LEVERAGE_CIRCLE',
      key: ids[0] ?? '',
      nodeIds: ids,
      statementIds: statements.map(({ id }) => id),
      sourceIds: sortedIds(statements.flatMap(({ sourceIds }) => sourceIds)),
      tell: () =>
        ids.length === 1
          ? `${names} is stated to leverage itself.`
          : `${names} are stated to leverage each other in a circle.`,
    };
  });

/** Returns the certificates that leverage themselves or each other, by circle, each sorted. */
function circlesIn(catalogue: Catalogue): string[][] {
  const left = inCircles(catalogue);
  const reached = new Map([...left].map((id) => [id, reachedFrom(catalogue, id, left)]));
  const circles: string[][] = [];
  for (const id of sortedIds([...left])) {
    if (!left.has(id) || !reached.get(id)?.has(id)) continue;
    const circle = [...left].filter((other) => reached.get(id)?.has(other) && reached.get(other)?.has(id));
    for (const member of circle) left.delete(member);
    circles.push(sortedIds(circle));
  }
  return circles;
}

/**
 * Repeatedly drops certificates that no remaining certificate leverages, or that leverage none. Circles, and paths
 * between them, remain.
 */
function inCircles(catalogue: Catalogue): Set<string> {
  const left = new Set(catalogue.leveragingCertificates());
  const isOnWay = (id: string) =>
    catalogue.leveragesFrom(id).some(({ toId }) => left.has(toId)) &&
    catalogue.leveragesTo(id).some(({ fromId }) => left.has(fromId));
  let dropped = [...left].filter((id) => !isOnWay(id));
  while (dropped.length > 0) {
    for (const id of dropped) left.delete(id);
    dropped = [...left].filter((id) => !isOnWay(id));
  }
  return left;
}

function reachedFrom(catalogue: Catalogue, from: string, among: ReadonlySet<string>): Set<string> {
  const reached = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { toId } of catalogue.leveragesFrom(id)) {
      if (reached.has(toId) || !among.has(toId)) continue;
      reached.add(toId);
      waiting.push(toId);
    }
  }
  return reached;
}
