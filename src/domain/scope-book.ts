import { isWithin } from './days.ts';
import { groupBy } from './grouping.ts';
import { compareText } from './ids.ts';
import type { ScopeClaim, ScopeEntry, ScopeStatus } from './statements.ts';

/** What entries say that are alike in all but their subject. */
export type BookedScope = Omit<ScopeClaim, 'id' | 'subjectId'> & Pick<ScopeEntry, 'sourceIds'>;

/** The subjects that alike entries name. */
export interface BookedGroup {
  readonly said: BookedScope;
  readonly subjectIds: readonly string[];
}

/** Which entries to look at; a null list does not restrict. */
export interface BookFrame {
  readonly certificateIds: Iterable<string>;
  readonly environmentIds: readonly string[] | null;
  readonly statuses: readonly ScopeStatus[] | null;
  readonly day: string;
}

/**
 * Who is named by which certificate, where, how and when, at one revision: all scope entries without
 * their ids and sources of their own. Entries are many and alike, so each takes eight bytes here; that
 * is what lets counts and walks over a whole graph do without the engine.
 */
export class ScopeBook {
  readonly groups: readonly BookedGroup[];
  /** All that entries name, sorted. */
  readonly subjectIds: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #groupsByCertificate: ReadonlyMap<string, readonly number[]>;
  /** Positions of the subjects of each group. */
  readonly #named: readonly Uint32Array[];
  /** The groups that name each subject, one subject after the other. */
  readonly #naming: Uint32Array;
  /** Where each subject's groups begin, and after the last one where they end. */
  readonly #begins: Uint32Array;

  constructor(groups: readonly BookedGroup[]) {
    this.groups = groups;
    this.subjectIds = [...new Set(groups.flatMap(({ subjectIds }) => subjectIds))].sort(compareText);
    const positions = new Map(this.subjectIds.map((id, position) => [id, position]));
    this.#positions = positions;
    this.#groupsByCertificate = groupBy(groups.keys(), (index) => (groups[index] as BookedGroup).said.certificateId);
    this.#named = groups.map(({ subjectIds }) => Uint32Array.from(subjectIds, (id) => positions.get(id) as number));
    [this.#begins, this.#naming] = turnedRound(this.#named, this.subjectIds.length);
  }

  /** What the entries about a subject say, in no order; ids are those of this book. */
  readonly entriesOf = (subjectId: string): ScopeClaim[] => {
    const position = this.#positions.get(subjectId);
    if (position === undefined) return [];
    const claims: ScopeClaim[] = [];
    const end = this.#begins[position + 1] as number;
    for (let at = this.#begins[position] as number; at < end; at += 1) {
      const { said } = this.groups[this.#naming[at] as number] as BookedGroup;
      claims.push({
        id: `${at}`,
        subjectId,
        certificateId: said.certificateId,
        environmentId: said.environmentId,
        status: said.status,
        extent: said.extent,
        validFrom: said.validFrom,
        validUntil: said.validUntil,
        condition: said.condition,
      });
    }
    return claims;
  };

  /** The subjects that entries name on the day, sorted. */
  subjectsNamed(frame: BookFrame): string[] {
    const named = new Uint8Array(this.subjectIds.length);
    for (const index of this.#groupsIn(frame)) {
      for (const position of this.#named[index] as Uint32Array) named[position] = 1;
    }
    return this.subjectIds.filter((_id, position) => named[position] === 1);
  }

  /** The environments that entries name on the day, in no order; null where some name none. */
  environmentsNamed(frame: BookFrame): (string | null)[] {
    return [
      ...new Set([...this.#groupsIn(frame)].map((index) => (this.groups[index] as BookedGroup).said.environmentId)),
    ];
  }

  /** The book with some entries less and others more. */
  changed({
    closed,
    opened,
  }: {
    readonly closed: readonly ScopeEntry[];
    readonly opened: readonly ScopeEntry[];
  }): ScopeBook {
    const groups = new Map(this.groups.map((group) => [keyOfGroup(group.said), group]));
    for (const [key, entries] of groupBy(closed, keyOfGroup)) {
      const group = groups.get(key);
      if (group === undefined) throw new Error(`The book holds no entry such as ${entries[0]?.id}, which was closed.`);
      groups.set(key, { said: group.said, subjectIds: without(group.subjectIds, entries) });
    }
    for (const [key, entries] of groupBy(opened, keyOfGroup)) {
      const said = groups.get(key)?.said ?? saidBy(entries[0] as ScopeEntry);
      const subjectIds = [...(groups.get(key)?.subjectIds ?? []), ...entries.map(({ subjectId }) => subjectId)];
      groups.set(key, { said, subjectIds });
    }
    return new ScopeBook([...groups.values()].filter(({ subjectIds }) => subjectIds.length > 0));
  }

  *#groupsIn({ certificateIds, environmentIds, statuses, day }: BookFrame): Iterable<number> {
    for (const certificateId of certificateIds) {
      for (const index of this.#groupsByCertificate.get(certificateId) ?? []) {
        const { environmentId, status, validFrom, validUntil } = (this.groups[index] as BookedGroup).said;
        const isHere = environmentIds === null || (environmentId !== null && environmentIds.includes(environmentId));
        if (isHere && (statuses?.includes(status) ?? true) && isWithin(day, validFrom, validUntil)) yield index;
      }
    }
  }
}

function keyOfGroup(entry: BookedScope): string {
  const { certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds } = entry;
  return JSON.stringify([certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds]);
}

function saidBy(entry: ScopeEntry): BookedScope {
  const { certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds } = entry;
  return { certificateId, environmentId, status, extent, validFrom, validUntil, condition, sourceIds };
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

/** From the subjects of each group to the groups of each subject. */
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
