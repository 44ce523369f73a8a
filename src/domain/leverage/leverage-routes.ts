import type { Catalogue } from '../catalogue/catalogue.ts';
import { beginsOn, isInForce, lapsesOn } from '../certainty/in-force.ts';
import { earlierEnd, laterStart } from '../days.ts';
import { standingOfCertificate } from '../editions/editions.ts';
import type { Certificate } from '../entities/certificate.ts';
import { groupBy } from '../grouping.ts';
import type { Leverage } from '../statements/statements.ts';
import { type LeveragePath, leveragePaths, MOST_LEVERAGE_HOPS, STATED_LEVERAGE_HOPS } from './leverage.ts';
import { inheritedGroups, type PassedOn } from './passed-on.ts';

/** A path of leverage, with the period in which all certificates before its end are in force. */
export interface LeverageRoute extends LeveragePath {
  /** Requirements that every statement on the path states as inherited; null: any requirement, as a possibility. */
  readonly passedOn: PassedOn | null;
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
}

/** Returns the certificate at which a path of leverage begins. */
export function beginOf({ statements }: Pick<LeverageRoute, 'statements'>): string {
  return (statements[0] as Leverage).fromId;
}

/**
 * Returns the certificates that leverage one in `asked`, with their shortest paths. All certificates on a path are in
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
      const pathsFor = (passedOn: PassedOn | null) =>
        leveragedBy(catalogue, from, { mayPass: inForce, mostHops, passedOn })
          .filter(({ certificateId }) => asked.has(certificateId))
          .map((path) => ({ ...path, passedOn: null, ...validityOf(catalogue, path) }));
      const stated = inheritedGroups(catalogue, from).flatMap((each) =>
        pathsFor(each).flatMap((path) => {
          const passedOn = passedToEnd(catalogue, path, each, day);
          return passedOn === null ? [] : { ...path, passedOn };
        }),
      );
      return [from, [...pathsFor(null), ...stated]] as const;
    });
  return new Map(ways.filter(([, paths]) => paths.length > 0));
}

/** Finds the shortest path with the same ends and the same requirements through certificates that `mayPass`. */
export function routeInstead(
  catalogue: Catalogue,
  route: LeverageRoute,
  { day, mostHops, mayPass }: { readonly day: string; readonly mostHops: number; readonly mayPass: MayPass },
): LeverageRoute | null {
  const { certificateId: toId, passedOn } = route;
  const inForce = inForceOn(catalogue, day);
  const paths = leveragedBy(catalogue, beginOf(route), {
    mayPass: (id) => inForce(id) && (id === toId || mayPass(id)),
    mostHops,
    passedOn,
  });
  const path = paths.find(({ certificateId }) => certificateId === toId);
  return path === undefined ? null : { ...path, passedOn, ...validityOf(catalogue, path) };
}

export function inForceOn(catalogue: Catalogue, day: string): (certificateId: string) => boolean {
  return (id) => {
    const certificate = catalogue.find('Certificate', id);
    return certificate !== null && isInForce(certificate, day);
  };
}

type MayPass = (certificateId: string) => boolean;

interface Leveraging {
  readonly mayPass: MayPass;
  readonly mostHops?: number;
  /** Requirements that every statement must state as inherited; null: any statement counts. */
  readonly passedOn?: PassedOn | null;
}

/**
 * Returns every certificate that a certificate leverages, directly or through certificates that `mayPass`, with the
 * shortest path to each.
 */
export function leveragedBy(
  catalogue: Catalogue,
  from: string,
  { mayPass, mostHops = MOST_LEVERAGE_HOPS, passedOn = null }: Leveraging,
): LeveragePath[] {
  return leveragePaths({
    from,
    next: (id) => {
      const all = catalogue.leveragesFrom(id);
      return passedOn === null ? all : all.filter((statement) => passedOn.leverageIds.has(statement.id));
    },
    endOf: ({ toId }) => toId,
    mayPass,
    mostHops: passedOn === null ? mostHops : Math.max(mostHops, STATED_LEVERAGE_HOPS),
  });
}

/** Returns the other certificates that leverage some of these on any day, with the shortest path to each. */
export function leverageRoutesEver(
  catalogue: Catalogue,
  certificateIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly LeveragePath[]> {
  // If the question is about all certificates, there are no others.
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

/** Keeps the requirements of the certificate at the end of the path; null if none remain. */
function passedToEnd(
  catalogue: Catalogue,
  { certificateId }: LeveragePath,
  passedOn: PassedOn,
  day: string,
): PassedOn | null {
  const { standardIds } = standingOfCertificate(catalogue, certificateId, day);
  const requirements = standardIds.flatMap((id) => catalogue.requirementsOf(id));
  const clauseIds = new Set(requirements.flatMap(({ id }) => (passedOn.clauseIds.has(id) ? [id] : [])));
  return clauseIds.size === 0 ? null : { ...passedOn, clauseIds };
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
