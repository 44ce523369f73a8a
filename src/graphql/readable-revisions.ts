import { type Caller, seesImports } from '../domain/callers.ts';
import { BadInput } from '../errors.ts';
import type { RevisionWatch } from '../memory/revision-watch.ts';
import type { GraphState } from '../store/graph-state.ts';
import type { OperationDeadline } from './operation-deadline.ts';

/** Creates the error for a pruned revision from the first revision kept. */
export type Gone = (keptSince: number) => BadInput;

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

export interface ReadableRevisions {
  /**
   * Returns the graph's state at or after the revision. Throws `BadInput`, naming the argument, if it does not exist.
   */
  reached(revision: number, argument: string | null): Promise<Reached>;
  /** Throws `BadInput`, naming the argument, for an unpublished number: its import was discarded or changed nothing. */
  refuseUnpublished(argument: string, revision: number, graph: GraphState): Promise<void>;
  /**
   * Registers an earlier revision that is read. Throws `gone` if it was pruned; `assertRetained` throws it if it is
   * pruned in the meantime.
   */
  dependsOn(revision: number, gone: Gone): Promise<void>;
  /** Call after the last read: rows pruned in the meantime would be missing from the answer. */
  assertRetained(): Promise<void>;
  /** Forgets registered revisions, after a write. */
  renew(): void;
}

interface Reader {
  readonly caller: Caller;
  readonly watch: RevisionWatch;
  readonly deadline: OperationDeadline;
  state(): Promise<GraphState>;
}

export function openRevisions({ caller, watch, deadline, state }: Reader): ReadableRevisions {
  let earliest: { readonly revision: number; readonly gone: Gone } | null = null;
  return {
    async reached(revision, argument) {
      const known = await state();
      // Another process may have published a revision that this one has not seen yet.
      const graph = revision > known.revision ? await deadline.within(() => watch.refresh()) : known;
      const { revision: current, stagedRevision } = graph;
      // Staged revisions are visible only to callers that import or review.
      const staged = revision === stagedRevision && seesImports(caller);
      if (staged || (revision >= 0 && revision <= current)) return { staged, graph };
      throw new BadInput(
        `Argument "${argument}" names revision ${revision}; published are 0 to ${current}. Ask without it for the current one.`,
      );
    },
    // Otherwise an unpublished number would appear as a revision.
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
      // Not the state that the operation read first: on an otherwise idle process, that is as old as the operation.
      const newest = watch.latest() ?? (await deadline.within(() => watch.current()));
      // The current revision is never pruned, so most operations skip the read.
      if (earliest.revision >= newest.revision) return;
      const { keptSince } = await deadline.within(() => watch.refresh());
      if (earliest.revision < keptSince) throw earliest.gone(keptSince);
    },
    renew() {
      earliest = null;
    },
  };
}
