import { compareText } from '../ids.ts';
import type { Leverage } from '../statements/statements.ts';

/** Longest path of leverage that a question may follow (docs/inheritance.md, R23). */
export const MOST_LEVERAGE_HOPS = 8;
/** Default number of hops. */
export const LEVERAGE_HOPS = 0;
/** Hops over which requirements that sources state as inherited count, even if no leverage is requested. */
export const STATED_LEVERAGE_HOPS = 1;

export interface LeveragePath {
  readonly certificateId: string;
  /** In path order; at least one. */
  readonly statements: readonly Leverage[];
}

export interface LeverageWalk {
  readonly from: string;
  readonly next: (certificateId: string) => readonly Leverage[];
  /** The end of a statement that the walk continues to. */
  readonly endOf: (statement: Leverage) => string;
  readonly mayPass: (certificateId: string) => boolean;
  readonly mostHops: number;
}

/** Returns the shortest path to each reachable certificate, nearest first, then by id. Cycles are safe. */
export function leveragePaths({ from, next, endOf, mayPass, mostHops }: LeverageWalk): LeveragePath[] {
  const reached = new Set([from]);
  const paths: LeveragePath[] = [];
  let layer: readonly { readonly at: string; readonly statements: readonly Leverage[] }[] = [
    { at: from, statements: [] },
  ];
  for (let hop = 0; hop < mostHops && layer.length > 0; hop += 1) {
    const found: LeveragePath[] = [];
    for (const { at, statements } of layer) {
      for (const statement of next(at)) {
        const certificateId = endOf(statement);
        if (reached.has(certificateId) || !mayPass(certificateId)) continue;
        reached.add(certificateId);
        found.push({ certificateId, statements: [...statements, statement] });
      }
    }
    found.sort((left, right) => compareText(left.certificateId, right.certificateId));
    paths.push(...found);
    layer = found.map(({ certificateId, statements }) => ({ at: certificateId, statements }));
  }
  return paths;
}
