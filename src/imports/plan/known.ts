import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import { existingIds, openMemberships } from './existing.ts';

/** Questions about what the graph holds; asked in batches. */
export interface KnownIds {
  /** Returns the ids that the graph has. */
  exists(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Returns the memberships of a kind that begin at any of the nodes. */
  memberships(
    ids: readonly string[],
    kind: MembershipKind,
  ): Promise<readonly { readonly fromId: string; readonly toId: string; readonly sourceIds: readonly string[] }[]>;
}

/** Finds nodes that the graph has, or that an earlier part of the same list made; `made` grows by what is found. */
export function knownIds(engine: Engine, made: Set<string> = new Set()): KnownIds {
  return {
    async exists(ids) {
      const others = ids.filter((id) => !made.has(id));
      // Nodes stay while a list is read, so each needs to be asked for once.
      if (others.length > 0)
        for (const id of await engine.read(existingIds, { ids: others, open: OPEN_REVISION })) made.add(id);
      return new Set(ids.filter((id) => made.has(id)));
    },
    memberships: (ids, kind) => engine.read(openMemberships, { ids, kinds: [kind], open: OPEN_REVISION }),
  };
}
