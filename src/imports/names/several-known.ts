import type { EntityKind } from '../../domain/ids.ts';
import type { NameReference } from '../facts/draft.ts';
import type { Proposal } from '../map/decision.ts';
import type { NodeNames } from './node-names.ts';

/** A proposal to part a cell such as "Azure, Azure Government", where each part is a known name. */
export function severalKnown(
  names: NodeNames,
  kinds: readonly EntityKind[],
  { text, mayBeSeveral }: NameReference,
): readonly Proposal[] {
  const parts = mayBeSeveral ? text.split(/,| and | & | \+ /).map((part) => part.trim()) : [];
  const areKnown = parts.every((part) => names.match(kinds, part).nodes.length === 1);
  if (parts.length < 2 || !areKnown) return [];
  const label = `${parts.length}: ${parts.map((part) => `“${part}”`).join(', ')}`;
  return [{ label, set: [{ path: ['names', text], value: parts }] }];
}
