import type { GraphQLError } from 'graphql';
import type { Caller } from '../domain/callers.ts';
import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { observed } from '../engine/observed.ts';
import { openSnapshot, type Snapshot } from '../loaders/snapshot.ts';
import type { Memory } from '../memory/memory.ts';
import type { RevisionWatch } from '../memory/revision-watch.ts';
import type { GraphState } from '../store/graph-state.ts';
import type { ReadPoint } from '../store/node-change.ts';
import { readUntil, startDeadline, waitUntil } from './operation-deadline.ts';
import { dropped, type Gone, openRevisions } from './readable-revisions.ts';

/** Dependencies that live as long as the process. */
export interface Services {
  readonly engine: Engine;
  readonly watch: RevisionWatch;
  readonly memory: Memory;
}

export interface AskedOperation {
  /** Name given by the client; null: anonymous. */
  readonly name: string | null;
  /** Null: the document has a syntax error. */
  readonly type: string | null;
}

export interface Measured {
  /** Null: not computed yet. */
  cost: number | null;
  /** Objects in the response so far; 0 if not counted. */
  objects: number;
  /** Error that stopped the response, or null. */
  refused: GraphQLError | null;
  /** Reads of the graph, including shared ones. */
  queries: number;
  /** Null: not known yet, or the document has none. */
  operation: AskedOperation | null;
  /** OK, or the code of the first error; null: not answered yet. */
  outcome: string | null;
}

/** Context of one operation: reads the revision once for all resolvers. */
export interface Context {
  readonly requestId: string;
  /** Null: no token, so reading only. */
  readonly caller: Caller;
  /** For mutations; queries use `at`. */
  readonly services: Services;
  /** Day in UTC, constant during the operation. */
  readonly today: string;
  readonly measured: Measured;
  state(): Promise<GraphState>;
  /** Call if the answer depends on more than the revision: the state of an import, staged facts, or a failure. */
  markUncacheable(): void;
  /** True if the same document gets the same answer while the revision is current. */
  isCacheable(): boolean;
  /**
   * Opens a published revision; null: the operation's. Throws `BadInput`, naming the argument, for an unpublished
   * revision. Without an argument, also accepts numbers between published revisions.
   */
  at(revision: number | null, argument?: string | null): Promise<Snapshot>;
  /**
   * Returns true for the staged revision. Throws `BadInput`, naming the argument, for a later revision than the caller
   * may see.
   */
  assertReachable(revision: number, argument: string | null): Promise<boolean>;
  /**
   * Call before reading an earlier revision. Throws `gone` if it was pruned; `assertRetained` throws it if it is pruned
   * in the meantime.
   */
  dependsOnRevision(revision: number, gone: Gone): Promise<void>;
  /** Call after the last read: rows pruned in the meantime would be missing from the answer. */
  assertRetained(): Promise<void>;
  /** Call with the cost before executing. Throws if the caller has used up its budget. */
  spend(cost: number): void;
  /** Throws if the deadline has passed or the client has disconnected: for long work without reads. */
  refuseLate(): void;
  /** Call if the client has disconnected: stops reads; writes are completed. */
  abandon(): void;
  /** Call after a write: reads the graph's state again. */
  refresh(): void;
  /** Returns an opened revision synchronously: long answers need it for each object. */
  snapshotOf(revision: number): Snapshot;
}

interface Operation {
  readonly requestId: string;
  readonly caller: Caller;
  /** State of the graph, if already read. */
  readonly known?: GraphState | null;
  /** Deadline; absent: each read has only its own. */
  readonly milliseconds?: number | null;
  /** Charges the caller's budget; absent: unlimited. */
  readonly spend?: (cost: number) => void;
}

export function createContext(
  services: Services,
  { requestId, caller, known = null, milliseconds = null, spend = () => undefined }: Operation,
): Context {
  const { watch } = services;
  const deadline = startDeadline(milliseconds);
  const measured: Measured = { cost: null, objects: 0, refused: null, queries: 0, operation: null, outcome: null };
  const memory = waitUntil(deadline, services.memory, () => {
    measured.queries += 1;
  });
  const counted = observed(services.engine, () => {
    measured.queries += 1;
    return () => undefined;
  });
  const engine = readUntil(deadline, counted);
  const snapshots = new Map<number, Promise<Snapshot>>();
  const opened = new Map<number, Snapshot>();
  let reading = known === null ? null : Promise.resolve(known);
  let cacheable = true;

  function markUncacheable(): void {
    cacheable = false;
  }

  function state(): Promise<GraphState> {
    reading ??= deadline.within(() => watch.current());
    return reading;
  }

  const revisions = openRevisions({ caller, watch, deadline, state });

  async function open(point: ReadPoint): Promise<Snapshot> {
    const { graphId } = await state();
    const [catalogue, cachedRows] = await Promise.all([memory.catalogues(point), memory.rows.at(point)]);
    if (point.staged) markUncacheable();
    const snapshot = openSnapshot({
      ...{ engine, graphId, memory, catalogue, cachedRows, point, markUncacheable },
      mayGoOn: deadline.refuseLate,
    });
    opened.set(point.revision, snapshot);
    return snapshot;
  }

  return {
    requestId,
    caller,
    services: { ...services, memory },
    today: today(),
    measured,
    state,
    markUncacheable,
    isCacheable: () => cacheable,
    async at(asked, argument = 'revision') {
      const revision = asked ?? (await state()).revision;
      const { staged, graph } = await revisions.reached(revision, argument);
      await revisions.dependsOn(revision, (keptSince) => dropped(argument ?? 'revision', revision, keptSince));
      if (argument !== null && !staged && !snapshots.has(revision)) {
        await revisions.refuseUnpublished(argument, revision, graph);
      }
      const snapshot = snapshots.get(revision) ?? open({ revision, staged });
      snapshots.set(revision, snapshot);
      return snapshot;
    },
    spend,
    refuseLate: deadline.refuseLate,
    abandon() {
      if (measured.operation?.type !== 'mutation') deadline.abandon();
    },
    assertReachable: async (revision, argument) => (await revisions.reached(revision, argument)).staged,
    dependsOnRevision: revisions.dependsOn,
    assertRetained: revisions.assertRetained,
    refresh() {
      reading = null;
      revisions.renew();
      snapshots.clear();
    },
    snapshotOf(revision) {
      const snapshot = opened.get(revision);
      if (snapshot === undefined) throw new Error(`Revision ${revision} was read before it was opened.`);
      return snapshot;
    },
  };
}
