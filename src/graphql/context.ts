import type { GraphQLError } from 'graphql';
import type { Caller } from '../domain/callers.ts';
import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { observed } from '../engine/observed.ts';
import { BadInput } from '../errors.ts';
import { openSnapshot, type Snapshot } from '../loaders/snapshot.ts';
import type { Memory } from '../memory/memory.ts';
import type { RevisionWatch } from '../memory/revision-watch.ts';
import type { GraphState } from '../store/graph-state.ts';
import type { ReadPoint } from '../store/node-change.ts';
import { readUntil, startDeadline, waitUntil } from './operation-deadline.ts';

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
}

interface Reached {
  readonly staged: boolean;
  readonly graph: GraphState;
}

/** How it is said that something was dropped, by the first revision that is kept. */
export type Gone = (keptSince: number) => BadInput;

/** Told of a revision that was pruned. */
export function dropped(argument: string, revision: number, keptSince: number): BadInput {
  return new BadInput(
    `Argument "${argument}" names revision ${revision}; the graph is kept since revision ${keptSince}, what was before was dropped.`,
  );
}

export function createContext(
  services: Services,
  { requestId, caller, known = null, milliseconds = null }: Operation,
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
  let earliest: { readonly revision: number; readonly gone: Gone } | null = null;

  function passes(): void {
    lasting = false;
  }

  function state(): Promise<GraphState> {
    reading ??= deadline.within(() => watch.current());
    return reading;
  }

  async function open(point: ReadPoint): Promise<Snapshot> {
    const { graphId } = await state();
    const [catalogue, keeper] = await Promise.all([memory.catalogues(point), memory.rows.at(point)]);
    if (point.staged) passes();
    const snapshot = openSnapshot({ engine, graphId, memory, catalogue, keeper, point, passes });
    opened.set(point.revision, snapshot);
    return snapshot;
  }

  /** A number that was never published would be told as a revision that others saw. */
  async function refuseUnpublished(argument: string, revision: number, graph: GraphState): Promise<void> {
    if ([graph.revision, graph.keptSince, 0].includes(revision)) return;
    const newest = await deadline.within(() => watch.newestPublished(revision, graph));
    if (newest === revision) return;
    throw new BadInput(
      `Argument "${argument}" names revision ${revision}, which was never published: its import was discarded, or changed nothing. The newest one before it is ${Math.max(newest, graph.keptSince)}.`,
    );
  }

  /** The graph as it is when it has reached the revision: another process may have told of one that this one has not seen yet. */
  async function reached(revision: number, argument: string | null): Promise<Reached> {
    const known = await state();
    const graph = revision > known.revision ? await deadline.within(() => watch.refresh()) : known;
    const { revision: current, stagedRevision } = graph;
    // Only who may import sees what is staged; for all others there is no such revision.
    const staged = revision === stagedRevision && (caller?.scopes.includes('import') ?? false);
    if (staged || (revision >= 0 && revision <= current)) return { staged, graph };
    throw new BadInput(
      `Argument "${argument}" names revision ${revision}; published are 0 to ${current}. Ask without it for the current one.`,
    );
  }

  async function leansOn(revision: number, gone: Gone): Promise<void> {
    const { keptSince } = await state();
    if (revision < keptSince) throw gone(keptSince);
    if (earliest === null || revision < earliest.revision) earliest = { revision, gone };
  }

  async function mustBeKept(): Promise<void> {
    if (earliest === null) return;
    // Not the operation's own first look: on a process that nobody else asks, that one may be as old as the operation.
    const newest = watch.latest() ?? (await deadline.within(() => watch.current()));
    // Nothing of the current revision is dropped, so most need not ask.
    if (earliest.revision >= newest.revision) return;
    const { keptSince } = await deadline.within(() => watch.refresh());
    if (earliest.revision < keptSince) throw earliest.gone(keptSince);
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
      const { staged, graph } = await reached(revision, argument);
      await leansOn(revision, (keptSince) => dropped(argument ?? 'revision', revision, keptSince));
      if (argument !== null && !staged && !snapshots.has(revision)) await refuseUnpublished(argument, revision, graph);
      const snapshot = snapshots.get(revision) ?? open({ revision, staged });
      snapshots.set(revision, snapshot);
      return snapshot;
    },
    refuseLate: deadline.refuseLate,
    abandon() {
      if (measured.operation?.type !== 'mutation') deadline.abandon();
    },
    mustBeReached: async (revision, argument) => (await reached(revision, argument)).staged,
    leansOn,
    mustBeKept,
    renew() {
      reading = null;
      earliest = null;
      snapshots.clear();
    },
    opened(revision) {
      const snapshot = opened.get(revision);
      if (snapshot === undefined) throw new Error(`Revision ${revision} is read from and was not opened.`);
      return snapshot;
    },
  };
}
