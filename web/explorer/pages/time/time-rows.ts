import type { TimeEndingsQuery, TimeLineQuery } from '../../generated/graphql.ts';
import { dayOf } from '../../parts/answer/source-age.ts';

export type TimedCertificate = TimeLineQuery['certificates']['nodes'][number];
export type Ending = TimeEndingsQuery['expiryImpact']['endings']['nodes'][number];
export type TimedSource = TimedCertificate['sources'][number];

export interface TimeRows {
  /** By last day, those that no source dates last. */
  readonly certificates: readonly TimedCertificate[];
  /** Certificates of which no source states a day. */
  readonly undated: readonly TimedCertificate[];
  readonly sources: readonly TimedSource[];
  /** Ending entries by certificate, then by day. */
  readonly endings: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A last day that stands for no end. */
const NO_END = '9999-12-31';

export function lastDayOf({ expiresOn }: TimedCertificate): string | null {
  return expiresOn === NO_END ? null : expiresOn;
}

export function timeRows(certificates: readonly TimedCertificate[], endings: readonly Ending[]): TimeRows {
  const endingsOf = new Map<string, Map<string, number>>();
  for (const { certificate, endsOn } of endings) {
    const days = endingsOf.get(certificate.id) ?? new Map<string, number>();
    endingsOf.set(certificate.id, days.set(endsOn, (days.get(endsOn) ?? 0) + 1));
  }
  const isDated = (one: TimedCertificate) => one.issuedOn !== null || one.expiresOn !== null || endingsOf.has(one.id);
  const sources = new Map(certificates.flatMap((one) => one.sources).map((source) => [source.id, source]));
  return {
    certificates: certificates.filter(isDated).toSorted(byLastDay),
    undated: certificates.filter((one) => !isDated(one)),
    sources: [...sources.values()]
      .filter((source) => dayOf(source) !== null)
      .toSorted((one, other) => compare(dayOf(one), dayOf(other)) || compare(one.id, other.id)),
    endings: endingsOf,
  };
}

const LATEST = '~';

function byLastDay(one: TimedCertificate, other: TimedCertificate): number {
  return (
    compare(lastDayOf(one), lastDayOf(other)) || compare(one.issuedOn, other.issuedOn) || compare(one.name, other.name)
  );
}

function compare(one: string | null, other: string | null): number {
  const [before, after] = [one ?? LATEST, other ?? LATEST];
  if (before === after) return 0;
  return before < after ? -1 : 1;
}
