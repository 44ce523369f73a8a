import { withEditions } from '../../domain/editions/editions.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Emptiness } from '../inheritance/emptiness.ts';
import { environmentIdsOf } from '../inheritance/filter.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { capitalized } from '../words/count-words.ts';
import { FEW, listed, namesById, namesOf } from '../words/few-names.ts';
import type { InheritanceNote } from './note.ts';

/** Noted with any filter: a clause without requirements never has rows. */
export async function clausesWithoutRequirements(
  snapshot: Snapshot,
  { filter }: InheritanceQuestion,
): Promise<InheritanceNote> {
  const { catalogue } = snapshot;
  const nodeIds = catalogue
    .findAll('Clause', sortedIds(filter.clauses ?? []))
    .filter(({ id, standardId }) => {
      const below = new Set(catalogue.withSubclauses(id));
      return !catalogue.requirementsOf(standardId).some((requirement) => below.has(requirement));
    })
    .map(({ id }) => id);
  return {
    code: 'CLAUSE_WITHOUT_REQUIREMENTS',
    count: nodeIds.length,
    sentence: `${await namesById(snapshot, nodeIds)} ${
      nodeIds.length === 1
        ? 'has no requirements in force: it is an empty heading, or withdrawn'
        : 'have no requirements in force: each is an empty heading, or withdrawn'
    }.`,
    nodeIds,
  };
}

/** Covers certificates with participations, and those selected by id. */
export function standardsUnknown(
  { catalogue }: Snapshot,
  { filter }: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): InheritanceNote {
  const concerned = [...groups.map(({ certificateId }) => certificateId), ...(filter.certificates ?? [])];
  const certificates = catalogue
    .findAll('Certificate', sortedIds(concerned))
    .filter(({ id }) => catalogue.standardIdsOf(id).length === 0);
  const namesOne = certificates.some(({ id }) => catalogue.entryStandardsOf(id).length > 0);
  return {
    code: 'STANDARD_UNKNOWN',
    count: certificates.length,
    sentence: `No source states which standard ${namesOf(certificates)} ${
      certificates.length === 1 ? 'certifies, so it gives' : 'certify, so they give'
    } no rows${namesOne ? ' unless an entry names a standard' : ''}.`,
    nodeIds: certificates.map(({ id }) => id),
  };
}

/** States neither yes nor no, since lists of services are seldom complete. */
export async function nothingInScope(
  snapshot: Snapshot,
  { day, filter }: InheritanceQuestion,
  emptiness: Emptiness | null,
): Promise<InheritanceNote | null> {
  if (emptiness === null) return null;
  const { idle, bareEnvironmentIds } = emptiness;
  const nodeIds = idle.length > 0 ? idle.map(({ id }) => id) : bareEnvironmentIds;
  return {
    code: 'NOTHING_IN_SCOPE',
    count: nodeIds.length,
    sentence: await nothingWords(snapshot, { day, filter }, emptiness),
    nodeIds,
  };
}

async function nothingWords(
  snapshot: Snapshot,
  { day, filter }: Pick<InheritanceQuestion, 'day' | 'filter'>,
  { idle, others, isOverruled }: Emptiness,
): Promise<string> {
  const place = await placeWords(snapshot, filter);
  if (others !== null) {
    const [asked, none] = await askedCertificates(snapshot, filter, idle);
    return `No source states that ${asked} applies${place}. That does not mean that ${none}.${otherWords(snapshot, others)}`;
  }
  const nothing = `no entry valid on ${day} places anything in`;
  const but = isOverruled ? ', except for what other entries exclude' : '';
  const open = 'That does not mean that nothing is.';
  const standards = sharedStandards(snapshot, idle);
  if (standards === null) {
    const whose = idle.length > 0 ? namesOf(idle) : 'a certificate';
    return `${capitalized(nothing)} the scope of ${whose}${place}${but}. ${open}`;
  }
  const [certify, their] = idle.length === 1 ? ['certifies', 'its'] : ['certify', 'their'];
  return `${namesOf(idle)} ${certify} ${standards}, and ${nothing} ${their} scope${place}${but}. ${open}`;
}

async function placeWords(snapshot: Snapshot, filter: InheritanceQuestion['filter']): Promise<string> {
  const ids = sortedIds(environmentIdsOf(filter));
  const places = [
    ids.length === 0 ? [] : `in ${await namesById(snapshot, ids, 'or')}`,
    filter.environments?.includes(null) ? 'where no environment is stated' : [],
  ].flat();
  return places.length === 0 ? '' : ` ${places.join(' or ')}`;
}

/** Returns the certificates that the filter names or, without any, their standards, with words for a sentence. */
async function askedCertificates(
  snapshot: Snapshot,
  { certificates, standards, clauses }: InheritanceQuestion['filter'],
  idle: readonly Certificate[],
): Promise<[asked: string, none: string]> {
  if (certificates !== null && idle.length === 1) return [namesOf(idle), 'it does not'];
  if (certificates !== null) return [`one of ${idle.length} certificates`, 'none does'];
  const editions = standards === null ? null : withEditions(snapshot.catalogue, standards);
  const ofClauses = clauses?.map(standardIdOfClause).filter((id) => editions?.includes(id) ?? true);
  const ids = sortedIds(ofClauses ?? standards ?? []);
  return [`a certificate to ${await namesById(snapshot, ids, 'or')}`, 'none does'];
}

function otherWords(snapshot: Snapshot, others: readonly Certificate[]): string {
  const words = others.map((one) => {
    const standards = sharedStandards(snapshot, [one]) ?? 'a standard that no source states';
    return `${namesOf([one])} (to ${standards})`;
  });
  return words.length === 0 ? '' : ` What applies there: ${listed(words.slice(0, FEW), words.length)}.`;
}

/**
 * Returns the names of the standards that all of the certificates certify; null if they differ, or if no source states
 * the standards of one.
 */
function sharedStandards({ catalogue }: Snapshot, certificates: readonly Certificate[]): string | null {
  const [ids = [], ...others] = certificates.map(({ id }) => sortedIds(catalogue.standardIdsOf(id)));
  if (ids.length === 0 || others.some((other) => other.join(' ') !== ids.join(' '))) return null;
  const names = ids.map((id) => catalogue.nameOf(id));
  return listed(names.slice(0, FEW), names.length);
}

/** Also covers an empty graph, if nothing was selected by id. */
export async function noCertificate(snapshot: Snapshot, { filter }: InheritanceQuestion): Promise<InheritanceNote> {
  const nodeIds = sortedIds([filter.certificates, filter.standards, filter.clauses].flatMap((list) => list ?? []));
  return {
    code: 'NO_CERTIFICATE',
    count: nodeIds.length,
    sentence:
      nodeIds.length === 0
        ? 'The graph holds no certificate.'
        : `No certificate in the graph matches ${await namesById(snapshot, nodeIds)}${nodeIds.length === 1 ? '' : ' together'}.`,
    nodeIds,
  };
}
