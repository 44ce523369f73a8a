import { groupBy } from './grouping.ts';
import { compareText } from './ids.ts';
import type { ScopeClaim, ScopeEntry } from './statements.ts';
import type { SaidByCertificate } from './supports.ts';

/** What entries say that are alike in all but their subject; its id is one of the scope index. */
export type IndexedClaim = ScopeClaim & Pick<ScopeEntry, 'sourceIds'>;

/** The subjects that alike entries name. */
export interface IndexedGroup {
  readonly said: Omit<IndexedClaim, 'id'>;
  readonly subjectIds: readonly string[];
}

/** Which of its claims a reader of the scope index looks at. */
type Holds = (claim: IndexedClaim) => boolean;
const [UNSEEN, HOLDS, FAILS] = [0, 1, 2] as const;

/**
 * Who is named by which certificate, where, how and when, at one revision: all scope entries without
 * their ids and sources of their own. Entries are many and alike, so each takes eight bytes here; that
 * is what lets counts and walks over a whole graph do without the engine.
 */
export class ScopeIndex {
  /** Each once, those of a certificate together. */
  readonly claims: readonly IndexedClaim[];
  /** All that entries name, sorted. */
  readonly subjectIds: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  /** Positions of the subjects that each claim is about. */
  readonly #named: readonly Uint32Array[];
  /** The claims about each subject, one subject after the other. */
  readonly #naming: Uint32Array;
  /** Where each subject's claims begin, and after the last one where they end. */
  readonly #begins: Uint32Array;
  /** Counted by whoever asks first. */
  #entriesByCertificate: ReadonlyMap<string, number> | null = null;

  constructor(groups: readonly IndexedGroup[]) {
    const keyed = groups.map((group) => ({ key: keyOfGroup(group.said), group }));
    // Whichever order the engine gives them in, so that the same revision makes the same scope index.
    const ordered = keyed.sort((left, right) => compareText(left.key, right.key)).map(({ group }) => group);
    const positions = new Map<string, number>();
    for (const { subjectIds } of ordered) for (const id of subjectIds) positions.set(id, 0);
    this.subjectIds = [...positions.keys()].sort(compareText);
    for (const [position, id] of this.subjectIds.entries()) positions.set(id, position);
    this.#positions = positions;
    this.claims = ordered.map(({ said }, index) => ({ id: `${index}`, ...said }));
    this.#named = ordered.map(({ subjectIds }) => positionsOf(subjectIds, positions));
    [this.#begins, this.#naming] = turnedRound(this.#named, this.subjectIds.length);
  }

  /** How many entries there are. */
  get size(): number {
    return this.#naming.length;
  }

  /** How many of them a certificate gives. */
  entriesOf(certificateId: string): number {
    this.#entriesByCertificate ??= this.#countEntries();
    return this.#entriesByCertificate.get(certificateId) ?? 0;
  }

  #countEntries(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    this.claims.forEach((claim, index) => {
      const { length } = this.#named[index] as Uint32Array;
      counts.set(claim.certificateId, (counts.get(claim.certificateId) ?? 0) + length);
    });
    return counts;
  }

  /** What entries that hold say of a subject. */
  claimsOf(holds: Holds): (subjectId: string) => SaidByCertificate<IndexedClaim> {
    const isHeld = askedOnce(this.claims, holds);
    return (subjectId) => {
      const claims = new Map<string, IndexedClaim[]>();
      const position = this.#positions.get(subjectId);
      if (position === undefined) return claims;
      const end = this.#begins[position + 1] as number;
      for (let at = this.#begins[position] as number; at < end; at += 1) {
        const index = this.#naming[at] as number;
        if (!isHeld(index)) continue;
        const claim = this.claims[index] as IndexedClaim;
        const others = claims.get(claim.certificateId);
        if (others === undefined) claims.set(claim.certificateId, [claim]);
        else others.push(claim);
      }
      return claims;
    };
  }

  /** The subjects of entries that hold, sorted. */
  subjectsOf(holds: Holds): string[] {
    const named = new Uint8Array(this.subjectIds.length);
    this.claims.forEach((claim, index) => {
      if (holds(claim)) for (const position of this.#named[index] as Uint32Array) named[position] = 1;
    });
    return this.subjectIds.filter((_id, position) => named[position] === 1);
  }

  /** The environments of entries that hold, in no order; null where some name none. */
  environmentsOf(holds: Holds): (string | null)[] {
    return [...new Set(this.claims.filter(holds).map(({ environmentId }) => environmentId))];
  }

  /** The scope index with some entries less and others more. */
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
      if (group === undefined)
        throw new Error(`The scopeIndex holds no entry such as ${entries[0].id}, which was closed.`);
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

/** Whether a claim of the scope index is what an entry says. */
export function isSaidBy(claim: IndexedGroup['said'], entry: ScopeEntry): boolean {
  return keyOfGroup(claim) === keyOfGroup(entry);
}

function keyOfGroup(entry: IndexedGroup['said']): string {
  const { certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds } = entry;
  return JSON.stringify([certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds]);
}

function saidBy(entry: IndexedGroup['said']): IndexedGroup['said'] {
  const { certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds } = entry;
  return { certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds };
}

/** Tells by position which claims hold: alike entries need looking at once, and most readers come by few. */
function askedOnce(claims: readonly IndexedClaim[], holds: Holds): (index: number) => boolean {
  const known = new Uint8Array(claims.length);
  return (index) => {
    if (known[index] === UNSEEN) known[index] = holds(claims[index] as IndexedClaim) ? HOLDS : FAILS;
    return known[index] === HOLDS;
  };
}

/** Takes each entry's subject out once: several sources may say the same of one. */
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

/** From the subjects of each claim to the claims about each subject. */
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
