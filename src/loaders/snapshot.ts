import type DataLoader from 'dataloader';
import { yieldIfDue } from '../concurrency/yielding.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { type Entity, nameOf } from '../domain/entities/entity.ts';
import type { Service } from '../domain/entities/service.ts';
import { kindOfId } from '../domain/ids.ts';
import { type OnceByKey, once, onceByKey } from '../domain/remembering.ts';
import type { ScopeIndex } from '../domain/scope/scope-index.ts';
import type {
  Alias,
  ClauseMapping,
  Responsibility,
  ScopeEntry,
  StandardRelation,
  Statement,
} from '../domain/statements/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { Memory } from '../memory/memory.ts';
import type { CachedRows } from '../memory/row-cache.ts';
import { type ImportRun, readRuns } from '../store/import-run.ts';
import { type LongTexts, readLongTexts } from '../store/long-texts.ts';
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
import { loadLists, loadMany, loadOne } from './batch.ts';
import { type EntriesUnder, loadEntriesUnder } from './entries-under.ts';
import { loadScope, type ScopeLoaders } from './scope.ts';
import { loadStatementsOfSources, type StatementsOfSources } from './statements-of-sources.ts';

type Many<Item> = DataLoader<string, readonly Item[]>;
type One<Item> = DataLoader<string, Item | null>;

/** The graph at one revision, for one operation: all reads are consistent. */
export interface Snapshot {
  readonly engine: Engine;
  readonly graphId: string;
  readonly point: ReadPoint;
  readonly catalogue: Catalogue;
  readonly services: One<Service>;
  readonly serviceLists: DataLoader<readonly string[], readonly (Service | null)[]>;
  readonly longTexts: One<LongTexts>;
  readonly statements: One<Statement>;
  readonly importRuns: One<ImportRun>;
  /** Revisions that undo another, by the undone revision. */
  readonly undoneBy: () => Promise<ReadonlyMap<number, number>>;
  /** Ids of statements by source, with or without other sources. */
  readonly statementsOfSource: StatementsOfSources;
  readonly aliases: Many<Alias>;
  readonly relations: Many<StandardRelation>;
  readonly mappings: Many<ClauseMapping>;
  readonly responsibilitiesOfClause: Many<Responsibility>;
  readonly responsibilitiesOfStandard: Many<Responsibility>;
  readonly entriesOfSubject: Many<ScopeEntry>;
  readonly entriesUnder: EntriesUnder;
  readonly scope: ScopeLoaders;
  /** Creates a value once per operation and key. */
  readonly once: OnceByKey;
  /** Index of all scope entries, for questions on the whole graph. */
  readonly scopeIndex: () => Promise<ScopeIndex>;
  /** Throws if the operation is late or abandoned. Called by long work between its parts. */
  readonly mayGoOn: () => void;
  /** Returns the answer for a key: computed once for a published revision and shared by all operations. */
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
  /** Called if the answer depends on more than the revision. */
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
    // Not cached: the cache estimates the size of rows as short texts.
    longTexts: loadOne(
      (ids) => readLongTexts(reads.engine, ids, point),
      ({ id }) => id,
    ),
    statements: loadOne(
      async (ids) => (await readStatementsById(reads.engine, { ids, revision })).map(({ statement }) => statement),
      ({ id }) => id,
      { cachedRows, reads, query: 'statements' },
    ),
    // An import's state changes within a revision.
    importRuns: loadOne(
      (ids) => {
        markUncacheable();
        return readRuns(engine, ids, point);
      },
      ({ id }) => id,
    ),
    undoneBy: once(() => readUndoneBy(engine, { after: 0, until: revision })),
    statementsOfSource: loadStatementsOfSources(reads.engine, revision),
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
        await yieldIfDue(mayGoOn);
        return work();
      }),
  };
}

/** Returns the display name, or the id if the node is unknown. */
export async function nameById(snapshot: Snapshot, id: string): Promise<string> {
  const entity = await loadEntity(snapshot, id);
  return entity === null ? id : nameOf(entity);
}

/** Loads a node of any kind; null for an unknown id. */
export async function loadEntity(snapshot: Snapshot, id: string): Promise<Entity | null> {
  return kindOfId(id) === 'Service' ? snapshot.services.load(id) : snapshot.catalogue.entity(id);
}
