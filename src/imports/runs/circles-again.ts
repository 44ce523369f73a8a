import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import { factAgain, NOWHERE } from '../facts/facts.ts';
import { openMemberships } from '../plan/one-only.ts';
import { circlesOfClauses } from '../plan/validation/circles.ts';
import { linksAbove } from '../plan/validation/links-under.ts';
import type { Conflict } from './conflict.ts';
import { readInPages } from './pages.ts';
import { openVersionsOf, type RunTraces } from './run-traces.ts';

const UNDER: readonly MembershipKind[] = ['UNDER'];

/** Clauses that the undoing of a run would have stand under themselves, since a later run has put others in between. */
export async function circlesAgain(
  engine: Engine,
  { opened, closedLinks }: Pick<RunTraces, 'opened' | 'closedLinks'>,
  revision: number,
): Promise<readonly Conflict[]> {
  const under = closedLinks.filter((row) => row['membership'] === 'UNDER');
  if (under.length === 0) return [];
  const again = under.map((row) => factAgain(decodeStatement(row, revision), { ...NOWHERE }));
  const gone = new Set(await openVersionsOf(engine, opened));
  const above = await linksAbove(again, async (ids) => {
    const links = await readInPages(engine, openMemberships, ids, { kinds: UNDER, open: OPEN_REVISION });
    return links.filter(({ version }) => !gone.has(version));
  });
  const clauseOf = new Map(under.map((row, position) => [again[position]?.at, String(row['fromId'])]));
  return circlesOfClauses(again, above).map(({ at, sentence }) => ({ id: clauseOf.get(at) ?? '', sentence }));
}
