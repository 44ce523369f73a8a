import { compareText } from './ids.ts';
import type { Leverage } from './statements.ts';

/** docs/inheritance.md: leverage is followed over so many statements, each certificate once. */
export const MOST_LEVERAGE_HOPS = 8;

/** A way from a certificate to another one over statements that one rests on the other. */
export interface LeveragePath {
  /** Where it leads to. */
  readonly certificateId: string;
  /** In the order of the way; at least one. */
  readonly statements: readonly Leverage[];
}

export interface LeverageWalk {
  readonly from: string;
  /** The statements that lead on from a certificate. */
  readonly next: (certificateId: string) => readonly Leverage[];
  /** The end of a statement that the walk goes to. */
  readonly endOf: (statement: Leverage) => string;
  /** Whether the walk may stop at, or pass, a certificate. */
  readonly mayPass: (certificateId: string) => boolean;
  readonly mostHops: number;
}

/** The shortest way to each certificate that can be reached, nearest first, then by id. Circles end. */
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
