import { cellsOf } from './cells.ts';
import { checkGlance } from './glance.ts';
import { holdsOn, namedFor } from './scope.ts';
import type { Checked } from './sentences.ts';
import type { Row, World } from './world.ts';

interface Given {
  readonly world: World;
  readonly day: string;
  readonly environment: string;
  readonly services: readonly string[];
  readonly rows: readonly Row[];
}

/** Checks the verdict on each service, and the summary of all, against the rows. */
export function checkVerdicts(checked: Checked, given: Given, assessment: AssessmentAnswer): void {
  const { world, day, rows, services } = given;
  const cells = cellsOf(rows);
  const context = JSON.stringify([assessment, services, day]);
  for (const { service, verdict } of assessment.byService) {
    const own = cells.find(({ subject }) => subject === service.id);
    const isOut = verdict === 'NOT_IN_SCOPE';
    checked.hold(
      {
        'is the verdict of its rows': own === undefined ? isOut || verdict === 'NO_EVIDENCE' : verdict === own.verdict,
        'is ruled out by an entry': !isOut || isRuledOut(given, service.id),
      },
      context,
    );
  }
  if (rows.length === 0) {
    const none = ['NO_EVIDENCE', 'NOT_IN_SCOPE', 'MIXED'];
    const { verdict, tiles } = assessment.summary;
    checked.hold({ 'has no evidence': none.includes(verdict) && tiles === null }, context);
    return;
  }
  const silent = services.filter((id) => !rows.some(({ subject }) => subject === id));
  const glanced = { world, day, rows, cells, silent, clauses: null, isJoint: true };
  checkGlance(checked, glanced, assessment.summary, given.services);
}

// biome-ignore lint/suspicious/noExplicitAny: the answer has the shape that the query asked for.
type AssessmentAnswer = any;

/**
 * True if an entry in the environment states that the service, or something it belongs to, is not or not yet in scope.
 * Exceptions may rule it out, too.
 */
export function isRuledOut({ world, environment, day }: Omit<Given, 'rows' | 'services'>, service: string): boolean {
  const named = namedFor(world, service);
  return (
    world.tables.exceptions.length > 0 ||
    world.tables.entries.some(
      (entry) =>
        entry.status !== 'IN_SCOPE' &&
        entry.environmentId === environment &&
        named.has(entry.subjectId) &&
        holdsOn(entry, day),
    )
  );
}
