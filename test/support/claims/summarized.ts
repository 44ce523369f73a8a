import { CERTAINTIES, type Certainty } from '../../../src/domain/certainty/certainty.ts';
import { groupBy } from '../../../src/domain/grouping.ts';
import { scopeCertaintyOf } from '../../../src/domain/scope/scope-certainty.ts';
import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import type { Row, World } from './world.ts';

export interface Summarized {
  readonly world: World;
  readonly filter: Partial<InheritanceFilter>;
  readonly day: string;
  readonly rows: readonly Row[];
  readonly subjects: readonly Subject[];
}

/** Subject with its rows, and the certainty that it is in scope, regardless of the edition. */
export interface Subject {
  readonly id: string;
  readonly isFamily: boolean;
  readonly rows: readonly Row[];
  readonly certainty: Certainty;
  /** True if an entry lists it by name with that certainty. */
  readonly isListed: boolean;
}

export function subjectsOf(rows: readonly Row[]): Subject[] {
  return [...groupBy(rows, ({ subject }) => subject)].map(([id, own]) => {
    const sure = own.map((row) => scopeCertaintyOf(row as Parameters<typeof scopeCertaintyOf>[0]));
    const certainty = CERTAINTIES.find((one) => sure.includes(one)) ?? 'POSSIBLE';
    const isListed = own.some(({ basis }, position) => basis === 'LISTED' && sure[position] === certainty);
    return { id, isFamily: id.startsWith('family/'), rows: own, certainty, isListed };
  });
}

export function wideOf({ tables }: World, standardId: string): readonly string[] {
  return tables.standards.find(({ id }) => id === standardId)?.editionOf ?? [];
}

/**
 * Returns the ids of services that may be in scope without being listed by themselves or through a family, and of those
 * that inherit through leverage only.
 */
export function mayBeInScope({ tables }: World, subjects: readonly Subject[]) {
  const sure = new Set(subjects.filter(({ certainty }) => certainty !== 'POSSIBLE').map(({ id }) => id));
  const listed = new Set(subjects.filter((one) => one.certainty === 'POSSIBLE' && one.isListed).map(({ id }) => id));
  const isNamed = ({ rows }: Subject) => rows.some(({ basis }) => basis !== 'LEVERAGED');
  const families = subjects.filter(({ isFamily }) => isFamily);
  const membersOf = (some: readonly Subject[]) => {
    const ids = some.map(({ id }) => id);
    return tables.links('IN_FAMILY').flatMap(({ fromId, toId }) => (ids.includes(toId) ? [fromId] : []));
  };
  const possible = subjects.filter(({ isFamily, certainty }) => !isFamily && certainty === 'POSSIBLE');
  const left = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !sure.has(id) && !listed.has(id));
  const inScope = left([...membersOf(families.filter(isNamed)), ...possible.filter(isNamed).map(({ id }) => id)]);
  const all = left([...membersOf(families), ...possible.map(({ id }) => id)]);
  const byLeverage = all.filter((id) => !inScope.includes(id));
  return { inScope, byLeverage };
}
