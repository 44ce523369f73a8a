import type { EntriesByNode } from '../catalogue/contradictions.ts';
import type { ExceptionIndex } from '../catalogue/exceptions.ts';
import type { LineagePath } from '../catalogue/lineage.ts';
import type { StandingOf } from '../editions/standards-meant.ts';
import type { Certificate } from '../entities/certificate.ts';
import type { LeverageRoute } from '../leverage/leverage-routes.ts';
import type { PathFinder } from '../leverage/unblocked-path.ts';
import type { ScopeClaim, ScopeEntry } from '../statements/statements.ts';

/** Entries about one node, by certificate. */
export type EntriesByCertificate<Entry extends ScopeClaim> = ReadonlyMap<string, readonly Entry[]>;

export interface ParticipationQuestion<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** Returns the entries in force about a node. */
  readonly saidOf: (namedId: string) => EntriesByCertificate<Entry>;
  /** Certificates in question; those not in force on the day are left out. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that leverage those in question, with the paths. */
  readonly leveraging: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** The same paths, by the certificate at their end. */
  readonly routesTo: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** Finds alternative paths of leverage on the day. */
  readonly findPath: PathFinder;
  readonly exceptions: ExceptionIndex;
  /** Returns the standards that a support covers, regardless of the standards in question. */
  readonly standingOf: StandingOf;
  /** True if the day precedes the source of an entry, so that the source may not state it yet. */
  readonly isBeforeSource: (entry: ScopeClaim) => boolean;
  /** True if any entry of the graph names a standard other than its certificate's. */
  readonly entriesNameStandards: boolean;
  /** True if entries of a family give rows to its services, and not only add support to existing rows. */
  readonly carryFamilies: boolean;
  /** True if the strongest support of each participation is enough, for example for counting. */
  readonly strongestOnly: boolean;
}

/** A path, and the entries about the node at its end. */
export interface NamedAt<Entry extends ScopeClaim> {
  readonly named: EntriesByCertificate<Entry>;
  readonly path: LineagePath;
}

export interface SupportContext<Entry extends ScopeClaim> {
  readonly question: ParticipationQuestion<Entry>;
  /** Entries about the nodes seen so far. */
  readonly said: EntriesByNode<Entry>;
  /** True once an entry that is not in scope names a standard. */
  opposedForStandard: boolean;
}
