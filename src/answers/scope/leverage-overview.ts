import { mapYielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import { leveragePaths, MOST_LEVERAGE_HOPS } from '../../domain/leverage/leverage.ts';
import { inForceOn } from '../../domain/leverage/leverage-routes.ts';
import { mostFirst } from '../../domain/most-first.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

export interface DependentLevel {
  /** Null: not stated. */
  readonly level: string | null;
  readonly certificates: number;
}

export interface LeverageOverview {
  readonly certificateId: string;
  readonly dependents: number;
  readonly directDependents: number;
  readonly levels: readonly DependentLevel[];
}

/** Returns the certificates in force that others in force leverage, most dependents first. */
export function leverageOverview(snapshot: Snapshot, day: string): Promise<readonly LeverageOverview[]> {
  const { catalogue } = snapshot;
  return snapshot.remember(['leverage overview', day], async () => {
    const isInForce = inForceOn(catalogue, day);
    const leveraged = new Set(
      catalogue.leveragingCertificates().flatMap((id) => catalogue.leveragesFrom(id).map(({ toId }) => toId)),
    );
    const all = await mapYielding(
      [...leveraged].filter(isInForce),
      (id) => overviewOf(catalogue, id, isInForce),
      snapshot.mayGoOn,
    );
    return all
      .filter(({ dependents }) => dependents > 0)
      .sort((left, right) => compareText(leverageKeyOf(left), leverageKeyOf(right)));
  });
}

function overviewOf(
  catalogue: Catalogue,
  certificateId: string,
  isInForce: (certificateId: string) => boolean,
): LeverageOverview {
  const paths = leveragePaths({
    from: certificateId,
    next: (at) => catalogue.leveragesTo(at),
    endOf: ({ fromId }) => fromId,
    mayPass: isInForce,
    mostHops: MOST_LEVERAGE_HOPS,
  });
  const dependents = catalogue.findAll(
    'Certificate',
    paths.map((path) => path.certificateId),
  );
  const levels = [...groupBy(dependents, ({ level }) => level)].map(([level, alike]) => ({
    level,
    certificates: alike.length,
  }));
  return {
    certificateId,
    dependents: paths.length,
    directDependents: paths.filter(({ statements }) => statements.length === 1).length,
    levels: levels.sort(
      (left, right) => right.certificates - left.certificates || compareText(left.level ?? '', right.level ?? ''),
    ),
  };
}

/** Sort key: most dependents first. */
export function leverageKeyOf({ certificateId, dependents }: LeverageOverview): string {
  return `${mostFirst(dependents)} ${certificateId}`;
}
