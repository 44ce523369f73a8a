import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { isInForce } from '../../domain/certainty/in-force.ts';
import { certifiableAs, certificatesTo } from '../../domain/editions/editions.ts';
import { countsFor } from '../../domain/editions/standards-meant.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { attributionOf } from '../../domain/entities/property-claims.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import type { LeveragePath } from '../../domain/leverage/leverage.ts';
import { leverageRoutesEver } from '../../domain/leverage/leverage-routes.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { loadEntity, nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { entriesAbout } from '../inheritance/entries-about.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { unknownWords } from '../notes/unknown-ids.ts';
import { entryReasons } from './entry-reasons.ts';
import { exceptionReasons } from './exception-reasons.ts';
import { type OrderedEntries, orderEntries } from './order.ts';
import { WHY_NOT_CODES, type WhyNot, type WhyNotCode } from './reason.ts';
import type { ExplanationRequest } from './request.ts';
import { wholesInScope } from './wholes.ts';

interface AskedFor {
  readonly request: ExplanationRequest;
  readonly question: InheritanceQuestion;
  readonly clause: Clause | null;
}

const MOST_REASONS = 20;

/** Limits the reasons to the first of each code, then adds others in order. */
export function shownReasons(reasons: readonly WhyNot[]): readonly WhyNot[] {
  if (reasons.length <= MOST_REASONS) return reasons;
  const firsts = new Set(firstByKey(reasons, ({ code }) => code));
  const others = reasons.filter((reason) => !firsts.has(reason)).slice(0, MOST_REASONS - firsts.size);
  const shown = new Set([...firsts, ...others]);
  return reasons.filter((reason) => shown.has(reason));
}

/** Returns obstacles, entries for other days or places, and missing statements. */
export async function whyNot(snapshot: Snapshot, asked: AskedFor): Promise<WhyNot[]> {
  const plain = [...(await unknownIds(snapshot, asked.request)), ...clauseReasons(asked)];
  if (plain.length > 0) return plain;
  const certificateIds = certificatesInQuestion(snapshot.catalogue, asked.request);
  const missing = certificateReasons(snapshot.catalogue, asked.request, certificateIds);
  if (missing.length > 0) return missing;
  const ways = leverageRoutesEver(snapshot.catalogue, new Set(certificateIds));
  const waysFrom = (id: string) => ways.get(id) ?? waysToOthers(snapshot.catalogue, id, certificateIds);
  const { entries, overruled } = await entriesOnTheWay(snapshot, asked, [...certificateIds, ...ways.keys()]);
  const named = await Promise.all(
    entries.map((entry) => entryReasons(snapshot, { ...asked, certificateIds, waysFrom, overruled }, entry)),
  );
  const isBlocked = named.flat().some(({ code }) => code === 'BLOCKED');
  const wholes = asked.clause === null || isBlocked ? [] : await wholesInScope(snapshot, asked.request, asked.clause);
  const excepted = await exceptionReasons(snapshot, asked.request, [...certificateIds, ...ways.keys()]);
  const silent = await silences(snapshot, asked.request, certificateIds, entries);
  // If a statement removes the row, following leverage would not restore it.
  const isTakenAway = isBlocked || excepted.length > 0;
  const counting = named.flat().filter(({ code }) => !isTakenAway || code !== 'LEVERAGE_NOT_FOLLOWED');
  const found = [...excepted, ...counting, ...wholes, ...silent];
  const { certificateId } = asked.request;
  if (found.length === 0) return [await notNamed(snapshot, asked.request, certificateId)];
  if (wholes.length === 0 && !isBlocked && isNeverInScope(entries)) {
    found.push(await notNamed(snapshot, asked.request, certificateId, ' as in scope on any day'));
  }
  return found.sort((left, right) => WHY_NOT_CODES.indexOf(left.code) - WHY_NOT_CODES.indexOf(right.code));
}

/** Returns the paths of leverage from a certificate in question to others in question. */
function waysToOthers(catalogue: Catalogue, id: string, certificateIds: readonly string[]): readonly LeveragePath[] {
  if (catalogue.leveragesFrom(id).length === 0) return [];
  return leverageRoutesEver(catalogue, new Set(certificateIds.filter((other) => other !== id))).get(id) ?? [];
}

function reason(
  code: WhyNotCode,
  sentence: string,
  { statement = null, sourceIds = [] }: Partial<Pick<WhyNot, 'statement' | 'sourceIds'>> = {},
): WhyNot {
  return { code, sentence, statement, sourceIds };
}

async function unknownIds(snapshot: Snapshot, request: ExplanationRequest): Promise<WhyNot[]> {
  const { subjectId, environmentId, clauseId, certificateId } = request;
  const ids = [subjectId, environmentId, clauseId, certificateId].filter((id) => id !== null);
  const found = await Promise.all(ids.map((id) => loadEntity(snapshot, id)));
  return ids
    .filter((_id, position) => found[position] === null)
    .map((id) => reason('UNKNOWN_ID', unknownWords(snapshot, [id])));
}

function clauseReasons({ clause }: AskedFor): WhyNot[] {
  if (clause === null) return [];
  if (clause.withdrawn) {
    const sentence = `${clause.number} was withdrawn by its publisher and is no longer a requirement.`;
    return [reason('WITHDRAWN', sentence, { sourceIds: attributionOf(clause, ['withdrawn']) })];
  }
  if (clause.clauseKind === 'REQUIREMENT') return [];
  return [
    reason(
      'NOT_A_REQUIREMENT',
      `${clause.number} is a heading without a requirement of its own; ask about the clauses under it.`,
      { sourceIds: attributionOf(clause, ['clauseKind']) },
    ),
  ];
}

function certificatesInQuestion(catalogue: Catalogue, { clauseId, certificateId }: ExplanationRequest): string[] {
  const standardIds = [standardIdOfClause(clauseId)];
  const certifiable = certifiableAs(catalogue, standardIds);
  // Entries may name a standard that their certificate does not certify.
  const ofEntries = catalogue
    .all('Certificate')
    .filter(({ id }) => catalogue.entryStandardsOf(id).some((standardId) => certifiable.includes(standardId)));
  const ids = sortedIds([...certificatesTo(catalogue, standardIds), ...ofEntries.map(({ id }) => id)]);
  return certificateId === null ? ids : ids.filter((id) => id === certificateId);
}

function certificateReasons(
  catalogue: Catalogue,
  { clauseId, certificateId }: ExplanationRequest,
  certificateIds: readonly string[],
): WhyNot[] {
  if (certificateIds.length > 0) return [];
  const wanted = catalogue.nameOf(standardIdOfClause(clauseId));
  if (certificateId === null) {
    return [reason('NO_CERTIFICATE', `No certificate in the graph certifies ${wanted}.`)];
  }
  const certified = catalogue.findAll('Standard', catalogue.standardIdsOf(certificateId));
  const says =
    certified.length === 0
      ? 'no source states which standard it certifies'
      : `it certifies ${certified.map(({ designation }) => designation).join(' or, as another source says, ')}`;
  const certifications = catalogue.membershipsFrom(certificateId, 'CERTIFIES');
  const sourceIds = sortedIds(certifications.flatMap((one) => one.sourceIds));
  const cited = { statement: certifications[0] ?? null, sourceIds };
  return [reason('OTHER_STANDARD', `“${catalogue.nameOf(certificateId)}” does not certify ${wanted}: ${says}.`, cited)];
}

/** True if entries name the subject, but never in scope. */
function isNeverInScope(entries: readonly ScopeEntry[]): boolean {
  return entries.length > 0 && !entries.some(({ status }) => status === 'IN_SCOPE');
}

async function entriesOnTheWay(
  snapshot: Snapshot,
  { request, question }: AskedFor,
  certificateIds: readonly string[],
): Promise<OrderedEntries> {
  const { subjectId, clauseId } = request;
  const entries = await entriesAbout(snapshot, { certificates: new Set(certificateIds) }, subjectId);
  // An entry for another standard overrides nothing.
  const counts = (entry: ScopeEntry) =>
    entry.standardId === null || countsFor(question.standingOf, entry, standardIdOfClause(clauseId));
  return orderEntries(snapshot.catalogue, subjectId, { entries, counts });
}

/** Reports certificates in force in the environment that do not name the subject; others may name it elsewhere. */
function silences(
  snapshot: Snapshot,
  request: ExplanationRequest,
  certificateIds: readonly string[],
  entries: readonly ScopeEntry[],
): Promise<WhyNot[]> {
  const { environmentId, day } = request;
  const naming = new Set(entries.map(({ certificateId }) => certificateId));
  const silent = certificateIds.filter((id) => {
    const certificate = snapshot.catalogue.find('Certificate', id);
    const isHere = environmentId !== null && snapshot.catalogue.linkedFrom(id, 'APPLIES_IN').includes(environmentId);
    return isHere && certificate !== null && isInForce(certificate, day) && !naming.has(id);
  });
  return Promise.all(silent.map((id) => notNamed(snapshot, request, id)));
}

async function notNamed(
  snapshot: Snapshot,
  { subjectId, clauseId }: ExplanationRequest,
  certificateId: string | null,
  how = '',
): Promise<WhyNot> {
  const { catalogue } = snapshot;
  const certificate = certificateId === null ? null : catalogue.find('Certificate', certificateId);
  const standard = catalogue.find('Standard', standardIdOfClause(clauseId));
  const whose =
    certificate === null ? `any certificate to ${standard?.designation ?? 'the standard'}` : `“${certificate.name}”`;
  const what = await nameById(snapshot, subjectId);
  return reason(
    'NOT_NAMED',
    `No entry of ${whose} names ${what}, its family or what it is a component of${how}. That does not mean that it is out of scope.`,
  );
}
