import type { Catalogue } from './catalogue.ts';
import { earlierEnd, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { groupBy } from './grouping.ts';
import { isInForce, lapsesOn } from './in-force.ts';
import { type LeveragePath, leveragePaths, MOST_LEVERAGE_HOPS } from './leverage.ts';

/** A way to what a certificate rests on, and when all certificates before its end are in force. */
export interface LeverageRoute extends LeveragePath {
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
}

/** The certificates that rest on one of those asked about, each with its ways; all on a way are in force on the day. */
export function leverageRoutesTo(
  catalogue: Catalogue,
  asked: ReadonlyMap<string, Certificate>,
  day: string,
): ReadonlyMap<string, readonly LeverageRoute[]> {
  const inForce = inForceOn(catalogue, day);
  const ways = catalogue
    .leveragingCertificates()
    .filter(inForce)
    .map((from) => {
      const wanted = leveragedBy(catalogue, from, inForce).filter(({ certificateId }) => asked.has(certificateId));
      return [from, wanted.map((path) => ({ ...path, ...validityOf(catalogue, path) }))] as const;
    });
  return new Map(ways.filter(([, paths]) => paths.length > 0));
}

/** The shortest way between two certificates over others that may be passed; all on it are in force on the day. */
export function routeBetween(
  catalogue: Catalogue,
  { fromId, toId, day }: { readonly fromId: string; readonly toId: string; readonly day: string },
  mayPass: (certificateId: string) => boolean,
): LeverageRoute | null {
  const inForce = inForceOn(catalogue, day);
  const paths = leveragedBy(catalogue, fromId, (id) => inForce(id) && (id === toId || mayPass(id)));
  const path = paths.find(({ certificateId }) => certificateId === toId);
  return path === undefined ? null : { ...path, ...validityOf(catalogue, path) };
}

/** Tells of the id of a certificate whether it is in force on a day. */
export function inForceOn(catalogue: Catalogue, day: string): (certificateId: string) => boolean {
  return (id) => {
    const certificate = catalogue.find('Certificate', id);
    return certificate !== null && isInForce(certificate, day);
  };
}

/** What a certificate rests on, over certificates that may be passed, each by its shortest way. */
export function leveragedBy(
  catalogue: Catalogue,
  from: string,
  mayPass: (certificateId: string) => boolean,
): LeveragePath[] {
  return leveragePaths({
    from,
    next: (id) => catalogue.leveragesFrom(id),
    endOf: ({ toId }) => toId,
    mayPass,
    mostHops: MOST_LEVERAGE_HOPS,
  });
}

/** Other certificates that rest on some, whichever are in force, each with the shortest way to each of those. */
export function leverageRoutesEver(
  catalogue: Catalogue,
  certificateIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly LeveragePath[]> {
  // Who asks for all certificates leaves no others.
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

/** What a way leads over and to that is not in force on the day. */
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
    validFrom: passed.map(({ issuedOn }) => issuedOn).reduce(laterStart, null),
    validUntil: passed.map(lapsesOn).reduce(earlierEnd, null),
  };
}
