import { firstByKey, groupBy } from './grouping.ts';
import { compareText } from './ids.ts';
import type { Participation } from './inheritance.ts';
import { BASES, type InheritanceBasis } from './lineage.ts';
import type { ScopeEntry, ScopeStatus } from './statements.ts';
import { CERTAINTIES, type Certainty } from './supports.ts';

/** What is known of a subject in one column of a matrix. */
export interface ScopeCell {
  readonly basis: InheritanceBasis | null;
  /** Of the strongest reason. */
  readonly certainty: Certainty | null;
  /** Of the surest one. */
  readonly surestCertainty: Certainty | null;
  readonly status: ScopeStatus | null;
  readonly contradicted: boolean;
  /** Whether what tells it is said of a family or whole, and nothing but its name puts the subject there. */
  readonly inferred: boolean;
  readonly condition: string | null;
  readonly entries: readonly ScopeEntry[];
  /** Those of other environments than the strongest's that say another status. */
  readonly elsewhere: readonly ScopeEntry[];
}

/** A cell without entries says nothing, neither yes nor no. */
export const EMPTY_CELL: ScopeCell = {
  basis: null,
  certainty: null,
  surestCertainty: null,
  status: null,
  contradicted: false,
  inferred: false,
  condition: null,
  entries: [],
  elsewhere: [],
};

/** Of what is not in scope, the nearest to it first. */
const NEAREST_FIRST: readonly ScopeStatus[] = ['IN_AUDIT', 'PLANNED', 'NOT_IN_SCOPE'];

export interface CellSubject {
  readonly id: string;
  /** What it is, or belongs to by a membership that a source states. */
  readonly firmly: ReadonlySet<string>;
}

/** The strongest of the participations; without one, what the entries say instead. */
export function cellOf(
  subject: CellSubject,
  participations: readonly Participation[],
  said: readonly ScopeEntry[],
): ScopeCell {
  if (participations.length === 0) return cellWithoutParticipation(subject, said);
  const best = participations.reduce((left, right) => (compareForCell(left, right) <= 0 ? left : right));
  const supports = [best, ...participations.filter((participation) => participation !== best)].flatMap(
    (participation) => participation.supports,
  );
  const against = participations.flatMap((participation) => participation.against);
  const spoken = said.filter(({ status }) => status !== 'IN_SCOPE');
  return {
    basis: best.basis,
    certainty: best.certainty,
    surestCertainty:
      CERTAINTIES.find((certainty) => participations.some((participation) => participation.certainty === certainty)) ??
      null,
    status: 'IN_SCOPE',
    contradicted: participations.some(({ contradicted }) => contradicted),
    inferred: best.supports[0].path.inferred,
    condition: best.supports[0].entry.condition,
    entries: distinct([...supports.map(({ entry }) => entry), ...against, ...spoken]),
    elsewhere: elsewhereThan(participations, 'IN_SCOPE', mostSpecific(said, subject.id)),
  };
}

function cellWithoutParticipation({ id, firmly }: CellSubject, said: readonly ScopeEntry[]): ScopeCell {
  // Of entries in scope that give nothing, the reason stands beside them.
  const decisive = mostSpecific(said, id);
  const status = NEAREST_FIRST.find((nearest) => decisive.some((entry) => entry.status === nearest));
  if (status === undefined) return EMPTY_CELL;
  // First what the status is told by.
  const tells = decisive.filter((entry) => entry.status === status).sort(compareIds);
  const ordered = [...tells, ...said.toSorted(compareIds)];
  return {
    ...EMPTY_CELL,
    status,
    contradicted: said.some((entry) => said.some((other) => disagree(entry, other))),
    inferred: !tells.some(({ subjectId }) => firmly.has(subjectId)),
    condition: ordered[0]?.condition ?? null,
    entries: distinct(ordered),
    elsewhere: elsewhereThan(tells, status, decisive),
  };
}

/**
 * A cell tells what holds in some of its environments: what is said otherwise of others must not go under. What names no
 * environment may mean any of them, and stands against the cell itself.
 */
function elsewhereThan(
  here: readonly Pick<ScopeEntry, 'environmentId'>[],
  status: ScopeStatus,
  decisive: readonly ScopeEntry[],
): readonly ScopeEntry[] {
  const told = new Set([null, ...here.map(({ environmentId }) => environmentId)]);
  const others = decisive.filter((entry) => !told.has(entry.environmentId) && entry.status !== status);
  return distinct(others.sort(compareIds));
}

function compareIds(left: ScopeEntry, right: ScopeEntry): number {
  return compareText(left.id, right.id);
}

/** Of what a certificate does not have in scope in an environment, what it says of the subject itself comes first. */
function mostSpecific(said: readonly ScopeEntry[], subjectId: string): ScopeEntry[] {
  const groups = groupBy(
    said.filter(({ status }) => status !== 'IN_SCOPE'),
    ({ certificateId, environmentId }) => `${certificateId} ${environmentId ?? ''}`,
  );
  return [...groups.values()].flatMap((group) => {
    const own = group.filter((entry) => entry.subjectId === subjectId);
    return own.length > 0 ? own : group;
  });
}

/** Another certificate, environment or subject may well be spoken of otherwise. */
function disagree(left: ScopeEntry, right: ScopeEntry): boolean {
  return (
    left.status !== right.status &&
    left.certificateId === right.certificateId &&
    left.subjectId === right.subjectId &&
    left.environmentId === right.environmentId
  );
}

function compareForCell(left: Participation, right: Participation): number {
  return (
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis) ||
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    compareText(left.certificateId, right.certificateId)
  );
}

function distinct(entries: readonly ScopeEntry[]): readonly ScopeEntry[] {
  return firstByKey(entries, ({ id }) => id);
}
