import { groupBy } from '../grouping.ts';
import { compareText } from '../ids.ts';
import { interned } from '../interned.ts';
import type { ScopeClaim, ScopeEntry } from '../statements/statements.ts';
import type { EntriesByCertificate } from '../supports/participation-question.ts';

/** Entries that are equal except for their subject; the id is local to the scope index. */
export type IndexedClaim = ScopeClaim;

/** Subjects named by equal entries. */
export interface IndexedGroup {
  readonly said: Omit<IndexedClaim, 'id'>;
  readonly subjectIds: readonly string[];
}

/** Selects claims. */
type Holds = (claim: IndexedClaim) => boolean;
const [UNSEEN, HOLDS, FAILS] = [0, 1, 2] as const;

/**
 * Columnar index of all scope entries at one revision, without their ids. With eight bytes per entry, counts and walks
 * over the whole graph run without the engine.
 */
export class ScopeIndex {
  readonly claims: readonly IndexedClaim[];
  readonly subjectIds: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  /** Indexes of the subjects of each claim. */
  readonly #named: readonly Uint32Array[];
  /** Indexes of the claims about each subject, one subject after the other. */
  readonly #naming: Uint32Array;
  /** Start of each subject in `#naming`, and the end of the last one. */
  readonly #begins: Uint32Array;
  /** Counted on first use. */
  #entriesByCertificate: ReadonlyMap<string, number> | null = null;

  constructor(groups: readonly IndexedGroup[]) {
    const keyed = groups.map((group) => ({ key: keyOfGroup(group.said), group }));
    // Sorted, so that a revision always gives the same index, regardless of the order in which the engine returns
    // entries.
    const ordered = keyed.sort((left, right) => compareText(left.key, right.key)).map(({ group }) => group);
    const positions = new Map<string, number>();
    for (const { subjectIds } of ordered) for (const id of subjectIds) positions.set(id, 0);
    this.subjectIds = [...positions.keys()].sort(compareText);
    for (const [position, id] of this.subjectIds.entries()) positions.set(id, position);
    this.#positions = positions;
    this.claims = ordered.map(({ said }, index) => indexed(`${index}`, said));
    this.#named = ordered.map(({ subjectIds }) => positionsOf(subjectIds, positions));
    [this.#begins, this.#naming] = turnedRound(this.#named, this.subjectIds.length);
  }

  get size(): number {
    return this.#naming.length;
  }

  /** Number of entries of a certificate. */
  entriesOf(certificateId: string): number {
    this.#entriesByCertificate ??= this.#countEntries();
    return this.#entriesByCertificate.get(certificateId) ?? 0;
  }

  /** Number of entries that make this claim of the index. */
  entriesBehind({ id }: IndexedClaim): number {
    return this.#named[Number(id)]?.length ?? 0;
  }

  #countEntries(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    this.claims.forEach((claim, index) => {
      const { length } = this.#named[index] as Uint32Array;
      counts.set(claim.certificateId, (counts.get(claim.certificateId) ?? 0) + length);
    });
    return counts;
  }

  /** Returns a lookup of the claims on a subject that hold, by certificate. */
  claimsOf(holds: Holds): (subjectId: string) => EntriesByCertificate<IndexedClaim> {
    const isHeld = askedOnce(this.claims, holds);
    return (subjectId) => {
      const claims = new Map<string, IndexedClaim[]>();
      const position = this.#positions.get(subjectId);
      if (position === undefined) return claims;
      const end = this.#begins[position + 1] as number;
      let alike: IndexedClaim[] = [];
      for (let at = this.#begins[position] as number; at < end; at += 1) {
        const index = this.#naming[at] as number;
        if (!isHeld(index)) continue;
        const claim = this.claims[index] as IndexedClaim;
        // Claims are sorted by certificate first.
        if (alike[0]?.certificateId !== claim.certificateId) {
          alike = [];
          claims.set(claim.certificateId, alike);
        }
        alike.push(claim);
      }
      return claims;
    };
  }

  /** Returns the subjects of claims that hold, sorted. */
  subjectsOf(holds: Holds): string[] {
    const named = new Uint8Array(this.subjectIds.length);
    this.claims.forEach((claim, index) => {
      if (holds(claim)) for (const position of this.#named[index] as Uint32Array) named[position] = 1;
    });
    return this.subjectIds.filter((_id, position) => named[position] === 1);
  }

  /** Returns the number of matching claims that name each subject, unordered. */
  countBySubject(holds: Holds): ReadonlyMap<string, number> {
    const counts = new Uint32Array(this.subjectIds.length);
    this.claims.forEach((claim, index) => {
      if (holds(claim)) for (const position of this.#named[index] as Uint32Array) (counts[position] as number) += 1;
    });
    return new Map(this.subjectIds.flatMap((id, position) => (counts[position] ? [[id, counts[position]]] : [])));
  }

  /** Returns the environments of claims that hold, unordered; null for a claim without one. */
  environmentsOf(holds: Holds): (string | null)[] {
    return [...new Set(this.claims.filter(holds).map(({ environmentId }) => environmentId))];
  }

  changed({
    closed,
    opened,
  }: {
    readonly closed: readonly ScopeEntry[];
    readonly opened: readonly ScopeEntry[];
  }): ScopeIndex {
    const groups = new Map(this.#groups().map((group) => [keyOfGroup(group.said), group]));
    for (const [key, entries] of groupBy(closed, keyOfGroup)) {
      const group = groups.get(key);
      if (group === undefined) throw new Error(`The scope index has no claim of the closed entry ${entries[0].id}.`);
      groups.set(key, { said: group.said, subjectIds: without(group.subjectIds, entries) });
    }
    for (const [key, entries] of groupBy(opened, keyOfGroup)) {
      const said = groups.get(key)?.said ?? saidBy(entries[0]);
      const subjectIds = [...(groups.get(key)?.subjectIds ?? []), ...entries.map(({ subjectId }) => subjectId)];
      groups.set(key, { said, subjectIds });
    }
    return new ScopeIndex([...groups.values()].filter(({ subjectIds }) => subjectIds.length > 0));
  }

  #groups(): IndexedGroup[] {
    return this.claims.map((claim, index) => ({
      said: saidBy(claim),
      subjectIds: Array.from(this.#named[index] as Uint32Array, (position) => this.subjectIds[position] as string),
    }));
  }
}

/** True if an entry makes this claim. */
export function isSaidBy(claim: IndexedGroup['said'], entry: ScopeEntry): boolean {
  return keyOfGroup(claim) === keyOfGroup(entry);
}

function keyOfGroup(entry: IndexedGroup['said']): string {
  return JSON.stringify(Object.values(saidBy(entry)));
}

/** Written out because claims are read for each entry, and objects created by spreading are read at half the speed. */
function indexed(id: string, said: IndexedGroup['said']): IndexedClaim {
  return {
    id,
    certificateId: interned(said.certificateId),
    environmentId: said.environmentId === null ? null : interned(said.environmentId),
    environmentInferred: said.environmentInferred === true,
    standardId: said.standardId === null ? null : interned(said.standardId),
    status: said.status,
    extent: said.extent,
    validFrom: said.validFrom,
    validUntil: said.validUntil,
    condition: said.condition,
    sourceIds: said.sourceIds,
  };
}

function saidBy(entry: IndexedGroup['said']): IndexedGroup['said'] {
  const { certificateId, environmentId, standardId, status, extent, validFrom, validUntil } = entry;
  const environmentInferred = entry.environmentInferred === true;
  const { condition, sourceIds } = entry;
  return {
    ...{ certificateId, environmentId, environmentInferred, standardId },
    ...{ status, extent, validFrom, validUntil, condition, sourceIds },
  };
}

/** Evaluates `holds` once for each claim, on first use: most readers need few claims. */
function askedOnce(claims: readonly IndexedClaim[], holds: Holds): (index: number) => boolean {
  const known = new Uint8Array(claims.length);
  return (index) => {
    if (known[index] === UNSEEN) known[index] = holds(claims[index] as IndexedClaim) ? HOLDS : FAILS;
    return known[index] === HOLDS;
  };
}

/** Removes one occurrence for each entry: several sources may state the same one. */
function without(subjectIds: readonly string[], entries: readonly ScopeEntry[]): string[] {
  const left = new Map<string, number>();
  for (const { subjectId } of entries) left.set(subjectId, (left.get(subjectId) ?? 0) + 1);
  return subjectIds.filter((id) => {
    const many = left.get(id) ?? 0;
    if (many > 0) left.set(id, many - 1);
    return many === 0;
  });
}

function positionsOf(subjectIds: readonly string[], positions: ReadonlyMap<string, number>): Uint32Array {
  const found = new Uint32Array(subjectIds.length);
  for (let at = 0; at < found.length; at += 1) found[at] = positions.get(subjectIds[at] as string) as number;
  return found;
}

function turnedRound(named: readonly Uint32Array[], subjects: number): [begins: Uint32Array, naming: Uint32Array] {
  const begins = new Uint32Array(subjects + 1);
  for (const group of named) for (const subject of group) (begins[subject + 1] as number) += 1;
  for (let subject = 0; subject < subjects; subject += 1) {
    (begins[subject + 1] as number) += begins[subject] as number;
  }
  const next = begins.slice();
  const naming = new Uint32Array(begins[subjects] as number);
  named.forEach((group, index) => {
    for (const subject of group) {
      naming[next[subject] as number] = index;
      (next[subject] as number) += 1;
    }
  });
  return [begins, naming];
}
