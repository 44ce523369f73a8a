import { kindOfId } from '../../domain/ids.ts';
import type { Extent, ScopeStatus } from '../../domain/statements.ts';
import type { UnsourcedFact } from '../draft.ts';
import type { Location } from '../facts.ts';

/** What a list says of one subject under one certificate, beside the three ids. */
export interface ScopeSaying {
  readonly status: ScopeStatus;
  /** For a family; null: not said. */
  readonly extent: Extent | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly condition: string | null;
}

export function scopeFact(
  {
    subjectId,
    certificateId,
    environmentId,
  }: { readonly subjectId: string; readonly certificateId: string; readonly environmentId: string | null },
  { status, extent, from, until, condition }: ScopeSaying,
  at: Location,
): UnsourcedFact {
  const ofFamily = kindOfId(subjectId) === 'ServiceFamily';
  return {
    type: 'statement',
    at,
    content: {
      kind: 'ScopeEntry',
      subjectId,
      certificateId,
      environmentId,
      status,
      // Of a family nobody knows how much is meant, unless the list says so.
      extent: ofFamily ? (extent ?? 'UNSPECIFIED') : extent,
      validFrom: from,
      validUntil: until,
      condition,
    },
  };
}
