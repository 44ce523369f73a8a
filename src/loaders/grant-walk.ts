import { isWithin } from '../domain/days.ts';
import { compareText, sortedIds } from '../domain/ids.ts';
import type { Grant } from '../domain/inheritance.ts';
import { grantsOf } from '../domain/inheritance.ts';
import { lineageOf } from '../domain/lineage.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/** Most subjects in one chunk: each may bring some tens of entries. */
const LARGEST_CHUNK = 2_000;
const PICKY_CHUNK = 250;

/** Grants in the order of subject, environment, certificate, from a subject on; read as far as asked. */
export interface GrantWalk {
  /** The grant at a position, or null past the last one. */
  at(position: number): Promise<Grant | null>;
}

/** The walks of an operation: questions that differ in their clauses only share one. */
export type GrantWalks = Map<string, GrantWalk>;

export function shareWalks(): GrantWalks {
  return new Map();
}

/** `firstChunk`: how many subjects are likely to be enough. */
export function walkGrants(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { fromSubject, firstChunk }: { readonly fromSubject: string; readonly firstChunk: number },
): GrantWalk {
  const { filter, day, subjectIds, carryFamilies, certificates } = question;
  const key = JSON.stringify([
    fromSubject,
    day,
    subjectIds,
    carryFamilies,
    filter.environments,
    filter.bases,
    filter.certainties,
    [...certificates.keys()],
  ]);
  const known = snapshot.walks.get(key);
  if (known !== undefined) return known;
  const walk = startWalk(chunksOf(snapshot, question, fromSubject, firstChunk), (chunk) =>
    grantsOfSubjects(snapshot, question, chunk),
  );
  snapshot.walks.set(key, walk);
  return walk;
}

function startWalk(
  chunks: AsyncIterator<readonly string[]>,
  grantsOfChunk: (subjectIds: readonly string[]) => Promise<Grant[]>,
): GrantWalk {
  const grants: Grant[] = [];
  let finished = false;
  // Those who wait for the next chunk wait for the same one.
  let pending: Promise<void> | null = null;

  async function readChunk(): Promise<void> {
    const chunk = await chunks.next();
    if (chunk.done) finished = true;
    else grants.push(...(await grantsOfChunk(chunk.value)));
  }

  return {
    async at(position) {
      while (grants.length <= position && !finished) {
        // A failure stays, so that nobody takes what was read before it for the whole.
        pending ??= readChunk().then(() => {
          pending = null;
        });
        await pending;
      }
      return grants[position] ?? null;
    },
  };
}

/** The grants of some subjects that the filter keeps, in their order. */
export async function grantsOfSubjects(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<Grant[]> {
  const { filter, certificates, resting, day, carryFamilies } = question;
  const lineages = subjectIds.map((subjectId) => ({
    subjectId,
    paths: lineageOf(snapshot.catalogue, subjectId, carryFamilies),
  }));
  const namedIds = [...new Set(lineages.flatMap(({ paths }) => paths.map(({ namedId }) => namedId)))];
  const loaded = await Promise.all(namedIds.map((id) => snapshot.entriesOfSubject.load(id)));
  const entries = new Map(namedIds.map((id, position) => [id, loaded[position] ?? []]));
  return lineages
    .flatMap((lineage) =>
      grantsOf({ ...lineage, entriesOf: (id) => entries.get(id) ?? [], certificates, resting, day }),
    )
    .filter((grant) => isAsked(filter, grant));
}

export function isAsked(
  { environments, bases, certainties }: InheritanceQuestion['filter'],
  { environmentId, basis, certainty }: Pick<Grant, 'environmentId' | 'basis' | 'certainty'>,
): boolean {
  return (
    (environments === null || (environmentId !== null && environments.includes(environmentId))) &&
    (bases?.includes(basis) ?? true) &&
    (certainties?.includes(certainty) ?? true)
  );
}

/** Subjects that may have grants, by id, in chunks that grow: few pages need a second one. */
async function* chunksOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  fromSubject: string,
  firstChunk: number,
): AsyncGenerator<readonly string[], void> {
  if (question.certificates.size === 0) return;
  const next =
    question.subjectIds === null ? await anySubjects(snapshot, question) : givenSubjects(question.subjectIds);
  let from = fromSubject;
  // A filter that few subjects pass would make many small chunks.
  const { bases, certainties, responsibilities } = question.filter;
  const isPicky = bases !== null || certainties !== null || responsibilities !== null;
  for (
    let size = isPicky ? Math.max(firstChunk, PICKY_CHUNK) : firstChunk;
    ;
    size = Math.min(size * 4, LARGEST_CHUNK)
  ) {
    const chunk = await next(from, size);
    if (chunk.length > 0) yield chunk;
    if (chunk.length < size) return;
    // The blank sorts below each character of an id, so this is just after the last one.
    from = `${chunk[chunk.length - 1]} `;
  }
}

/** Gives subjects from an id on, at most so many; fewer means that there are no more. */
type NextSubjects = (from: string, size: number) => Promise<readonly string[]>;

function givenSubjects(subjectIds: readonly string[]): NextSubjects {
  return async (from, size) => subjectIds.filter((id) => id >= from).slice(0, size);
}

/** Those that an entry names, and those that take part in one that names their whole or family. */
async function anySubjects(snapshot: Snapshot, question: InheritanceQuestion): Promise<NextSubjects> {
  const { catalogue, grants } = snapshot;
  const { day, filter, carryFamilies } = question;
  const certificates = concernedBy(question);
  const carriers = catalogue.carriers(carryFamilies);
  const named = await Promise.all(carriers.map((id) => isNamed(snapshot, question, id)));
  const carried = carriers
    .filter((_id, position) => named[position])
    .flatMap((id) => catalogue.carriedBy(id, carryFamilies));
  const sorted = sortedIds(carried);
  return async (from, size) => {
    const { environments } = filter;
    const direct = await grants.nextSubjects.load({ certificates, environments, from, day, limit: size });
    const both = new Set([...direct, ...sorted.filter((id) => id >= from)]);
    return [...both].sort(compareText).slice(0, size);
  };
}

/** Whether an entry in question has the node in scope on the day. */
async function isNamed(snapshot: Snapshot, question: InheritanceQuestion, id: string): Promise<boolean> {
  const entries = await snapshot.entriesOfSubject.load(id);
  const concerned = new Set(concernedBy(question));
  return entries.some(
    ({ status, certificateId, validFrom, validUntil }) =>
      status === 'IN_SCOPE' && concerned.has(certificateId) && isWithin(question.day, validFrom, validUntil),
  );
}

/** Whose entries may give grants: the certificates asked about, and those that rest on them. */
function concernedBy({ certificates, resting }: InheritanceQuestion): string[] {
  return [...new Set([...certificates.keys(), ...resting.keys()])];
}
