import type { Catalogue } from './catalogue.ts';
import type { Certificate } from './certificate.ts';
import { earlierEnd, laterStart } from './days.ts';
import { groupBy } from './grouping.ts';
import { beginsOn, isInForce, lapsesOn } from './in-force.ts';
import { type LeveragePath, leveragePaths, MOST_LEVERAGE_HOPS } from './leverage.ts';

/** A path of leverage, with the period in which all certificates before its end are in force. */
export interface LeverageRoute extends LeveragePath {
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
}

/**
 * Returns the certificates that leverage one in `asked`, with their shortest paths; all certificates on a path are in
 * force on the day.
 */
export function leverageRoutesTo(
  catalogue: Catalogue,
  asked: ReadonlyMap<string, Certificate>,
  { day, mostHops }: { readonly day: string; readonly mostHops: number },
): ReadonlyMap<string, readonly LeverageRoute[]> {
  const inForce = inForceOn(catalogue, day);
  const ways = catalogue
    .leveragingCertificates()
    .filter(inForce)
    .map((from) => {
      const wanted = leveragedBy(catalogue, from, inForce, mostHops).filter(({ certificateId }) =>
        asked.has(certificateId),
      );
      return [from, wanted.map((path) => ({ ...path, ...validityOf(catalogue, path) }))] as const;
    });
  return new Map(ways.filter(([, paths]) => paths.length > 0));
}

interface RouteEnds {
  readonly fromId: string;
  readonly toId: string;
  readonly day: string;
  readonly mostHops: number;
}

export function routeBetween(
  catalogue: Catalogue,
  { fromId, toId, day, mostHops }: RouteEnds,
  mayPass: (certificateId: string) => boolean,
): LeverageRoute | null {
  const inForce = inForceOn(catalogue, day);
  const paths = leveragedBy(catalogue, fromId, (id) => inForce(id) && (id === toId || mayPass(id)), mostHops);
  const path = paths.find(({ certificateId }) => certificateId === toId);
  return path === undefined ? null : { ...path, ...validityOf(catalogue, path) };
}

export function inForceOn(catalogue: Catalogue, day: string): (certificateId: string) => boolean {
  return (id) => {
    const certificate = catalogue.find('Certificate', id);
    return certificate !== null && isInForce(certificate, day);
  };
}

/**
 * Returns all that a certificate leverages, directly or over certificates that `mayPass`, by the shortest path to each.
 */
export function leveragedBy(
  catalogue: Catalogue,
  from: string,
  mayPass: (certificateId: string) => boolean,
  mostHops = MOST_LEVERAGE_HOPS,
): LeveragePath[] {
  return leveragePaths({
    from,
    next: (id) => catalogue.leveragesFrom(id),
    endOf: ({ toId }) => toId,
    mayPass,
    mostHops,
  });
}

/** Returns the other certificates that leverage some of these on any day, with the shortest path to each. */
export function leverageRoutesEver(
  catalogue: Catalogue,
  certificateIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly LeveragePath[]> {
  // A question about all certificates leaves no others.
  if (catalogue.leveragingCertificates().every((id) => certificateIds.has(id))) return new Map();
  const ways = [...certificateIds].flatMap((certificateId) =>
    leveragePaths({
      from: certificateId,
      next: (id) => catalogue.leveragesTo(id),
      endOf: ({ fromId }) => fromId,
      mayPass: () => true,
      mostHops: MOST_LEVERAGE_HOPS,
    }).map((path) => ({ from: path.certificateId, way: { certificateId, statements: path.statements.toReversed() } })),
  );
  const others = groupBy(
    ways.filter(({ from }) => !certificateIds.has(from)),
    ({ from }) => from,
  );
  return new Map(
    [...others].map(([from, group]) => [
      from,
      group.map(({ way }) => way).sort((left, right) => left.statements.length - right.statements.length),
    ]),
  );
}

/** Returns the certificates that a path leverages and that are not in force on the day. */
export function lapsedOn(catalogue: Catalogue, { statements }: LeveragePath, day: string): Certificate[] {
  return statements
    .flatMap(({ toId }) => catalogue.find('Certificate', toId) ?? [])
    .filter((certificate) => !isInForce(certificate, day));
}

function validityOf(
  catalogue: Catalogue,
  { statements }: LeveragePath,
): { validFrom: string | null; validUntil: string | null } {
  const passed = statements.flatMap(({ fromId }) => catalogue.find('Certificate', fromId) ?? []);
  return {
    validFrom: passed.map(beginsOn).reduce(laterStart, null),
    validUntil: passed.map(lapsesOn).reduce(earlierEnd, null),
  };
}
