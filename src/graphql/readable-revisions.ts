import type { Caller } from '../domain/callers.ts';
import { BadInput } from '../errors.ts';
import type { RevisionWatch } from '../memory/revision-watch.ts';
import type { GraphState } from '../store/graph-state.ts';
import type { OperationDeadline } from './operation-deadline.ts';

/** How it is said that something was dropped, by the first revision that is kept. */
export type Gone = (keptSince: number) => BadInput;

/** Told of a revision that was pruned. */
export function dropped(argument: string, revision: number, keptSince: number): BadInput {
  return new BadInput(
    `Argument "${argument}" names revision ${revision}; the graph is kept since revision ${keptSince}, what was before was dropped.`,
  );
}

export interface Reached {
  /** Not published yet. */
  readonly staged: boolean;
  readonly graph: GraphState;
}

/** Which revisions an operation may read. */
export interface ReadableRevisions {
  /** The graph as it is when it has reached the revision. Throws BadInput that names the argument where there is no such revision. */
  reached(revision: number, argument: string | null): Promise<Reached>;
  /** Throws BadInput that names the argument where a number was passed over: its import was discarded, or changed nothing. */
  refuseUnpublished(argument: string, revision: number, graph: GraphState): Promise<void>;
  /**
   * Told of each earlier revision that something is read from, and how to say that it was dropped: throws that where it was,
   * and `assertRetained` does where it is dropped while the operation reads.
   */
  dependsOn(revision: number, gone: Gone): Promise<void>;
  /** Told once all is read: rows that a prune has dropped meanwhile would be missing from the answer. */
  assertRetained(): Promise<void>;
  /** Forgets what was leaned on, where the operation has written to the graph. */
  renew(): void;
}

interface Reader {
  readonly caller: Caller;
  readonly watch: RevisionWatch;
  readonly deadline: OperationDeadline;
  /** The operation's own look at the graph. */
  state(): Promise<GraphState>;
}

export function openRevisions({ caller, watch, deadline, state }: Reader): ReadableRevisions {
  let earliest: { readonly revision: number; readonly gone: Gone } | null = null;
  return {
    async reached(revision, argument) {
      const known = await state();
      // Another process may have told of one that this one has not seen yet.
      const graph = revision > known.revision ? await deadline.within(() => watch.refresh()) : known;
      const { revision: current, stagedRevision } = graph;
      // Only who may import sees what is staged; for all others there is no such revision.
      const staged = revision === stagedRevision && (caller?.scopes.includes('import') ?? false);
      if (staged || (revision >= 0 && revision <= current)) return { staged, graph };
      throw new BadInput(
        `Argument "${argument}" names revision ${revision}; published are 0 to ${current}. Ask without it for the current one.`,
      );
    },
    // A number that was never published would be told as a revision that others saw.
    async refuseUnpublished(argument, revision, graph) {
      if ([graph.revision, graph.keptSince, 0].includes(revision)) return;
      const newest = await deadline.within(() => watch.newestPublished(revision, graph));
      if (newest === revision) return;
      throw new BadInput(
        `Argument "${argument}" names revision ${revision}, which was never published: its import was discarded, or changed nothing. The newest one before it is ${Math.max(newest, graph.keptSince)}.`,
      );
    },
    async dependsOn(revision, gone) {
      const { keptSince } = await state();
      if (revision < keptSince) throw gone(keptSince);
      if (earliest === null || revision < earliest.revision) earliest = { revision, gone };
    },
    async assertRetained() {
      if (earliest === null) return;
      // Not the operation's own first look: on a process that nobody else asks, that one may be as old as the operation.
      const newest = watch.latest() ?? (await deadline.within(() => watch.current()));
      // Nothing of the current revision is dropped, so most need not ask.
      if (earliest.revision >= newest.revision) return;
      const { keptSince } = await deadline.within(() => watch.refresh());
      if (earliest.revision < keptSince) throw earliest.gone(keptSince);
    },
    renew() {
      earliest = null;
    },
  };
}
