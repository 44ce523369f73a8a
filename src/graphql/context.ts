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

/** What lives as long as the process. */
export interface Services {
  readonly engine: Engine;
  readonly watch: RevisionWatch;
  readonly memory: Memory;
}

/** Which operation of a document is asked for. */
export interface AskedOperation {
  /** The client's; null: it has none. */
  readonly name: string | null;
  /** Null: the document cannot be read. */
  readonly type: string | null;
}

/** What is found out about an operation on its way. */
export interface Measured {
  /** Null: not known yet. */
  cost: number | null;
  /** Of the answer, as far as it is made; 0 where nobody counts. */
  objects: number;
  /** Why no more of the answer is made; null: nothing speaks against it. */
  refused: GraphQLError | null;
  /** Reads of the graph that it made for itself, or had part in. */
  queries: number;
  /** Null: not known yet, or there is none. */
  operation: AskedOperation | null;
  /** OK, or the code of the first error; null: not answered yet. */
  outcome: string | null;
}

/** Made once an operation: reads the revision once and passes it to all it asks. */
export interface Context {
  readonly requestId: string;
  /** Null: no token came; reading needs none. */
  readonly caller: Caller;
  /** What the mutations write to; reading goes through `at`. */
  readonly services: Services;
  /** In UTC, for the whole of the operation. */
  readonly today: string;
  /** What is found out about the request on its way; null: not yet. */
  readonly measured: Measured;
  state(): Promise<GraphState>;
  /** Call where the answer depends on more than the revision: the state of a run, what is staged, a failure. */
  markUncacheable(): void;
  /** True if the same document gets the same answer for as long as the revision is the current one. */
  isCacheable(): boolean;
  /**
   * The graph at a published revision; null: the operation's own. Throws BadInput that names the
   * argument where there is no such revision; where the argument is null nobody gave one, and the number may be that just
   * before a revision.
   */
  at(revision: number | null, argument?: string | null): Promise<Snapshot>;
  /** Returns whether the revision is the staged one. Throws `BadInput`, naming the argument, if it is later than all that the caller may see. */
  assertReachable(revision: number, argument: string | null): Promise<boolean>;
  /** Call before reading an earlier revision. Throws what `gone` makes if it was pruned; `assertRetained` does if it is pruned meanwhile. */
  dependsOnRevision(revision: number, gone: Gone): Promise<void>;
  /** Call once all is read: rows that a prune dropped meanwhile would be missing from the answer. */
  assertRetained(): Promise<void>;
  /** Call with the cost of the operation before it begins. Throws if the caller has spent all that it may for now. */
  spend(cost: number): void;
  /** Throws if the operation's time is over or its client has gone: for long work without reads. */
  refuseLate(): void;
  /** Call when the client has gone: nothing more is read for it; writes go on to their end. */
  abandon(): void;
  /** Reads the graph's state again, after the operation has written to it. */
  refresh(): void;
  /** Returns the graph at a revision that the operation has opened, without a promise: long answers ask it for each object. */
  snapshotOf(revision: number): Snapshot;
}

interface Operation {
  readonly requestId: string;
  readonly caller: Caller;
  /** The graph's state, where it was asked for already. */
  readonly known?: GraphState | null;
  /** How long it may take; missing: as long as each of its reads may. */
  readonly milliseconds?: number | null;
  /** Missing: whoever asks may spend anything. */
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
      if (snapshot === undefined) throw new Error(`Revision ${revision} is read from and was not opened.`);
      return snapshot;
    },
  };
}
