import type { PossibleReason } from '../../domain/certainty/possible-reasons.ts';
import { attributionOf, DAYS } from '../../domain/entities/property-claims.ts';
import { isEditionUnstated, isInScope } from '../../domain/scope/scope-certainty.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { daysOfAll, type GlanceFacts, namesAsStated } from '../facts/glance-facts.ts';
import { latestFirst } from '../facts/latest-first.ts';
import type { Link } from '../facts/links.ts';
import { capitalized, counted, withDateWords } from '../words/count-words.ts';
import { FEW, listed, namesOf } from '../words/few-names.ts';
import { REASON_WORDS } from '../words/reason-words.ts';
import { subjectWords } from '../words/subject-words.ts';

/** Conditions of an answer, in the order in which they are checked. */
export type AnswerCheckKind = 'CERTIFIED' | 'LISTED' | 'EDITION' | 'IN_FORCE';
/** PARTLY: concluded, only possible, or true for a part of what was asked. */
export type AnswerCheckState = 'MET' | 'PARTLY' | 'OPEN';

export interface AnswerCheck {
  readonly kind: AnswerCheckKind;
  readonly state: AnswerCheckState;
  readonly sentence: string;
  /** The first of the nodes that it is about. */
  readonly nodeIds: readonly string[];
  readonly nodeCount: number;
  readonly sourceIds: readonly string[];
}

interface Checked {
  readonly subjectIds: readonly string[];
  /** Sources of the scope entries. */
  readonly sourceIds: readonly string[];
}

type Finding = readonly [state: AnswerCheckState, words: string];

const OF_STANDARD: PossibleReason = 'STANDARD_DISPUTED';
const OF_DAY: PossibleReason = 'BEFORE_SOURCE';

/** Checks each step from the subjects of an answer to the requirements, so that its weakest step is seen. */
export function checksOf(snapshot: Snapshot, facts: GlanceFacts, { subjectIds, sourceIds }: Checked): AnswerCheck[] {
  const { catalogue } = snapshot;
  const { certificateIds } = facts;
  const editionIds = facts.covered.map(({ standardId }) => standardId);
  const certifies = certificateIds.flatMap((id) => catalogue.membershipsFrom(id, 'CERTIFIES'));
  const editions = editionIds.flatMap((id) => catalogue.relationsFrom(id, 'EDITION_OF'));
  const days = catalogue.findAll('Certificate', certificateIds).flatMap((one) => attributionOf(one, DAYS));
  const check = (
    kind: AnswerCheckKind,
    [state, words]: Finding,
    nodeIds: readonly string[],
    cited: readonly string[],
  ) => ({
    ...{ kind, state, nodeIds: nodeIds.slice(0, FEW), nodeCount: nodeIds.length },
    sentence: `${capitalized(withDateWords(words))}.`,
    sourceIds: latestFirst(snapshot, cited)
      .slice(0, FEW)
      .map(({ id }) => id),
  });
  const citedBy = (statements: readonly { readonly sourceIds: readonly string[] }[]) =>
    statements.flatMap((statement) => statement.sourceIds);
  return [
    check('CERTIFIED', certified(snapshot, facts), certificateIds, citedBy(certifies)),
    check('LISTED', listedIn(facts, subjectIds), subjectIds, sourceIds),
    check('EDITION', editionOf(snapshot, facts), editionIds, citedBy([...certifies, ...editions])),
    check('IN_FORCE', inForce(snapshot, facts), certificateIds, days),
  ];
}

function certified(snapshot: Snapshot, { links, doubts, certificateIds }: GlanceFacts): Finding {
  const known = links.filter(({ standardId }) => standardId !== null);
  if (known.length === 0) return ['OPEN', 'no source states the standard of the certificates'];
  const certificates = snapshot.catalogue.findAll('Certificate', certificateIds);
  const standards = namesAsStated(snapshot, known);
  const [who, verb] =
    certificates.length === 1
      ? [namesOf(certificates), 'certifies']
      : [counted(certificates.length, 'certificate'), 'certify'];
  const words = `${who} ${verb} ${listed(standards.slice(0, FEW), standards.length)}`;
  if (doubts.includes(OF_STANDARD)) return ['PARTLY', `${words}; ${REASON_WORDS[OF_STANDARD]}`];
  if (known.length < links.length) return ['PARTLY', `${words}; no source states the standard of others`];
  return ['MET', words];
}

function listedIn({ links, doubts, verdicts }: GlanceFacts, subjectIds: readonly string[]): Finding {
  const silent = verdicts
    .filter(({ verdict }) => verdict === 'NO_EVIDENCE' || verdict === 'NOT_IN_SCOPE')
    .reduce((sum, { subjects }) => sum + subjects, 0);
  const reasons = doubts.filter((reason) => reason !== OF_STANDARD && reason !== OF_DAY);
  const words = [
    scopeWords(links, subjectIds),
    ...reasons.filter((reason) => reason !== 'LEVERAGED').map((reason) => REASON_WORDS[reason]),
    ...(silent === 0 ? [] : [`not for ${counted(silent, 'other')}`]),
  ].join('; ');
  return [links.every(isOwn) && reasons.length === 0 && silent === 0 ? 'MET' : 'PARTLY', words];
}

function scopeWords(links: readonly Link[], subjectIds: readonly string[]): string {
  const count = subjectIds.length;
  const bases = new Set(links.map(({ weakest }) => weakest.basis));
  const it = count === 1 ? 'it' : counted(count, ...subjectWords(subjectIds));
  if (links.every((link) => !isOwn(link)))
    return `not listed: ${count === 1 ? 'its' : 'their'} own certificates leverage this`;
  if (bases.has('LEVERAGED')) return 'some are listed; others only leverage this';
  if (bases.size > 1) return 'its scope lists some by name, and some by family or as components';
  if (bases.has('COMPONENT')) return `its scope lists what ${it} ${count === 1 ? 'is' : 'are'} part of`;
  return bases.has('FAMILY') ? 'its scope names the family' : `its scope lists ${it}`;
}

function editionOf({ catalogue }: Snapshot, { links, covered }: GlanceFacts): Finding {
  const namesIn = (some: readonly Link[]) =>
    covered
      .filter(({ standardId }) => some.some((link) => link.standardId === standardId))
      .map(({ standardId }) => catalogue.nameOf(standardId));
  if (covered.length === 0) return ['OPEN', 'no source states the standard'];
  const unstated = links.filter(({ weakest }) => isEditionUnstated(weakest));
  const names = namesIn(unstated.length === 0 ? links : unstated);
  const words = listed(names.slice(0, FEW), names.length);
  if (unstated.length === 0) return ['MET', `a source states ${words}`];
  const open = unstated.filter(({ weakest }) => weakest.possibleBecause.includes('EDITION_NOT_STATED'));
  const apply = names.length === 1 ? 'applies' : 'apply';
  if (open.length === 0) return ['PARTLY', `no source states the edition; ${words} ${apply} on this day`];
  const isOpen = open.length === links.length;
  return [isOpen ? 'OPEN' : 'PARTLY', `no source states which of ${counted(namesIn(open).length, 'edition')} applies`];
}

function inForce(snapshot: Snapshot, { certificateIds, doubts }: GlanceFacts): Finding {
  if (doubts.includes(OF_DAY)) return ['PARTLY', REASON_WORDS[OF_DAY]];
  const { since, sinceStated, until, untilStated } = daysOfAll(snapshot, certificateIds);
  const boundWords = (bound: string, day: string | null, isStated: boolean) => {
    if (day === null) return `no ${bound} day is published`;
    return isStated ? `${bound} day ${day}` : `${bound} day not published for all`;
  };
  const words = `${boundWords('first', since, sinceStated)}, ${boundWords('last', until, untilStated)}`;
  if (sinceStated && untilStated) return ['MET', words];
  return [since === null && until === null ? 'OPEN' : 'PARTLY', words];
}

function isOwn({ weakest }: Link): boolean {
  return isInScope(weakest);
}
