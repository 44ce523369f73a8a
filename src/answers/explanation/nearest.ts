import { clauseOfNumber } from '../../domain/clauses/clause-numbers.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { kindOfId, sortedIds } from '../../domain/ids.ts';
import type { StandardRelation, Stated } from '../../domain/statements/statements.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { FEW } from '../words/few-names.ts';
import type { ExplanationRequest } from './request.ts';
import { rowWords } from './row-words.ts';
import { otherRows } from './rows.ts';

export const NEAREST_KINDS = [
  'OTHER_ENVIRONMENT',
  'OTHER_CERTIFICATE',
  'CATALOGUE',
  'BASELINE',
  'OTHER_EDITION',
  'COMPONENT',
] as const;
export type NearestKind = (typeof NEAREST_KINDS)[number];

/** A row that exists and is close to a missing one. */
export interface Nearest {
  readonly kind: NearestKind;
  readonly sentence: string;
  readonly row: InheritedRow;
  /** Sources of the connection between the two, in addition to the row's. */
  readonly sourceIds: readonly string[];
}

const MOST_STANDARDS = 10;
const MOST_COMPONENTS = 20;

/** Returns the rows closest to a requirement that is not inherited: a few of each kind. */
export async function nearestTo(snapshot: Snapshot, request: ExplanationRequest, clause: Clause): Promise<Nearest[]> {
  const found = await Promise.all([
    elsewhere(snapshot, request, clause),
    throughOthers(snapshot, request, clause),
    ofRelatedStandards(snapshot, request, clause),
    ofComponents(snapshot, request, clause),
  ]);
  return found.flat().sort((left, right) => NEAREST_KINDS.indexOf(left.kind) - NEAREST_KINDS.indexOf(right.kind));
}

async function elsewhere(snapshot: Snapshot, request: ExplanationRequest, clause: Clause): Promise<Nearest[]> {
  if (request.environmentId === null && !request.environmentNotStated) return [];
  const rows = await otherRows(snapshot, { ...request, environmentId: null }, clause);
  const placed = rows.filter(({ participation }) => participation.environmentId !== null);
  const places = firstByKey(placed, ({ participation }) => participation.environmentId).slice(0, FEW);
  return Promise.all(places.map((row) => nearestOf(snapshot, { kind: 'OTHER_ENVIRONMENT', row })));
}

async function throughOthers(snapshot: Snapshot, request: ExplanationRequest, clause: Clause): Promise<Nearest[]> {
  if (request.certificateId === null) return [];
  const rows = await otherRows(snapshot, { ...request, certificateId: null }, clause);
  return Promise.all(rows.slice(0, FEW).map((row) => nearestOf(snapshot, { kind: 'OTHER_CERTIFICATE', row })));
}

/** Covers the clause with the same number in other editions, in the catalogue of a baseline and in baselines. */
async function ofRelatedStandards(snapshot: Snapshot, request: ExplanationRequest, clause: Clause): Promise<Nearest[]> {
  const related = (await relatedStandards(snapshot, clause.standardId)).slice(0, MOST_STANDARDS);
  const found = await Promise.all(
    related.map(async ({ standardId, kind, relations }) => {
      const same = clauseOfNumber(snapshot.catalogue.requirementsOf(standardId), clause.number);
      if (same === null) return [];
      const [row] = await otherRows(snapshot, { ...request, certificateId: null }, same);
      return row === undefined ? [] : [await nearestOf(snapshot, { kind, row, because: relations })];
    }),
  );
  return found.flat();
}

async function ofComponents(snapshot: Snapshot, request: ExplanationRequest, clause: Clause): Promise<Nearest[]> {
  if (kindOfId(request.subjectId) !== 'Service') return [];
  const memberships = snapshot.catalogue.membershipsTo(request.subjectId, 'COMPONENT_OF').slice(0, MOST_COMPONENTS);
  const found = await Promise.all(
    memberships.map(async (membership) => {
      const [row] = await otherRows(snapshot, { ...request, subjectId: membership.fromId }, clause);
      return row === undefined ? [] : [{ row, because: [membership] }];
    }),
  );
  const shown = found.flat().slice(0, FEW);
  return Promise.all(shown.map((each) => nearestOf(snapshot, { kind: 'COMPONENT', ...each })));
}

interface RelatedStandard {
  readonly standardId: string;
  readonly kind: NearestKind;
  readonly relations: readonly StandardRelation[];
}

async function relatedStandards(snapshot: Snapshot, standardId: string): Promise<readonly RelatedStandard[]> {
  const direct = await relatedTo(snapshot, standardId);
  // Editions of one standard are related to it, not to each other.
  const siblings = await Promise.all(
    direct
      .filter(({ kind }) => kind === 'OTHER_EDITION')
      .map(async ({ standardId: id, relations }) =>
        (await relatedTo(snapshot, id))
          .filter(({ kind }) => kind === 'OTHER_EDITION')
          .map((other) => ({ ...other, relations: [...relations, ...other.relations] })),
      ),
  );
  return firstByKey(
    [...direct, ...siblings.flat()].filter((other) => other.standardId !== standardId),
    (other) => other.standardId,
  );
}

async function relatedTo(snapshot: Snapshot, standardId: string): Promise<RelatedStandard[]> {
  return (await snapshot.relations.load(standardId)).flatMap((relation): RelatedStandard[] => {
    const isFrom = relation.fromId === standardId;
    const other = { standardId: isFrom ? relation.toId : relation.fromId, relations: [relation] };
    if (relation.relation === 'BASELINE_OF') return [{ ...other, kind: isFrom ? 'CATALOGUE' : 'BASELINE' }];
    const isEdition = relation.relation === 'EDITION_OF' || relation.relation === 'REPLACES';
    return isEdition ? [{ ...other, kind: 'OTHER_EDITION' }] : [];
  });
}

/** Appended to the name of a standard that is related to the requested one. */
const STANDARD_WORDS: Partial<Record<NearestKind, string>> = {
  CATALOGUE: ', the catalogue of the requested standard,',
  BASELINE: ', a baseline of the requested standard,',
  OTHER_EDITION: ', another edition, whose clause of that number may ask for something else,',
};

interface Found {
  readonly kind: NearestKind;
  readonly row: InheritedRow;
  readonly because?: readonly Stated[];
}

async function nearestOf(snapshot: Snapshot, { kind, row, because = [] }: Found): Promise<Nearest> {
  const { participation, clause } = row;
  const { subjectId, environmentId, certificateId } = participation;
  const subject = await nameById(snapshot, subjectId);
  const whose = kind === 'COMPONENT' ? `${subject}, a component of it,` : subject;
  const place =
    environmentId === null ? 'without a stated environment' : `in ${snapshot.catalogue.nameOf(environmentId)}`;
  const [verb, how] = rowWords(participation);
  const standard = `${snapshot.catalogue.nameOf(clause.standardId)}${STANDARD_WORDS[kind] ?? ''}`;
  const through = `through “${snapshot.catalogue.nameOf(certificateId)}” (${how})`;
  return {
    kind,
    sentence: `${whose} ${verb} ${nameOf(clause)} of ${standard} ${place} ${through}.`,
    row,
    sourceIds: sortedIds(because.flatMap(({ sourceIds }) => sourceIds)),
  };
}
