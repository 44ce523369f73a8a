import { groupBy } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import { environmentsOfCertificates, existingIds } from './existing.ts';
import { openMemberships } from './one-only.ts';
import type { KnownIds } from './validate.ts';

/** Finds nodes that the graph has, or that an earlier part of the same list made; `made` grows by what is found. */
export function knownIds(engine: Engine, made: Set<string> = new Set()): KnownIds {
  return {
    async exists(ids) {
      const others = ids.filter((id) => !made.has(id));
      const rows = others.length === 0 ? [] : await engine.read(existingIds, { ids: others, open: OPEN_REVISION });
      const found = new Set([...ids.filter((id) => made.has(id)), ...rows]);
      // Nodes stay while a list is read, so each needs to be asked for once.
      for (const id of rows) made.add(id);
      return found;
    },
    async environmentsOfCertificates(ids) {
      const rows = await engine.read(environmentsOfCertificates, { ids, open: OPEN_REVISION });
      const groups = groupBy(rows, ({ certificateId }) => certificateId);
      return new Map([...groups].map(([id, group]) => [id, group.map(({ environmentId }) => environmentId)]));
    },
    parentsOfClauses: (ids) => engine.read(openMemberships, { ids, kinds: ['UNDER'], open: OPEN_REVISION }),
  };
}
