import type { Service } from '../domain/entities.ts';
import type { ScopeStatus } from '../domain/statements.ts';
import { integer, text, texts } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { decodeEntity } from './entity-row.ts';
import { type ChangeableRow, propertiesAt, type ReadPoint } from './node-change.ts';
import { alive, valid, visible } from './visibility.ts';

/** Columns and no map, since the keys of a map come anew with each row. */
const RETURN_SERVICE =
  'RETURN service.id AS id, service.name AS name, service.sourceIds AS sourceIds, service.changedIn AS changedIn';

function decodeServiceRow(row: RawRow): ChangeableRow {
  const [id, name, sourceIds] = [text(row, 'id'), text(row, 'name'), texts(row, 'sourceIds')];
  return { id, changedIn: integer(row, 'changedIn'), properties: { kind: 'Service', id, name, sourceIds } };
}

const servicesById = defineRead<{ ids: readonly string[]; revision: number }, ChangeableRow>({
  name: 'servicesById',
  text: `
    UNWIND $ids AS id
    MATCH (service:Entity {id: id})
    WHERE service.kind = 'Service' AND ${alive('service')}
    ${RETURN_SERVICE}
  `,
  sample: { ids: ['service/key-vault'], revision: 1 },
  decode: decodeServiceRow,
});

const servicePage = defineRead<{ after: string; limit: number; revision: number }, ChangeableRow>({
  name: 'servicePage',
  text: `
    MATCH (service:Service)
    WHERE service.id > $after AND ${alive('service')}
    WITH service
    ORDER BY service.id LIMIT $limit
    ${RETURN_SERVICE}
    ORDER BY id
  `,
  sample: { after: '', limit: 21, revision: 1 },
  decode: decodeServiceRow,
});

const serviceCount = defineRead<{ revision: number }, number>({
  name: 'serviceCount',
  text: `
    MATCH (service:Service)
    WHERE ${alive('service')}
    RETURN count(service) AS total
  `,
  sample: { revision: 1 },
  decode: (row) => integer(row, 'total'),
});

/** Which entries make a service part of a list. A null list does not restrict. */
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
    MATCH (:Entity {id: certificateId})<-[:GIVEN_BY]-(entry:ScopeEntry)
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
  return decodeServices(engine, await engine.read(servicesById, { ids, revision: point.revision }), point);
}

/** The services after an id, by id. */
export async function readServicePage(
  engine: Engine,
  page: { readonly after: string; readonly limit: number },
  point: ReadPoint,
): Promise<Service[]> {
  return decodeServices(engine, await engine.read(servicePage, { ...page, revision: point.revision }), point);
}

const SERVICES_A_PAGE = 2_000;

/** All services, by id. */
export async function* readAllServices(engine: Engine, point: ReadPoint): AsyncIterable<Service> {
  for (let after = ''; ; ) {
    const services = await readServicePage(engine, { after, limit: SERVICES_A_PAGE }, point);
    yield* services;
    if (services.length < SERVICES_A_PAGE) return;
    after = services[services.length - 1]?.id ?? '';
  }
}

export async function countServices(engine: Engine, revision: number): Promise<number> {
  return (await engine.read(serviceCount, { revision }))[0] ?? 0;
}

/** The ids of the services that entries list, after an id, by id. */
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

async function decodeServices(engine: Engine, rows: readonly ChangeableRow[], point: ReadPoint): Promise<Service[]> {
  const properties = await propertiesAt(engine, rows, point);
  return properties.map((node) => decodeEntity(node, point.revision) as Service);
}
