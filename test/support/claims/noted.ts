import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import type { Entry } from '../fact-tables.ts';
import { holdsOn } from './scope.ts';
import type { Row, World } from './world.ts';

export interface Note {
  readonly code: string;
  readonly count: number;
  readonly sentence: string;
  readonly nodeIds: readonly string[];
}

/** Context of a note: a question with its rows. */
export interface Noted {
  readonly world: World;
  readonly filter: Partial<InheritanceFilter>;
  readonly day: string;
  readonly rows: readonly Row[];
  readonly note: Note;
  /** Rows with one leverage hop; empty if no note is about them. */
  readonly rowsAfterOneHop: readonly Row[];
}

export function contradicting({ world, rows, day }: Noted, ids: readonly string[]) {
  const against = world.tables.entries.filter(({ id }) => ids.includes(id));
  return {
    'are against': against.length > 0 && against.every((entry) => entry.status !== 'IN_SCOPE' && holdsOn(entry, day)),
    // A standard without requirements has no rows to check against.
    'others have it in scope':
      rows.some(({ contradicted }) => contradicted) ||
      against.some((entry) => world.tables.entries.some((other) => isOpposed(entry, other) && holdsOn(other, day))),
  };
}

function isOpposed(entry: Entry, other: Entry): boolean {
  const isSame = other.certificateId === entry.certificateId && other.subjectId === entry.subjectId;
  return isSame && other.status === 'IN_SCOPE' && other.environmentId === entry.environmentId;
}
