import { batchesOf } from '../domain/batches.ts';
import type { Service } from '../domain/entities/service.ts';
import { compareText } from '../domain/ids.ts';
import type { ScopeStatus } from '../domain/statements/statements.ts';
import { collect } from '../engine/collected.ts';
import { integer, text, texts } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { decodeEntity } from './entity-row.ts';
import { type ChangeableRow, propertiesAt, type ReadPoint } from './node-change.ts';
import { alive, valid, visible } from './visibility.ts';

const SERVICE = collect(['sourceIds', 'changedIn'], ['id', 'name']);

const servicesById = defineRead<{ ids: readonly string[]; revision: number }, readonly ChangeableRow[]>({
  name: 'servicesById',
  text: `
    UNWIND $ids AS id
    MATCH (service:Entity {id: id})
    WHERE ${alive('service')}
    RETURN ${SERVICE.of('service')}
  `,
  sample: { ids: ['service/key-vault'], revision: 1 },
  decode: (row) => SERVICE.rows(row).map(decodeServiceRow),
});

function decodeServiceRow(row: RawRow): ChangeableRow {
  const [id, name, sourceIds] = [text(row, 'id'), text(row, 'name'), texts(row, 'sourceIds')];
  return { id, changedIn: integer(row, 'changedIn'), properties: { kind: 'Service', id, name, sourceIds } };
}

const serviceIds = defineRead<{ revision: number }, string>({
  name: 'serviceIds',
  text: `
    MATCH (service:Service)
    WHERE ${alive('service')}
    RETURN service.id AS id
  `,
  sample: { revision: 1 },
  decode: (row) => text(row, 'id'),
});

/** Selects services by the entries that list them. A null list does not restrict. */
export interface ListedServices {
  readonly certificates: readonly string[];
  readonly environments: readonly string[] | null;
  readonly statuses: readonly ScopeStatus[];
  readonly members: readonly string[] | null;
  readonly day: string;
  readonly revision: number;
}

const LISTING_ENTRIES = `
    UNWIND $certificates AS certificateId
    MATCH (certificate:Entity {id: certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
      USING INDEX SEEK certificate:Entity(id)
    WHERE entry.subjectId STARTS WITH 'service/' AND entry.status IN $statuses
      AND ($environments IS NULL OR entry.environmentId IN $environments)
      AND ($members IS NULL OR entry.subjectId IN $members)
      AND ${visible('entry')} AND ${valid('entry')}`;

const LISTED_SAMPLE: ListedServices = {
  certificates: ['certificate/az-fedramp-high'],
  environments: ['environment/azure'],
  statuses: ['IN_SCOPE'],
  members: null,
  day: '2026-01-01',
  revision: 1,
};

const listedServiceIds = defineRead<ListedServices & { after: string; limit: number }, string>({
  name: 'listedServiceIds',
  text: `${LISTING_ENTRIES}
      AND entry.subjectId > $after
    WITH DISTINCT entry.subjectId AS id
    RETURN id
    ORDER BY id LIMIT $limit
  `,
  sample: { ...LISTED_SAMPLE, after: '', limit: 21 },
  decode: (row) => text(row, 'id'),
});

const listedServiceCount = defineRead<ListedServices, number>({
  name: 'listedServiceCount',
  text: `${LISTING_ENTRIES}
    RETURN count(DISTINCT entry.subjectId) AS total
  `,
  sample: LISTED_SAMPLE,
  decode: (row) => integer(row, 'total'),
});

export async function readServices(engine: Engine, ids: readonly string[], point: ReadPoint): Promise<Service[]> {
  const rows = await engine.read(servicesById, { ids, revision: point.revision });
  const properties = await propertiesAt(engine, rows.flat(), point);
  return properties.map((node) => decodeEntity(node, point.revision) as Service);
}

/** Reads the ids of all services at a revision, unordered. */
export function readServiceIds(engine: Engine, revision: number): Promise<string[]> {
  return engine.read(serviceIds, { revision });
}

const SERVICES_A_BATCH = 2_000;

/** Reads many services in the order of their ids; unknown ones are skipped. */
export async function* readManyServices(
  engine: Engine,
  ids: readonly string[],
  point: ReadPoint,
): AsyncIterable<Service> {
  for (const some of batchesOf(ids, SERVICES_A_BATCH)) {
    const services = await readServices(engine, some, point);
    yield* services.sort((left, right) => compareText(left.id, right.id));
  }
}

/** Reads the ids of listed services after an id, sorted. */
export function readListedServiceIds(
  engine: Engine,
  listed: ListedServices,
  page: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  return engine.read(listedServiceIds, { ...listed, ...page });
}

export async function countListedServices(engine: Engine, listed: ListedServices): Promise<number> {
  return (await engine.read(listedServiceCount, listed))[0] ?? 0;
}
