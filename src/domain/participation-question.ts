import type { Certificate } from './certificate.ts';
import type { EntriesByNode } from './contradictions.ts';
import type { ExceptionIndex } from './exceptions.ts';
import type { LeverageRoute } from './leverage-routes.ts';
import type { LineagePath } from './lineage.ts';
import type { StandingOf } from './standards-meant.ts';
import type { ScopeClaim, ScopeEntry } from './statements.ts';
import type { PathFinder } from './unblocked-path.ts';

/** Entries about one node, by certificate. */
export type EntriesByCertificate<Entry extends ScopeClaim> = ReadonlyMap<string, readonly Entry[]>;

export interface ParticipationQuestion<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** Returns the entries in force about a node. */
  readonly saidOf: (namedId: string) => EntriesByCertificate<Entry>;
  /** Certificates in question; those not in force on the day are left out. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that leverage those in question, with their paths. */
  readonly leveraging: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** The same paths, by the certificate at their end. */
  readonly routesTo: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** Finds alternative paths on the day. */
  readonly findPath: PathFinder;
  readonly exceptions: ExceptionIndex;
  /** Standards for which a support stands, whatever is asked for. */
  readonly standingOf: StandingOf;
  /** True if an entry is asked about before its source may state it. */
  readonly isBeforeSource: (entry: ScopeClaim) => boolean;
  /** True if some entry of the graph is for another standard than its certificate's. */
  readonly entriesNameStandards: boolean;
  /** True if entries of a family give rows to its services, beside those that count anyway. */
  readonly carryFamilies: boolean;
  /** True if the strongest support of each participation is enough, as for counting. */
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
