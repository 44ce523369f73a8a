import { yielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { beginsOn, lapsesOn } from '../../domain/certainty/in-force.ts';
import { turnsOfEditions } from '../../domain/editions/editions.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { groupBy } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { coverageLeft } from '../../domain/inheritance/alternatives.ts';
import type { AssessedParty } from '../../domain/inheritance/assessment.ts';
import type { Participation } from '../../domain/inheritance/inheritance.ts';
import { leveragedBy } from '../../domain/leverage/leverage-routes.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { covers } from '../../domain/supports/coverage.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { everConcerned } from '../inheritance/asked-certificates.ts';
import { entriesByNamed, entriesOn } from '../inheritance/entries-about.ts';
import { keepsEnvironment } from '../inheritance/filter.ts';
import { participationsInTurns } from '../inheritance/participations.ts';
import { resolveQuestion } from '../inheritance/question.ts';
import type { Assessed, Lapses } from './assessed.ts';

type Asked = Pick<Assessed, 'request' | 'question' | 'parties'>;

const NEVER: Lapses = { first: null, byClause: new Map() };

/**
 * Finds the first later days on which coverage lapses. Entries that begin or continue compensate for those that end.
 */
export function findLapses(snapshot: Snapshot, assessed: Asked): Promise<Lapses> {
  return snapshot.remember(['lapses', assessed.request], () => workOutLapses(snapshot, assessed));
}

async function workOutLapses(snapshot: Snapshot, { request, question, parties }: Asked): Promise<Lapses> {
  const { catalogue } = snapshot;
  const { filter, day: assessedDay } = question;
  const inheriting = parties.filter(({ participations }) => participations.length > 0);
  if (inheriting.length === 0) return NEVER;
  const byClause = new Map<string, string>();
  let first: string | null = null;
  const requirements = catalogue.requirementsOf(request.standardId);
  // A standard without requirements lapses with its scope.
  let open: readonly (Clause | null)[] = requirements.length > 0 ? requirements : [null];
  const subjectIds = inheriting.map(({ serviceId }) => serviceId);
  const { certificates } = everConcerned(catalogue, question);
  // Read once, although the certificates in question differ from day to day.
  const entries = await entriesByNamed(snapshot, { certificates }, subjectIds);
  const here = [...entries.values()]
    .flat()
    .filter(({ certificateId }) => certificates.has(certificateId))
    .filter(({ environmentId }) => environmentId === null || keepsEnvironment(filter, environmentId));
  const changes = sortedDays([
    ...daysOfChange(here, certificatesBehind(catalogue, here, certificates)),
    ...turnsOfEditions(catalogue),
  ]);
  for await (const day of yielding(
    changes.filter((change) => change > assessedDay),
    snapshot.mayGoOn,
  )) {
    const later = await resolveQuestion(snapshot, filter, day);
    const all = await participationsInTurns(snapshot, later, { subjectIds, saidOf: entriesOn(later, entries) });
    const covering = all.filter((participation) => later.standardsCovered(participation).length > 0);
    const participations = groupBy(covering, ({ subjectId }) => subjectId);
    const pairs = inheriting.map((party) => ({ party, later: participations.get(party.serviceId) ?? [] }));
    const lapsing = lapsingAmong(open, pairs);
    if (lapsing.length === 0) continue;
    first ??= day;
    for (const clause of lapsing) if (clause !== null) byClause.set(clause.id, day);
    open = open.filter((clause) => !lapsing.includes(clause));
    if (open.length === 0) break;
  }
  return { first, byClause };
}

function lapsingAmong<Asked extends Clause | null>(
  open: readonly Asked[],
  pairs: readonly Compared[],
): readonly Asked[] {
  if (!pairs.every(isWhole)) return open.filter((clause) => pairs.some((pair) => isLess(pair, clause)));
  return pairs.some((pair) => isLess(pair, null)) ? open : [];
}

interface Compared {
  readonly party: AssessedParty;
  readonly later: readonly Participation[];
}

/** True if all participations cover all requirements: all requirements then lapse on the same days. */
function isWhole({ party, later }: Compared): boolean {
  return [...party.participations, ...later].every(
    ({ coverage: { only, without } }) => only === null && without.size === 0,
  );
}

/** A null clause means any clause. */
function isLess({ party, later }: Compared, clause: Clause | null): boolean {
  const isOf = ({ coverage }: Participation) => clause === null || covers(coverage, clause);
  const surest = party.participations.find(isOf);
  return surest !== undefined && coverageLeft(surest, later.filter(isOf)) !== null;
}

/**
 * Returns the certificates of the entries and the certificates that they leverage: on any day, only these affect the
 * services.
 */
function certificatesBehind(
  catalogue: Catalogue,
  entries: readonly ScopeEntry[],
  certificates: ReadonlySet<string>,
): Certificate[] {
  const own = sortedIds(entries.map(({ certificateId }) => certificateId));
  const beneath = own.flatMap((id) => leveragedBy(catalogue, id, { mayPass: (other) => certificates.has(other) }));
  const behind = sortedIds([...own, ...beneath.map(({ certificateId }) => certificateId)]);
  return catalogue.findAll('Certificate', behind);
}

function daysOfChange(entries: readonly ScopeEntry[], certificates: readonly Certificate[]): (string | null)[] {
  return [
    ...entries.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]),
    ...certificates.flatMap((certificate) => [beginsOn(certificate), lapsesOn(certificate)]),
  ];
}

function sortedDays(days: readonly (string | null)[]): string[] {
  return [...new Set(days.filter((day) => day !== null))].sort();
}
