import { dayAfter, earlierEnd, isWithin, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { firstByKey, groupBy } from './grouping.ts';
import { compareText } from './ids.ts';
import { BASES, type InheritanceBasis, type LineagePath } from './lineage.ts';
import type { ScopeEntry } from './statements.ts';

export const CERTAINTIES = ['STATED', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** An entry that gives a subject what a certificate stands for, and the way it does. */
export interface Ground {
  readonly entry: ScopeEntry;
  readonly path: LineagePath;
  readonly certainty: Certainty;
}

/**
 * Design section 3, without the requirement: a subject in an environment takes part in a
 * certificate. Each requirement of the certificate's standard makes a row of it.
 */
export interface Grant {
  readonly subjectId: string;
  /** Null: the source does not say. */
  readonly environmentId: string | null;
  readonly certificateId: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly contradicted: boolean;
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
  /** Strongest first; there is at least one. */
  readonly grounds: readonly [Ground, ...Ground[]];
  /** Entries that speak against the row without taking it away. */
  readonly against: readonly ScopeEntry[];
}

export interface GrantQuestion {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** All entries that name the subject or what it is part of, on whichever day. */
  readonly entriesOf: (namedId: string) => readonly ScopeEntry[];
  /** The certificates asked about: those not in force on the day give nothing. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  readonly day: string;
}

/** True where `issuedOn ≤ day ≤ expiresOn`; an unknown bound is open. */
export function isInForce({ issuedOn, expiresOn }: Certificate, day: string): boolean {
  return isWithin(day, issuedOn, expiresOn === null ? null : dayAfter(expiresOn));
}

/** The subject's grants on the day, by environment and certificate. */
export function grantsOf(question: GrantQuestion): Grant[] {
  const entries = entriesInQuestion(question);
  const grounds = question.paths.flatMap((path) =>
    (entries.get(path.namedId) ?? [])
      .filter(({ status }) => status === 'IN_SCOPE')
      .flatMap((entry) => groundOf(entry, path, entries) ?? []),
  );
  return [...groupBy(grounds, ({ entry }) => `${entry.environmentId ?? ''} ${entry.certificateId}`)]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, group]) => grantFrom(question, group, entries));
}

type EntriesByNamed = ReadonlyMap<string, readonly ScopeEntry[]>;

function entriesInQuestion({ paths, entriesOf, certificates, day }: GrantQuestion): EntriesByNamed {
  const counts = (entry: ScopeEntry) => {
    const certificate = certificates.get(entry.certificateId);
    return certificate && isInForce(certificate, day) && isWithin(day, entry.validFrom, entry.validUntil);
  };
  const namedIds = new Set(paths.map(({ namedId }) => namedId));
  return new Map([...namedIds].map((id) => [id, entriesOf(id).filter(counts)]));
}

/** Null where something on the way is stated as not, or not yet, in scope: that beats all but LISTED. */
function groundOf(entry: ScopeEntry, path: LineagePath, entries: EntriesByNamed): Ground | null {
  const blockers = blockersOn(path, entry, entries);
  if (blockers.length > 0 && path.basis !== 'LISTED') return null;
  const possible =
    entry.environmentId === null ||
    path.inferred ||
    blockers.length > 0 ||
    doubtsOn(path, entry, entries).length > 0 ||
    (path.basis === 'FAMILY' && entry.extent !== 'ALL');
  return { entry, path, certainty: possible ? 'POSSIBLE' : 'STATED' };
}

function blockersOn(path: LineagePath, entry: ScopeEntry, entries: EntriesByNamed): ScopeEntry[] {
  return entriesOn(path, entry, entries).filter(
    ({ status, environmentId }) => status !== 'IN_SCOPE' && environmentId === entry.environmentId,
  );
}

/** NOT_IN_SCOPE without environment may mean this one. */
function doubtsOn(path: LineagePath, entry: ScopeEntry, entries: EntriesByNamed): ScopeEntry[] {
  return entriesOn(path, entry, entries).filter(
    ({ status, environmentId }) => status === 'NOT_IN_SCOPE' && environmentId === null,
  );
}

function entriesOn(path: LineagePath, { certificateId }: ScopeEntry, entries: EntriesByNamed): ScopeEntry[] {
  return path.nodeIds.flatMap((id) => (entries.get(id) ?? []).filter((other) => other.certificateId === certificateId));
}

function grantFrom(question: GrantQuestion, grounds: readonly Ground[], entries: EntriesByNamed): Grant {
  const ordered = firstByKey(grounds.toSorted(compareGrounds), ({ entry }) => entry.id);
  const [strongest, ...others] = ordered as [Ground, ...Ground[]];
  const { entry, path } = strongest;
  const certificate = question.certificates.get(entry.certificateId) as Certificate;
  const contradicting = path.basis === 'LISTED' ? blockersOn(path, entry, entries) : [];
  const against = new Map([...contradicting, ...doubtsOn(path, entry, entries)].map((other) => [other.id, other]));
  return {
    subjectId: question.subjectId,
    environmentId: entry.environmentId,
    certificateId: entry.certificateId,
    basis: path.basis,
    certainty: strongest.certainty,
    contradicted: contradicting.length > 0,
    validFrom: laterStart(certificate.issuedOn, entry.validFrom),
    validUntil: earlierEnd(certificate.expiresOn === null ? null : dayAfter(certificate.expiresOn), entry.validUntil),
    grounds: [strongest, ...others],
    against: [...against.values()],
  };
}

function compareGrounds(left: Ground, right: Ground): number {
  return (
    BASES.indexOf(left.path.basis) - BASES.indexOf(right.path.basis) ||
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    compareText(left.entry.id, right.entry.id)
  );
}
