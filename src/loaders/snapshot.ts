import type DataLoader from 'dataloader';
import type { Catalogue } from '../domain/catalogue.ts';
import { type Entity, nameOf, type Service } from '../domain/entities.ts';
import { kindOfId } from '../domain/ids.ts';
import { type OnceByKey, once, onceByKey } from '../domain/remembering.ts';
import type { ScopeIndex } from '../domain/scope-index.ts';
import type {
  Alias,
  ClauseMapping,
  Responsibility,
  ScopeEntry,
  StandardRelation,
  Statement,
} from '../domain/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { Memory } from '../memory/memory.ts';
import type { CachedRows } from '../memory/row-cache.ts';
import { type ImportRun, readRuns } from '../store/import-run.ts';
import type { ReadPoint } from '../store/node-change.ts';
import { readEntriesOfSubjects } from '../store/scope-entry.ts';
import { readServices } from '../store/service.ts';
import {
  readAliases,
  readMappings,
  readRelations,
  readResponsibilitiesOfClauses,
  readResponsibilitiesOfStandards,
  readStatementsById,
  type StatementReader,
} from '../store/statement.ts';
import { readUndoneBy } from '../store/undoing.ts';
import { pause } from '../waiting/turns.ts';
import { loadLists, loadMany, loadOne } from './batch.ts';
import { type EntriesUnder, loadEntriesUnder } from './entries-under.ts';
import { loadSaidBySource, type SaidBySources } from './said-by-source.ts';
import { loadScope, type ScopeLoaders } from './scope.ts';

type Many<Item> = DataLoader<string, readonly Item[]>;
type One<Item> = DataLoader<string, Item | null>;

/** The graph at one revision, for one operation: all that it reads agrees. */
export interface Snapshot {
  readonly engine: Engine;
  readonly graphId: string;
  readonly point: ReadPoint;
  readonly catalogue: Catalogue;
  readonly services: One<Service>;
  /** By the ids of a page. */
  readonly serviceLists: DataLoader<readonly string[], readonly (Service | null)[]>;
  readonly statements: One<Statement>;
  readonly importRuns: One<ImportRun>;
  /** By the revision that is undone, the one that undoes it. */
  readonly undoneBy: () => Promise<ReadonlyMap<number, number>>;
  /** The ids of what a source says, alone or with others. */
  readonly saidBySource: SaidBySources;
  readonly aliases: Many<Alias>;
  readonly relations: Many<StandardRelation>;
  readonly mappings: Many<ClauseMapping>;
  readonly responsibilitiesOfClause: Many<Responsibility>;
  readonly responsibilitiesOfStandard: Many<Responsibility>;
  readonly entriesOfSubject: Many<ScopeEntry>;
  /** Only those of some certificates. */
  readonly entriesUnder: EntriesUnder;
  readonly scope: ScopeLoaders;
  /** What the key tells, made once for the operation, by the first part of it that needs it. */
  readonly once: OnceByKey;
  /** Who is named by which certificate: for what looks at the whole graph. */
  readonly scopeIndex: () => Promise<ScopeIndex>;
  /** Throws where nobody waits for the operation any more: asked by work that takes turns. */
  readonly mayGoOn: () => void;
  /** The answer to what the key tells: worked out once for a published revision, by whichever operation. */
  remember<Answer>(key: readonly unknown[], work: () => Promise<Answer>): Promise<Answer>;
}

export interface SnapshotParts {
  readonly engine: Engine;
  readonly graphId: string;
  readonly catalogue: Catalogue;
  readonly memory: Memory;
  readonly cachedRows: CachedRows;
  readonly point: ReadPoint;
  readonly mayGoOn: () => void;
  /** Called where an answer comes to depend on more than the revision. */
  readonly markUncacheable: () => void;
}

export function openSnapshot(parts: SnapshotParts): Snapshot {
  const { engine, graphId, memory, cachedRows, catalogue, point, mayGoOn, markUncacheable } = parts;
  const { revision } = point;
  const reads = memory.reads.at(point);
  const services = { cachedRows, reads, query: 'services' };
  const servicesById = (ids: readonly string[]) => readServices(reads.engine, ids, point);
  const statementsOf = <Kind extends Statement>(query: string, read: StatementReader<Kind>): Many<Kind> =>
    loadMany((ids) => read(reads.engine, { ids, revision }), {
      keyOf: ({ askedId }) => askedId,
      itemOf: ({ statement }) => statement,
      keeping: { cachedRows, reads, query },
    });
  return {
    engine,
    graphId,
    point,
    catalogue,
    services: loadOne(servicesById, ({ id }) => id, services),
    serviceLists: loadLists(servicesById, ({ id }) => id, services),
    statements: loadOne(
      async (ids) => (await readStatementsById(reads.engine, { ids, revision })).map(({ statement }) => statement),
      ({ id }) => id,
      { cachedRows, reads, query: 'statements' },
    ),
    // The state of a run is no matter of revisions.
    importRuns: loadOne(
      (ids) => {
        markUncacheable();
        return readRuns(engine, ids, point);
      },
      ({ id }) => id,
    ),
    undoneBy: once(() => readUndoneBy(engine, { after: 0, until: revision })),
    saidBySource: loadSaidBySource(reads.engine, revision),
    aliases: statementsOf('aliases', readAliases),
    relations: statementsOf('relations', readRelations),
    mappings: statementsOf('mappings', readMappings),
    responsibilitiesOfClause: statementsOf('responsibilitiesOfClause', readResponsibilitiesOfClauses),
    responsibilitiesOfStandard: statementsOf('responsibilitiesOfStandard', readResponsibilitiesOfStandards),
    entriesOfSubject: loadMany((ids) => readEntriesOfSubjects(reads.engine, ids, revision), {
      keyOf: ({ subjectId }) => subjectId,
      itemOf: (entry) => entry,
      keeping: { cachedRows, reads, query: 'entriesOfSubject' },
    }),
    entriesUnder: loadEntriesUnder(reads, revision, cachedRows),
    scope: loadScope(engine, revision, { cachedRows, reads }),
    once: onceByKey(),
    scopeIndex: once(() => memory.scopeIndexes(point)),
    mayGoOn,
    remember: (key, work) =>
      memory.answers(point, JSON.stringify(key), async () => {
        await pause(mayGoOn);
        return work();
      }),
  };
}

/** The name that people know a node by; its id where the revision does not have it. */
export async function nameById(snapshot: Snapshot, id: string): Promise<string> {
  const entity = await loadEntity(snapshot, id);
  return entity === null ? id : nameOf(entity);
}

/** Any node that statements are about, or null where the revision has none with this id. */
export async function loadEntity(snapshot: Snapshot, id: string): Promise<Entity | null> {
  return kindOfId(id) === 'Service' ? snapshot.services.load(id) : snapshot.catalogue.entity(id);
}
