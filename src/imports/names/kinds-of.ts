import type { EntityKind } from '../../domain/ids.ts';
import type { NameReference } from '../facts/draft.ts';

/** Of which kinds the node may be that a name means. */
export function kindsOf({ kind }: Pick<NameReference, 'kind'>): readonly EntityKind[] {
  return kind === 'Subject' ? ['Service', 'ServiceFamily'] : [kind];
}
