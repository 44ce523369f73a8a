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

/** Made once an operation: it reads the revision once and passes it to all it asks. */
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
  /** Told by whatever depends on more than the revision: the state of a run, what is staged, a failure. */
  passes(): void;
  /** Whether the same document gets the same answer for as long as the revision is the current one. */
  isLasting(): boolean;
  /**
   * The graph at a published revision; null: the operation's own. Throws BadInput that names the
   * argument where there is no such revision; where the argument is null nobody gave one, and the number may be that just
   * before a revision.
   */
  at(revision: number | null, argument?: string | null): Promise<Snapshot>;
  /** Throws BadInput that names the argument where a number is later than all revisions that who asks may see; tells whether it is the staged one. */
  mustBeReached(revision: number, argument: string | null): Promise<boolean>;
  /**
   * Told of each earlier revision that something is read from, and how to say that it was dropped: throws that where it was,
   * and `mustBeKept` does where it is dropped while the operation reads.
   */
  leansOn(revision: number, gone: Gone): Promise<void>;
  /** Told once all is read: rows that a prune has dropped meanwhile would be missing from the answer. */
  mustBeKept(): Promise<void>;
  /** Told what the operation costs before it begins; throws where who asks has spent all that it may for now. */
  spend(cost: number): void;
  /** Throws where the operation's time is over, or nobody waits for it: for what takes long without reading. */
  refuseLate(): void;
  /** Told when the client has gone away: nothing more is read for it. What writes goes on to its end. */
  abandon(): void;
  /** Looks at the graph's state anew, where the operation has written to it. */
  renew(): void;
  /**
   * The graph at a revision that this operation has opened, as it has for whatever it answers with: what hangs on that is
   * found without waiting, of which a long answer would take more time than of finding it.
   */
  opened(revision: number): Snapshot;
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
  let lasting = true;

  function passes(): void {
    lasting = false;
  }

  function state(): Promise<GraphState> {
    reading ??= deadline.within(() => watch.current());
    return reading;
  }

  const revisions = openRevisions({ caller, watch, deadline, state });

  async function open(point: ReadPoint): Promise<Snapshot> {
    const { graphId } = await state();
    const [catalogue, keeper] = await Promise.all([memory.catalogues(point), memory.rows.at(point)]);
    if (point.staged) passes();
    const snapshot = openSnapshot({
      ...{ engine, graphId, memory, catalogue, keeper, point, passes },
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
    passes,
    isLasting: () => lasting,
    async at(asked, argument = 'revision') {
      const revision = asked ?? (await state()).revision;
      const { staged, graph } = await revisions.reached(revision, argument);
      await revisions.leansOn(revision, (keptSince) => dropped(argument ?? 'revision', revision, keptSince));
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
    mustBeReached: async (revision, argument) => (await revisions.reached(revision, argument)).staged,
    leansOn: revisions.leansOn,
    mustBeKept: revisions.mustBeKept,
    renew() {
      reading = null;
      revisions.renew();
      snapshots.clear();
    },
    opened(revision) {
      const snapshot = opened.get(revision);
      if (snapshot === undefined) throw new Error(`Revision ${revision} is read from and was not opened.`);
      return snapshot;
    },
  };
}
