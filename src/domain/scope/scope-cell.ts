import { BASES, type InheritanceBasis } from '../catalogue/lineage.ts';
import { CERTAINTIES, type Certainty } from '../certainty/certainty.ts';
import { firstByKey, groupBy } from '../grouping.ts';
import { compareText } from '../ids.ts';
import type { Participation } from '../inheritance/inheritance.ts';
import type { ScopeEntry, ScopeStatus } from '../statements/statements.ts';

export interface ScopeCell {
  readonly basis: InheritanceBasis | null;
  /** Certainty of the surest participation. */
  readonly certainty: Certainty | null;
  readonly status: ScopeStatus | null;
  readonly contradicted: boolean;
  /** True if the subject gets the cell only through a membership inferred from its name. */
  readonly inferred: boolean;
  readonly condition: string | null;
  readonly entries: readonly ScopeEntry[];
  /** Entries with another status in environments other than the cell's. */
  readonly elsewhere: readonly ScopeEntry[];
}

/** An empty cell says neither yes nor no. */
export const EMPTY_CELL: ScopeCell = {
  basis: null,
  certainty: null,
  status: null,
  contradicted: false,
  inferred: false,
  condition: null,
  entries: [],
  elsewhere: [],
};

/** Statuses not in scope, nearest to it first. */
const NEAREST_FIRST: readonly ScopeStatus[] = ['IN_AUDIT', 'PLANNED', 'NOT_IN_SCOPE'];

export interface CellSubject {
  readonly id: string;
  /** The subject itself, and all nodes that it belongs to by stated memberships. */
  readonly firmly: ReadonlySet<string>;
}

/** Builds a cell from the surest participation or, without one, from the entries. */
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
  const excluding = said.filter(({ status }) => status !== 'IN_SCOPE');
  return {
    basis: best.basis,
    certainty: best.certainty,
    status: 'IN_SCOPE',
    contradicted: participations.some(({ contradicted }) => contradicted),
    inferred: best.supports[0].path.inferred,
    condition: best.supports[0].entry.condition,
    entries: distinct([...supports.map(({ entry }) => entry), ...against, ...excluding]),
    elsewhere: elsewhereThan(participations, 'IN_SCOPE', mostSpecific(said, subject.id)),
  };
}

function cellWithoutParticipation({ id, firmly }: CellSubject, said: readonly ScopeEntry[]): ScopeCell {
  // Entries in scope are not decisive: without a participation, another entry overrides them.
  const decisive = mostSpecific(said, id);
  const status = NEAREST_FIRST.find((nearest) => decisive.some((entry) => entry.status === nearest));
  if (status === undefined) return EMPTY_CELL;
  // Entries with the cell's status come first.
  const withStatus = decisive.filter((entry) => entry.status === status).sort(compareIds);
  const ordered = [...withStatus, ...said.toSorted(compareIds)];
  return {
    ...EMPTY_CELL,
    status,
    contradicted: said.some((entry) => said.some((other) => disagree(entry, other))),
    inferred: !withStatus.some(({ subjectId }) => firmly.has(subjectId)),
    condition: ordered[0]?.condition ?? null,
    entries: distinct(ordered),
    elsewhere: elsewhereThan(withStatus, status, decisive),
  };
}

/**
 * Returns entries with another status in other environments, which a cell must not hide. An entry without an
 * environment counts as contradicting the cell itself.
 */
function elsewhereThan(
  here: readonly Pick<ScopeEntry, 'environmentId'>[],
  status: ScopeStatus,
  decisive: readonly ScopeEntry[],
): readonly ScopeEntry[] {
  const shownEnvironments = new Set([null, ...here.map(({ environmentId }) => environmentId)]);
  const others = decisive.filter((entry) => !shownEnvironments.has(entry.environmentId) && entry.status !== status);
  return distinct(others.sort(compareIds));
}

function compareIds(left: ScopeEntry, right: ScopeEntry): number {
  return compareText(left.id, right.id);
}

/** Returns the entries not in scope; per certificate and environment, those on the subject itself take precedence. */
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
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis) ||
    compareText(left.certificateId, right.certificateId)
  );
}

function distinct(entries: readonly ScopeEntry[]): readonly ScopeEntry[] {
  return firstByKey(entries, ({ id }) => id);
}
