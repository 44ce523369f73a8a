import { firstPast } from '../domain/grouping.ts';
import type { Engine } from '../engine/engine.ts';
import { readPublishedRevisions } from '../store/change.ts';
import type { GraphState } from '../store/graph-state.ts';

interface Known {
  readonly graphId: string;
  readonly upTo: number;
  readonly numbers: Promise<readonly number[]>;
}

/**
 * Returns the newest published revision up to a number, or 0. Discarded and empty imports leave gaps. Published
 * revisions are final, so all up to the current one are read once.
 */
export function watchPublished(engine: Engine): (number: number, state: GraphState) => Promise<number> {
  let known: Known | null = null;

  function read({ graphId, revision }: GraphState): Known {
    const asked: Known = { graphId, upTo: revision, numbers: readPublishedRevisions(engine, 0, revision) };
    asked.numbers.catch(() => {
      if (known === asked) known = null;
    });
    return asked;
  }

  return async (number, state) => {
    if (known === null || known.graphId !== state.graphId || known.upTo < number) known = read(state);
    const numbers = await known.numbers;
    return numbers[firstPast(numbers, (published) => published > number) - 1] ?? 0;
  };
}
