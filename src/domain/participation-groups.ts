import { type SupportsOfParticipation, strongestOf } from './inheritance.ts';
import type { InheritanceBasis } from './lineage.ts';
import type { ScopeClaim } from './statements.ts';
import { type Certainty, type Support, viaCertificates } from './supports.ts';

/** Entries, by what alike ones say: the subjects or families that they name. */
export type NamedByEntry = ReadonlyMap<ScopeClaim, ReadonlySet<string>>;

/** How many participations are alike in all but their subject. */
export interface ParticipationGroup {
  readonly certificateId: string;
  readonly environmentId: string | null;
  /** Where the participations may hold; null: anywhere. */
  readonly places: readonly string[] | null;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly participations: number;
  /** Other certificates that some of them lead over. */
  readonly over: readonly string[];
  /** Entries with a condition that participations rest on. */
  readonly conditional: NamedByEntry;
  /** Entries that contradict participations without taking them away. */
  readonly contradicting: NamedByEntry;
}

/** Participations counted: the groups, and which of them each subject is part of. */
export class ParticipationGroups {
  readonly groups: readonly ParticipationGroup[];
  /** Those that have participations, in the order in which they were added. */
  readonly #subjectIds: readonly string[];
  /** Positions of the groups that a subject is part of, one subject after the other. */
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

  /** How many bytes a cache should take it for. */
  get weight(): number {
    const over = this.groups.reduce((sum, group) => sum + group.over.length, 0);
    const naming = this.groups.reduce(
      (sum, group) => sum + bytesOf(group.conditional) + bytesOf(group.contradicting),
      0,
    );
    return 400 + 120 * this.groups.length + 40 * this.#subjectIds.length + 4 * this.#parts.length + 8 * over + naming;
  }

  /** What the participations of each subject weigh together, for those where that is more than nothing. */
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
  /** Each once: participations that go the same way share its list. */
  readonly ways: Set<Support['leverage']>;
  /** Null as long as there is none: most of a graph is so. */
  conditional: Map<ScopeClaim, Set<string>> | null;
  contradicting: Map<ScopeClaim, Set<string>> | null;
}

/** Counts the participations of one subject after the other. */
export class ParticipationCounter {
  readonly #placesOf: (supports: SupportsOfParticipation<ScopeClaim>) => ParticipationGroup['places'];
  readonly #counts: Counting[] = [];
  /** By certificate: it has few environments, and participations of few kinds. */
  readonly #byCertificate = new Map<string, Counting[]>();
  readonly #subjectIds: string[] = [];
  readonly #parts: number[] = [];
  readonly #ends: number[] = [];

  /** `placesOf`: where a participation without environment may hold. */
  constructor(placesOf: (supports: SupportsOfParticipation<ScopeClaim>) => ParticipationGroup['places']) {
    this.#placesOf = placesOf;
  }

  /** `participations`: the supports of each. */
  add(subjectId: string, participations: readonly SupportsOfParticipation<ScopeClaim>[]): void {
    if (participations.length === 0) return;
    for (const supports of participations) {
      const support = strongestOf(supports);
      const { environmentId } = support.entry;
      const counting = this.#countingOf(support, environmentId === null ? this.#placesOf(supports) : null);
      counting.participations += 1;
      if (support.leverage.length > 0) counting.ways.add(support.leverage);
      if (support.entry.condition !== null) {
        counting.conditional = withNamed(counting.conditional, support.entry, support.path.namedId);
      }
      if (support.contradicted) {
        // Only what is listed itself stays where something contradicts it, so that this names the subject, too.
        for (const entry of support.against)
          counting.contradicting = withNamed(counting.contradicting, entry, subjectId);
      }
      this.#parts.push(counting.position);
    }
    this.#subjectIds.push(subjectId);
    this.#ends.push(this.#parts.length);
  }

  #countingOf(
    { certificateId, entry: { environmentId }, basis, certainty }: Support<ScopeClaim>,
    perhapsIn: ParticipationGroup['places'],
  ): Counting {
    const alike = this.#byCertificate.get(certificateId) ?? [];
    const known = alike.find(
      (other) =>
        other.environmentId === environmentId &&
        other.basis === basis &&
        other.certainty === certainty &&
        (environmentId !== null || areSame(other.places, perhapsIn)),
    );
    if (known !== undefined) return known;
    // Written out: objects that are spread into being are read half as fast, and this is read for each participation.
    const made: Counting = {
      certificateId,
      environmentId,
      places: environmentId === null ? perhapsIn : [environmentId],
      basis,
      certainty,
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
    const groups = this.#counts.map(({ position: _at, ways, conditional, contradicting, ...group }) => ({
      ...group,
      over: passedBy(ways),
      conditional: conditional ?? NOBODY,
      contradicting: contradicting ?? NOBODY,
    }));
    return new ParticipationGroups({ groups, subjectIds: this.#subjectIds, parts: this.#parts, ends: this.#ends });
  }
}

const NOBODY: NamedByEntry = new Map();

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
  let bytes = 0;
  for (const named of naming.values()) bytes += 300 + 40 * named.size;
  return bytes;
}

function passedBy(ways: ReadonlySet<Support['leverage']>): readonly string[] {
  return [...new Set([...ways].flatMap((leverage) => viaCertificates({ leverage })))];
}
