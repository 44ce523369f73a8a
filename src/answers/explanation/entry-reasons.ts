import { isEffective, isInForce } from '../../domain/certainty/in-force.ts';
import { isWithin } from '../../domain/days.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { attributionOf, DAYS } from '../../domain/entities/property-claims.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import type { LeveragePath } from '../../domain/leverage/leverage.ts';
import { lapsedOn } from '../../domain/leverage/leverage-routes.ts';
import type { Membership, ScopeEntry } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { mayApplyIn } from '../inheritance/unplaced.ts';
import { namesById } from '../words/few-names.ts';
import { rangeWords, whyNotInForce } from '../words/in-force-words.ts';
import { otherPeriodSentence, otherPeriodsOn } from '../words/other-periods.ts';
import { scopeSentence } from '../words/scope-sentence.ts';
import type { WhyNot, WhyNotCode } from './reason.ts';
import type { ExplanationRequest } from './request.ts';
import { leverageSentence, unfollowedReasons } from './unfollowed-leverage.ts';

interface AskedFor {
  readonly request: ExplanationRequest;
  readonly question: InheritanceQuestion;
  readonly certificateIds: readonly string[];
  /** Returns the paths from a certificate to others in question. */
  readonly waysFrom: (certificateId: string) => readonly LeveragePath[];
  /** Entries that others always override for this subject. */
  readonly overruled: ReadonlySet<ScopeEntry>;
}

/** Returns nothing for an entry that supports the row: another statement prevents it. */
export async function entryReasons(snapshot: Snapshot, asked: AskedFor, entry: ScopeEntry): Promise<WhyNot[]> {
  const other = await otherStandardReason(snapshot, asked, entry);
  const isDirect = asked.certificateIds.includes(entry.certificateId) && other === null;
  const own = await ownReason(snapshot, asked, entry);
  if (isDirect && own !== null) return [own];
  const elsewhere = other === null ? await editionReasons(snapshot, asked, entry) : [other];
  if (isDirect && elsewhere.length === 0) return [];
  // Over leverage, an entry counts for the standard of the certificate at the end, regardless of its own.
  const ways = asked.waysFrom(entry.certificateId);
  const [way] = ways;
  if (way === undefined) return elsewhere;
  if (own !== null) {
    const sentence = `${own.sentence} ${await leverageSentence(snapshot, way)}`;
    return [{ ...own, sentence, sourceIds: citedBy({ sourceIds: own.sourceIds }, ...way.statements) }];
  }
  const lapsed = await lapsedReasons(snapshot, asked, entry, ways);
  const unfollowed = asked.overruled.has(entry) ? [] : await unfollowedReasons(snapshot, asked, { entry, ways });
  const byLeverage = [...lapsed, ...unfollowed];
  return byLeverage.length === 0 && (isDirect || other !== null) ? elsewhere : byLeverage;
}

async function ownReason(
  snapshot: Snapshot,
  { request, overruled }: AskedFor,
  entry: ScopeEntry,
): Promise<WhyNot | null> {
  const { environmentId, day } = request;
  const certificate = snapshot.catalogue.find('Certificate', entry.certificateId);
  const sentence = await scopeSentence(snapshot, entry);
  const reason = (code: WhyNotCode, words: string, sourceIds = entry.sourceIds): WhyNot => {
    return { code, sentence: words, statement: entry, sourceIds };
  };
  // The reason for an entry that never supports the row must not suggest that another day or place would help.
  const mayGive = entry.status === 'IN_SCOPE' && !overruled.has(entry);
  const but = (words: string) => (mayGive ? '' : `, and ${words}`);
  const other = await otherPlace(snapshot, request, entry);
  if (other !== null) {
    const elsewhere = `${sentence} ${other.words}${but('puts nothing in scope there either')}.`;
    return reason('OTHER_ENVIRONMENT', elsewhere, citedBy(entry, ...other.places));
  }
  if (certificate === null || !isInForce(certificate, day)) {
    const cited = certificate === null ? entry.sourceIds : citedBy(entry, daysOf(certificate, day));
    const words = forceWords(snapshot, certificate, {
      day,
      but: but('the entry would put nothing in scope if it were'),
    });
    return reason('NOT_IN_FORCE', `${sentence} The certificate is ${words}`, cited);
  }
  if (!isWithin(day, entry.validFrom, entry.validUntil)) {
    return reason(
      'ENTRY_NOT_VALID',
      `${sentence} The entry is not valid on ${day}${but('would put nothing in scope if it were')}.`,
    );
  }
  const isPlaceless = environmentId !== null && entry.environmentId === null;
  const placed = isPlaceless ? `${sentence} No source states whether the requested environment is meant.` : sentence;
  if (entry.status !== 'IN_SCOPE') return reason('BLOCKED', placed);
  return isPlaceless ? reason('ENVIRONMENT_NOT_STATED', placed) : null;
}

/** Returns a reason if the entry names a standard that is not the requirement's. */
async function otherStandardReason(
  snapshot: Snapshot,
  { request }: AskedFor,
  entry: ScopeEntry,
): Promise<WhyNot | null> {
  if (entry.standardId === null) return null;
  const standardIds = withEditions(snapshot.catalogue, [entry.standardId]);
  if (standardIds.includes(standardIdOfClause(request.clauseId))) return null;
  const sentence = `${await scopeSentence(snapshot, entry)} That is another standard than the requirement's.`;
  return { code: 'OTHER_STANDARD', sentence, statement: entry, sourceIds: entry.sourceIds };
}

/** Returns a reason if the entry is for other editions on the day than the requirement's. */
async function editionReasons(
  snapshot: Snapshot,
  { request: { clauseId, day }, question }: AskedFor,
  entry: ScopeEntry,
): Promise<WhyNot[]> {
  const { standardIds, certainty } = question.standingOf(entry);
  const wanted = standardIdOfClause(clauseId);
  if (standardIds.includes(wanted)) return [];
  const { catalogue } = snapshot;
  const stated = await scopeSentence(snapshot, entry);
  const names = await namesById(snapshot, standardIds, 'or');
  const sentence =
    standardIds.length === 0
      ? `${stated} On ${day} ${catalogue.nameOf(wanted)} is not in force.`
      : `${stated} On ${day} that ${certainty === 'POSSIBLE' ? 'may be' : 'is'} for ${names}, not for ${catalogue.nameOf(wanted)}.`;
  const editions = catalogue.relationsFrom(wanted, 'EDITION_OF');
  return [{ code: 'OTHER_STANDARD', sentence, statement: entry, sourceIds: citedBy(entry, ...editions) }];
}

/** Returns words and statements that place the entry elsewhere, or null if it may be in the requested place. */
async function otherPlace(
  snapshot: Snapshot,
  { environmentId, environmentNotStated }: ExplanationRequest,
  entry: ScopeEntry,
): Promise<{ readonly words: string; readonly places: readonly Membership[] } | null> {
  if (environmentNotStated && entry.environmentId !== null)
    return { words: 'The entry names an environment', places: [] };
  if (environmentId === null || entry.environmentId === environmentId) return null;
  if (entry.environmentId !== null) return { words: 'The entry names another environment', places: [] };
  if (mayApplyIn(snapshot.catalogue, entry.certificateId, environmentId)) return null;
  const places = snapshot.catalogue.membershipsFrom(entry.certificateId, 'APPLIES_IN');
  const names = await namesById(snapshot, sortedIds(places.map(({ toId }) => toId)));
  return { words: `The certificate applies in ${names}, not in the requested environment`, places };
}

/** Returns the leveraged certificates that are not in force, unless another path avoids them. */
async function lapsedReasons(
  snapshot: Snapshot,
  { request: { day }, question }: AskedFor,
  entry: ScopeEntry,
  ways: readonly LeveragePath[],
): Promise<WhyNot[]> {
  const open = new Set(question.leveraging.get(entry.certificateId)?.map(({ certificateId }) => certificateId));
  const closed = ways.filter(({ certificateId }) => !open.has(certificateId));
  const lapsed = closed.flatMap((way) =>
    lapsedOn(snapshot.catalogue, way, day).map((certificate) => ({ way, certificate })),
  );
  return Promise.all(
    firstByKey(lapsed, ({ certificate }) => certificate.id).map(async ({ way, certificate }) => {
      const leveraging = `${await scopeSentence(snapshot, entry)} ${await leverageSentence(snapshot, way)}`;
      const sentence = `${leveraging} “${certificate.name}” is ${forceWords(snapshot, certificate, { day })}`;
      const sourceIds = citedBy(entry, ...way.statements, daysOf(certificate, day));
      return { code: 'NOT_IN_FORCE', sentence, statement: entry, sourceIds } as const;
    }),
  );
}

function citedBy(...cited: readonly Pick<WhyNot, 'sourceIds'>[]): string[] {
  return sortedIds(cited.flatMap(({ sourceIds }) => sourceIds));
}

/**
 * Returns the sources of the status that keeps a certificate out of force or, without such a status, of its days and of
 * other periods that contain the day.
 */
function daysOf(certificate: Certificate, day: string): Pick<WhyNot, 'sourceIds'> {
  if (!isEffective(certificate)) return { sourceIds: attributionOf(certificate, ['status']) };
  const others = otherPeriodsOn(certificate, day).map(({ sourceId }) => sourceId);
  return { sourceIds: [...attributionOf(certificate, DAYS), ...others] };
}

function forceWords(
  snapshot: Snapshot,
  certificate: Certificate | null,
  { day, but = '' }: { readonly day: string; readonly but?: string },
): string {
  const why = certificate === null ? '' : whyNotInForce(certificate, day);
  if (certificate !== null && !isEffective(certificate)) return `not in force${why}${but}.`;
  const range = rangeWords(certificate?.issuedOn ?? null, certificate?.expiresOn ?? null);
  const other = certificate === null ? '' : otherPeriodSentence(snapshot, certificate, day);
  return `in force ${range}, not on ${day}${why}${but}.${other}`;
}
