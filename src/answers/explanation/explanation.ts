import { compareGrants } from '../../domain/assessment.ts';
import { type Clause, nameOf } from '../../domain/entities.ts';
import type { Ground } from '../../domain/grounds.ts';
import { kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import type { ScopeEntry } from '../../domain/statements.ts';
import { loadEntity, nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING } from '../inheritance/filter.ts';
import { grantsOfSubjects } from '../inheritance/grants.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { resolveQuestion } from '../inheritance/question.ts';
import { type ExplainedPath, NO_PATH, pathOf } from './explained-path.ts';
import type { WhyNot } from './reason.ts';
import type { ExplanationRequest } from './request.ts';
import { whyNot } from './why-not.ts';

export interface Explained {
  /** Surest first. */
  readonly rows: readonly InheritedRow[];
  /** Of the first row; empty where there is none. */
  readonly path: ExplainedPath;
  /** All of them. */
  readonly reasons: readonly WhyNot[];
  readonly sentence: string;
}

/** Why a subject inherits a requirement, or why not. */
export async function explain(snapshot: Snapshot, request: ExplanationRequest): Promise<Explained> {
  const { subjectId, environmentId, environmentNotStated, clauseId, certificateId, day } = request;
  const { catalogue } = snapshot;
  const isFamily = kindOfId(subjectId) === 'ServiceFamily';
  const filter = {
    ...EVERYTHING,
    services: isFamily ? null : [subjectId],
    families: isFamily ? [subjectId] : null,
    environments: environmentId === null ? null : [environmentId],
    certificates: certificateId === null ? null : [certificateId],
    standards: [standardIdOfClause(clauseId)],
  };
  const question = await resolveQuestion(snapshot, filter, day);
  const clause = catalogue.find('Clause', clauseId);
  const isRequirement = clause !== null && clause.clauseKind === 'REQUIREMENT' && !clause.withdrawn;
  const subject = await loadEntity(snapshot, subjectId);
  const grants = isRequirement && subject !== null ? await grantsOfSubjects(snapshot, question, [subjectId]) : [];
  const rows = grants
    .filter((grant) => !environmentNotStated || grant.environmentId === null)
    .sort(compareGrants)
    .map((grant) => ({ grant, clause: clause as Clause }));
  const [best] = rows;
  if (best !== undefined) {
    const [path, sentence] = await Promise.all([pathOf(snapshot, best), whySentence(snapshot, best)]);
    return { rows, path, reasons: [], sentence };
  }
  const reasons = await whyNot(snapshot, { request, question, clause });
  return { rows, path: NO_PATH, reasons, sentence: await whyNotSentence(snapshot, request, reasons) };
}

const BASIS_WORDS = {
  LISTED: 'listed',
  COMPONENT: 'as a component of what is listed',
  FAMILY: 'through its family',
  LEVERAGED: 'through what its own certificate rests on',
} as const;

const CERTAINTY_WORDS = {
  STATED: 'inherits',
  DERIVED: 'inherits, as follows from statements,',
  POSSIBLE: 'may inherit',
};

async function whySentence(snapshot: Snapshot, { grant, clause }: InheritedRow): Promise<string> {
  const { catalogue } = snapshot;
  const certificate = catalogue.find('Certificate', grant.certificateId);
  const standard = catalogue.find('Standard', clause.standardId);
  const [ground] = grant.grounds;
  const through = certificate?.number ?? `“${certificate?.name ?? grant.certificateId}”`;
  const named = isOwnFamily(ground) ? 'the family is named as a whole' : BASIS_WORDS[grant.basis];
  return [
    `${await placed(snapshot, grant.subjectId, grant.environmentId)} ${CERTAINTY_WORDS[grant.certainty]}`,
    `${nameOf(clause)} of ${standard?.designation ?? clause.standardId} through certificate ${through}`,
    `(${named}; ${sourceWords(snapshot, ground.entry)}).`,
  ].join(' ');
}

function isOwnFamily({ path }: Ground): boolean {
  return path.basis === 'FAMILY' && path.memberships.length === 0;
}

/** Titles are as long as their authors make them. */
const LONGEST_TITLE = 60;

/** On whose word an entry is, and when that was read or written. */
function sourceWords({ catalogue }: Snapshot, { sourceIds }: ScopeEntry): string {
  const sources = sourceIds.flatMap((id) => catalogue.find('Source', id) ?? []);
  const words = sources.map(({ id, title, readOn, date }) => `${shownTitle(id, title)}, ${dayWords(readOn, date)}`);
  return `${words.length === 1 ? 'source' : 'sources'} ${words.join('; ')}`;
}

function dayWords(readOn: string | null, date: string | null): string {
  if (readOn !== null) return `read ${readOn}`;
  return date === null ? 'undated' : `dated ${date}`;
}

/** Cut between words; the id leads to the whole of it. */
function shownTitle(id: string, title: string): string {
  if (title.length <= LONGEST_TITLE) return `“${title}”`;
  return `“${title.slice(0, LONGEST_TITLE + 1).replace(/[\s,;:]+\S*$/, '')} …” (${id})`;
}

async function whyNotSentence(
  snapshot: Snapshot,
  { subjectId, environmentId, environmentNotStated, clauseId, day }: ExplanationRequest,
  reasons: readonly WhyNot[],
): Promise<string> {
  const clause = snapshot.catalogue.find('Clause', clauseId);
  const standard = snapshot.catalogue.find('Standard', standardIdOfClause(clauseId));
  const requirement = `${clause === null ? clauseId : nameOf(clause)} of ${standard?.designation ?? standardIdOfClause(clauseId)}`;
  const place = await placed(snapshot, subjectId, environmentId);
  const where = environmentNotStated ? `${place}, where no environment is stated,` : place;
  return `Nothing here shows that ${where} inherits ${requirement} on ${day}. ${reasons[0]?.sentence ?? ''}`.trim();
}

/** Such as `Key Vault in Azure`. */
async function placed(snapshot: Snapshot, subjectId: string, environmentId: string | null): Promise<string> {
  const environment = environmentId === null ? null : snapshot.catalogue.find('Environment', environmentId);
  const place = environmentId === null ? '' : ` in ${environment?.name ?? environmentId}`;
  return `${await nameById(snapshot, subjectId)}${place}`;
}
