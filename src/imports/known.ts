import { groupBy } from '../domain/grouping.ts';
import { OPEN_REVISION } from '../domain/revisions.ts';
import type { Engine } from '../engine/engine.ts';
import { environmentsOfCertificates, existingEntities } from './existing.ts';
import type { KnownIds } from './validate.ts';

/** What the graph has already, for the checks that need to know. */
export function knownIds(engine: Engine): KnownIds {
  return {
    async exists(ids) {
      const rows = await engine.read(existingEntities, { ids });
      return new Set(rows.map(({ id }) => id));
    },
    async environmentsOfCertificates(ids) {
      const rows = await engine.read(environmentsOfCertificates, { ids, open: OPEN_REVISION });
      const groups = groupBy(rows, ({ certificateId }) => certificateId);
      return new Map([...groups].map(([id, group]) => [id, group.map(({ environmentId }) => environmentId)]));
    },
  };
}
