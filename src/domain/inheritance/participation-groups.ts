import type { InheritanceBasis } from '../catalogue/lineage.ts';
import type { Certainty } from '../certainty/certainty.ts';
import type { PossibleReasons } from '../certainty/possible-reasons.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import type { Coverage, Part, Supports } from '../supports/coverage.ts';
import { type Support, viaCertificates } from '../supports/support.ts';
import { strongestOf } from './inheritance.ts';

/** Subjects or families named by equal entries. */
export type NamedByEntry = ReadonlyMap<ScopeClaim, ReadonlySet<string>>;

/** Participations that are equal except for their subject, and their number. */
export interface ParticipationGroup {
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly coverage: Coverage;
  /** Possible environments; null: any. */
  readonly places: readonly string[] | null;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly possibleBecause: PossibleReasons;
  readonly participations: number;
  readonly over: readonly string[];
  /** Entries with a condition that applies to some participations. */
  readonly conditional: NamedByEntry;
  /** Entries that contradict participations without removing them. */
  readonly contradicting: NamedByEntry;
}

/** Subjects that share the same groups. */
export interface SubjectsOfGroups {
  readonly groups: readonly ParticipationGroup[];
  readonly subjectIds: readonly string[];
}

/** Counted participations: the groups, and the groups of each subject. */
export class ParticipationGroups {
  readonly groups: readonly ParticipationGroup[];
  /** Subjects with participations, in the order in which they were added. */
  readonly #subjectIds: readonly string[];
  /** Indexes of the groups of each subject, one subject after the other. */
  readonly #parts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(builder: {
    groups: readonly ParticipationGroup[];
    subjectIds: readonly string[];
    parts: number[];
    ends: number[];
  }) {
    this.groups = builder.groups;
    this.#subjectIds = builder.subjectIds;
    this.#parts = Uint32Array.from(builder.parts);
    this.#ends = Uint32Array.from(builder.ends);
  }

  /** Estimated size in bytes, for caches. */
  get weight(): number {
    let weight = 400 + 120 * this.groups.length + 40 * this.#subjectIds.length + 4 * this.#parts.length;
    for (const { over, conditional, contradicting } of this.groups) {
      weight += 8 * over.length + bytesOf(conditional) + bytesOf(contradicting);
    }
    return weight;
  }

  /** Returns the subjects grouped by the groups that count for them; omits subjects without any. */
  bySameGroups(counts: (group: ParticipationGroup) => boolean): SubjectsOfGroups[] {
    const counting = this.groups.map(counts);
    const found = new Map<string, { readonly groups: readonly ParticipationGroup[]; readonly subjectIds: string[] }>();
    let at = 0;
    this.#subjectIds.forEach((id, position) => {
      const end = this.#ends[position] as number;
      const own = [...this.#parts.subarray(at, end)].filter((part) => counting[part]);
      at = end;
      if (own.length === 0) return;
      const key = own.join(' ');
      const known = found.get(key);
      if (known !== undefined) known.subjectIds.push(id);
      else found.set(key, { groups: own.map((part) => this.groups[part] as ParticipationGroup), subjectIds: [id] });
    });
    return [...found.values()];
  }

  /** Sums a weight over the participations of each subject; omits subjects with a sum of zero. */
  sumBySubject(weightOf: (group: ParticipationGroup) => number): Map<string, number> {
    const weights = this.groups.map(weightOf);
    const sums = new Map<string, number>();
    let at = 0;
    this.#subjectIds.forEach((id, position) => {
      let sum = 0;
      for (const end = this.#ends[position] as number; at < end; at += 1) {
        sum += weights[this.#parts[at] as number] as number;
      }
      if (sum > 0) sums.set(id, sum);
    });
    return sums;
  }
}

interface Counting extends Omit<ParticipationGroup, 'participations' | 'over' | 'conditional' | 'contradicting'> {
  readonly position: number;
  participations: number;
  /** Distinct paths of leverage: participations on the same path share one list. */
  readonly ways: Set<Support['leverage']>;
  /** Created with the first such entry: most groups have none. */
  conditional: Map<ScopeClaim, Set<string>> | null;
  contradicting: Map<ScopeClaim, Set<string>> | null;
}

/** Groups and counts participations, subject by subject. */
export class ParticipationCounter {
  readonly #placesOf: (supports: Supports<ScopeClaim>) => ParticipationGroup['places'];
  readonly #counts: Counting[] = [];
  /** Groups by certificate: each certificate has few environments and kinds of participations. */
  readonly #byCertificate = new Map<string, Counting[]>();
  readonly #subjectIds: string[] = [];
  readonly #parts: number[] = [];
  readonly #ends: number[] = [];

  /** `placesOf` returns the environments in which a participation without an environment may hold. */
  constructor(placesOf: (supports: Supports<ScopeClaim>) => ParticipationGroup['places']) {
    this.#placesOf = placesOf;
  }

  add(subjectId: string, parts: readonly Part<ScopeClaim>[]): void {
    if (parts.length === 0) return;
    for (const { coverage, supports } of parts) {
      const support = strongestOf(supports);
      const { environmentId } = support.entry;
      const counting = this.#countingOf(support, coverage, environmentId === null ? this.#placesOf(supports) : null);
      counting.participations += 1;
      if (support.leverage.length > 0) counting.ways.add(support.leverage);
      if (support.entry.condition !== null) {
        counting.conditional = withNamed(counting.conditional, support.entry, support.path.namedId);
      }
      for (const entry of support.contradictedBy) {
        counting.contradicting = withNamed(counting.contradicting, entry, support.path.namedId);
      }
      this.#parts.push(counting.position);
    }
    this.#subjectIds.push(subjectId);
    this.#ends.push(this.#parts.length);
  }

  #countingOf(
    { certificateId, entry: { environmentId }, basis, certainty, possibleBecause }: Support<ScopeClaim>,
    coverage: Coverage,
    perhapsIn: ParticipationGroup['places'],
  ): Counting {
    const alike = this.#byCertificate.get(certificateId) ?? [];
    const known = alike.find(
      (other) =>
        other.environmentId === environmentId &&
        other.basis === basis &&
        other.certainty === certainty &&
        other.possibleBecause === possibleBecause &&
        other.coverage.key === coverage.key &&
        (environmentId !== null || areSame(other.places, perhapsIn)),
    );
    if (known !== undefined) return known;
    // Written out because it is read for each participation; objects created by spreading are read at half the speed.
    const made: Counting = {
      certificateId,
      environmentId,
      coverage,
      places: environmentId === null ? perhapsIn : [environmentId],
      basis,
      certainty,
      possibleBecause,
      position: this.#counts.length,
      participations: 0,
      ways: new Set(),
      conditional: null,
      contradicting: null,
    };
    this.#counts.push(made);
    alike.push(made);
    this.#byCertificate.set(certificateId, alike);
    return made;
  }

  participationGroups(): ParticipationGroups {
    // Written out because objects created by spreading are created and read at half the speed.
    const groups = this.#counts.map((counting) => ({
      certificateId: counting.certificateId,
      environmentId: counting.environmentId,
      coverage: counting.coverage,
      places: counting.places,
      basis: counting.basis,
      certainty: counting.certainty,
      possibleBecause: counting.possibleBecause,
      participations: counting.participations,
      over: counting.ways.size === 0 ? NO_WAY : passedBy(counting.ways),
      conditional: counting.conditional ?? NOBODY,
      contradicting: counting.contradicting ?? NOBODY,
    }));
    return new ParticipationGroups({ groups, subjectIds: this.#subjectIds, parts: this.#parts, ends: this.#ends });
  }
}

const NOBODY: NamedByEntry = new Map();
const NO_WAY: readonly never[] = [];

function areSame(left: ParticipationGroup['places'], right: ParticipationGroup['places']): boolean {
  if (left === null || right === null || left.length !== right.length) return left === right;
  return left.every((id, position) => id === right[position]);
}

function withNamed(
  known: Map<ScopeClaim, Set<string>> | null,
  entry: ScopeClaim,
  namedId: string,
): Map<ScopeClaim, Set<string>> {
  const naming = known ?? new Map<ScopeClaim, Set<string>>();
  const named = naming.get(entry);
  if (named === undefined) naming.set(entry, new Set([namedId]));
  else named.add(namedId);
  return naming;
}

function bytesOf(naming: NamedByEntry): number {
  if (naming === NOBODY) return 0;
  let bytes = 0;
  for (const named of naming.values()) bytes += 300 + 40 * named.size;
  return bytes;
}

function passedBy(ways: ReadonlySet<Support['leverage']>): readonly string[] {
  return [...new Set([...ways].flatMap((leverage) => viaCertificates({ leverage })))];
}
