import { BASES, type InheritanceBasis } from '../../domain/catalogue/lineage.ts';
import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import { inReasonOrder, type PossibleReasons } from '../../domain/certainty/possible-reasons.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { partition } from '../../domain/grouping.ts';
import { sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import { isEditionUnstated, isInScope, scopeCertaintyOf } from '../../domain/scope/scope-certainty.ts';
import type { ResponsibilityKind } from '../../domain/statements/statements.ts';
import { loadEntity, nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { environmentIdsOf } from '../inheritance/filter.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { requirementsAsked } from '../inheritance/requirements-asked.ts';
import { numberWord } from '../words/count-words.ts';
import { isFamily } from '../words/subject-words.ts';
import type { FamilyCounts, ListedServices, ServiceCounts } from './scope-counts.ts';
import type { ColumnFacts } from './scope-matrix-sentences.ts';
import { type EditionFacts, scopeStandardsOf } from './scope-standards.ts';

/** Facts of an answer with participations that its sentences use. */
export interface InheritanceFacts {
  readonly day: string;
  /** Designations of the covered standards, as sources state them. */
  readonly standards: readonly string[];
  /** Editions that may apply, if sources state none. */
  readonly editions: readonly EditionFacts[];
  /** True if each such edition is the only one in force. */
  readonly isEditionInForce: boolean;
  /** The requested requirement if it is the only one. */
  readonly requirement: string | null;
  /** Words for the requested clauses, each including its sub-clauses; null if there are none. */
  readonly under: string | null;
  /** Names of the requested environments; if none are requested, of those found. */
  readonly places: readonly string[];
  readonly onlySubject: OnlySubject | null;
  readonly services: ServiceCounts;
  readonly families: FamilyCounts;
  /** Services that are stated, and that an entry lists by name. */
  readonly listed: number;
  /** Services that an entry lists by name, but that are only possible. */
  readonly listedPossible: ListedServices;
  /** Services that may be in scope, directly or through a family, and are not stated or derived. */
  readonly possible: number;
  /** Other services whose certificate leverages one: they inherit only by leverage, and are not in scope. */
  readonly leveraging: number;
  /** Names of requested subjects and standards without rows. */
  readonly notInheriting: readonly string[];
  /** Sources of the entries; null if not all were read. */
  readonly sources: { readonly count: number; readonly latest: string | null } | null;
  /** Requirements inherited through these certificates. */
  readonly requirements: { readonly inherited: number; readonly of: number; readonly inheritedByEach: boolean };
  /** Certificates named in the sentences: those that state the subjects in scope, if there are any. */
  readonly certificates: readonly DatedCertificate[];
  /** Number of requirements in all rows. */
  readonly requirementsInRows: number;
  /** Number of requirements in all rows, by who meets them. */
  readonly responsibilities: ReadonlyMap<ResponsibilityKind, number>;
  /** Standards, or their editions, all of whose requirements are covered; empty if only some are. */
  readonly requirementsOf: readonly string[];
  /** Names of the environments for which no source states who meets any requirement; null: not stated. */
  readonly unstatedIn: readonly (string | null)[];
  /** Noun, such as “row”, if for some requirement sources state who meets it in only some of them; otherwise null. */
  readonly saidInPartOf: string | null;
  /** Scope by standard, if there are several. */
  readonly byStandard: readonly ColumnFacts[];
  readonly customerKeeps: readonly { readonly name: string; readonly text: string; readonly paraphrased: boolean }[];
}

export type DatedCertificate = Pick<Certificate, 'name' | 'issuedOn' | 'expiresOn'>;

/** The only subject of an answer, and what it inherits in which environments, surest first. */
export interface OnlySubject {
  readonly name: string;
  /** True for a family that sources name. */
  readonly isFamily?: boolean;
  readonly parts: readonly InheritedPart[];
}

/** A standard that has the subject in scope with one certainty. */
export interface InheritedPart {
  /** Certainty of the scope, regardless of the edition. */
  readonly certainty: Certainty;
  readonly basis: InheritanceBasis;
  /** Strongest first. */
  readonly bases: readonly InheritanceBasis[];
  readonly possibleBecause: PossibleReasons;
  /** Null: no source states the standard. */
  readonly standard: string | null;
  readonly inherited: number;
  readonly of: number;
  /** True if sources state the standard, but not its edition. */
  readonly isEditionUnstated: boolean;
  /** Its own certificates; if it is not in scope, those that these leverage. */
  readonly certificates: readonly DatedCertificate[];
  /** A null place: no environment is stated. */
  readonly places: readonly (string | null)[];
}

export async function onlySubject(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { surest, kept }: { readonly surest: ReadonlyMap<string, Certainty>; readonly kept: readonly ParticipationGroup[] },
): Promise<OnlySubject | null> {
  const [id] = surest.keys();
  if (id === undefined || surest.size > 1) return null;
  // A family represents its services, unless the question is about the family.
  if (isFamily(id) && question.filter.families === null) return null;
  const standardIds = scopeStandards(snapshot, question, kept);
  const all = [...standardIds, null].flatMap((standardId) => partsOf(snapshot, question, { standardId, kept }));
  const rankOf = ({ certainty }: InheritedPart) => CERTAINTIES.indexOf(certainty);
  return {
    name: await nameById(snapshot, id),
    isFamily: isFamily(id),
    parts: all.sort((left, right) => rankOf(left) - rankOf(right)),
  };
}

/** Assigns each environment to the surest certainty that the standard has there; leverage counts only on its own. */
function partsOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { standardId, kept }: { readonly standardId: string | null; readonly kept: readonly ParticipationGroup[] },
): InheritedPart[] {
  const { catalogue } = snapshot;
  const ofStandard = kept.filter((group) => {
    const covered = scopeStandardsOf(catalogue, question, group);
    return standardId === null ? covered.length === 0 : covered.includes(standardId);
  });
  const placed = new Set<string | null>();
  return CERTAINTIES.flatMap((certainty) => {
    const unplaced = ofStandard.filter(
      (group) => scopeCertaintyOf(group) === certainty && !placed.has(group.environmentId),
    );
    for (const { environmentId } of unplaced) placed.add(environmentId);
    const [own, leveraged] = partition(unplaced, isInScope);
    const scoped = new Set(own.map(({ environmentId }) => environmentId));
    const others = leveraged.filter(({ environmentId }) => !scoped.has(environmentId));
    return [own, others].flatMap((groups) => {
      const [first] = groups;
      if (first === undefined) return [];
      const clauses = groups.flatMap((group) => question.requirementsOf(group));
      const ids = [...new Set(groups.map(({ environmentId }) => environmentId))];
      return {
        certainty,
        basis: first.basis,
        bases: BASES.filter((basis) => groups.some((group) => group.basis === basis)),
        possibleBecause: inReasonOrder(groups.flatMap(({ possibleBecause }) => possibleBecause)),
        standard: standardId === null ? null : catalogue.nameOf(standardId),
        inherited: new Set(clauses.filter((clause) => clause.standardId === standardId)).size,
        of: standardId === null ? 0 : requirementsAsked(catalogue, question.filter, [standardId]).length,
        isEditionUnstated: groups.some(isEditionUnstated),
        certificates: catalogue.findAll('Certificate', sortedIds(groups.map(({ certificateId }) => certificateId))),
        places: ids.map((one) => (one === null ? null : catalogue.nameOf(one))),
      };
    });
  });
}

/** Returns the names of the requested environments; if none are requested, of those found. */
export function placesOf(
  { catalogue }: Snapshot,
  { filter }: InheritanceQuestion,
  kept: readonly ParticipationGroup[],
): string[] {
  const asked = environmentIdsOf(filter);
  const found = kept.flatMap(({ environmentId }) => environmentId ?? []);
  return sortedIds(filter.environments === null ? found : asked).map((id) => catalogue.nameOf(id));
}

/** Returns the names of requested subjects and standards without rows. */
export async function namesNotInheriting(
  snapshot: Snapshot,
  { filter: { services, families, standards } }: InheritanceQuestion,
  found: { readonly surest: ReadonlyMap<string, Certainty>; readonly standardIds: readonly string[] },
): Promise<string[]> {
  const subjects = sortedIds([...(services ?? []), ...(families ?? [])]).filter((id) => !found.surest.has(id));
  const others = (standards ?? []).filter(
    (id) => !withEditions(snapshot.catalogue, [id]).some((meant) => found.standardIds.includes(meant)),
  );
  const entities = await Promise.all([...subjects, ...others].map((id) => loadEntity(snapshot, id)));
  return entities.flatMap((entity) => (entity === null ? [] : nameOf(entity)));
}

/** Describes the filter's clauses. */
export function askedOf(
  { catalogue }: Snapshot,
  { filter }: InheritanceQuestion,
  standardIds: readonly string[],
): Pick<InheritanceFacts, 'requirement' | 'under'> & { readonly of: number } {
  const asked = requirementsAsked(catalogue, filter, standardIds);
  if (filter.clauses === null) return { of: asked.length, requirement: null, under: null };
  const [only] = asked;
  const [top = '', ...others] = filter.clauses.map((id) => catalogue.nameOf(id));
  return {
    of: asked.length,
    requirement: only !== undefined && asked.length === 1 ? nameOf(only) : null,
    under: others.length === 0 ? top : `one of ${numberWord(filter.clauses.length)} clauses`,
  };
}

export function standardsCovered(question: InheritanceQuestion, kept: readonly ParticipationGroup[]): string[] {
  const covered = sortedIds(kept.flatMap((group) => question.standardsCovered(group)));
  return covered.length > 0 ? covered : sortedIds((question.filter.clauses ?? []).map(standardIdOfClause));
}

/** Returns the standards that the groups cover, as sources state them. */
export function scopeStandards(
  { catalogue }: Snapshot,
  question: InheritanceQuestion,
  kept: readonly ParticipationGroup[],
): string[] {
  return sortedIds(kept.flatMap((group) => scopeStandardsOf(catalogue, question, group)));
}
