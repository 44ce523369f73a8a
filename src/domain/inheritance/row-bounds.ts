import type { Catalogue } from '../catalogue/catalogue.ts';
import { dayAfter, earlierEnd, isDay, laterStart } from '../days.ts';
import { daysOfEdition } from '../editions/editions.ts';
import { viaCertificates } from '../supports/support.ts';
import type { Participation } from './inheritance.ts';

/** Derives days of a participation's rows of a standard. */
export type DaysOf<Days> = (catalogue: Catalogue, participation: Participation, standardId: string) => Days;

/** Days on which a row holds; unknown bounds are open. */
export interface RowBounds {
  readonly from: string | null;
  /** Exclusive. */
  readonly until: string | null;
}

/** Returns the days of a participation's rows of a standard, which may be one edition of several. */
export function rowBounds(
  catalogue: Catalogue,
  { validFrom, validUntil }: Participation,
  standardId: string,
): RowBounds {
  const edition = daysOfEdition(catalogue, standardId);
  return { from: laterStart(validFrom, edition.from), until: earlierEnd(validUntil, edition.until) };
}

/**
 * True for a bound that every certificate and entry behind a participation states and that, if the edition sets it, is
 * known to the day. Otherwise the bound is not exact.
 */
export interface StatedBounds {
  readonly from: boolean;
  readonly until: boolean;
}

/** Checks the participation's certificate, the certificates leveraged on the path, and the strongest entry. */
export function statedBounds(catalogue: Catalogue, participation: Participation, standardId: string): StatedBounds {
  const {
    certificateId,
    supports: [strongest],
  } = participation;
  const certificates = [certificateId, ...viaCertificates(strongest)].map((id) => catalogue.find('Certificate', id));
  const { validFrom, validUntil } = strongest.entry;
  const starts = [validFrom, ...certificates.map((one) => one?.issuedOn ?? null)];
  const expiries = certificates.map((one) => one?.expiresOn ?? null);
  const ends = [validUntil, ...expiries.map((day) => (day === null ? null : dayAfter(day)))];
  const { inForceFrom = null, inForceUntil = null } = catalogue.find('Standard', standardId) ?? {};
  const edition = daysOfEdition(catalogue, standardId);
  const row = rowBounds(catalogue, participation, standardId);
  return {
    from:
      (starts.includes(row.from) || !isRough(inForceFrom, edition.from, row.from)) &&
      starts.every((day) => day !== null),
    until:
      (ends.includes(row.until) || !isRough(inForceUntil, edition.until, row.until)) &&
      [validUntil, ...expiries].every((day) => day !== null),
  };
}

/** True if the row's bound is the edition's, and sources state only its month or year. */
function isRough(date: string | null, ofEdition: string | null, ofRow: string | null): boolean {
  return date !== null && !isDay(date) && ofEdition === ofRow;
}
