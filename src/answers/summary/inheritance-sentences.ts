import { isInScope } from '../../domain/scope/scope-certainty.ts';
import { BASIS_WORDS, CERTAINTY_WORDS } from '../explanation/row-words.ts';
import type { InheritanceFacts, InheritedPart, OnlySubject } from '../facts/inheritance-facts.ts';
import { customerWords, responsibilitySentence } from '../facts/responsibility-words.ts';
import { scopeMatrixSentences } from '../facts/scope-matrix-sentences.ts';
import { bySources, certificateWords, few } from '../facts/source-words.ts';
import { capitalized, counted, dateWords, grouped, numberWord, placesWords } from '../words/count-words.ts';
import { FEW, listed } from '../words/few-names.ts';
import { REASON_WORDS } from '../words/reason-words.ts';
import { severalSentences } from './several-sentences.ts';

/** In addition to the sentence on who meets the requirements, which is never omitted. */
const MOST_SENTENCES = 4;

/**
 * Builds the sentences of an answer with participations: who inherits, how many requirements until when, and who meets
 * them.
 */
export function inheritanceSentences(facts: InheritanceFacts): string[] {
  const days = facts.certificates.length === 1 || facts.standards.length < 2 ? validity(facts) : '';
  const who = facts.onlySubject === null ? subjectsSentences(facts) : [onlySentence(facts, facts.onlySubject), days];
  const without = withoutSentence(facts);
  const each = facts.onlySubject === null ? eachSentence(facts) : '';
  const { requirementsInRows, responsibilities } = facts;
  const duties = [responsibilitySentence(requirementsInRows, responsibilities, facts), customerWords(facts)];
  const told = [...who, without, each].filter((sentence) => sentence !== '').slice(0, MOST_SENTENCES);
  const kept = duties.filter((part) => part !== '').join(' ');
  return kept === '' ? told : [...told, kept];
}

/** Returns the reservations on an answer with participations. */
export function inheritanceReservations(facts: InheritanceFacts): string[] {
  return [editionsOf(facts), withoutSentence(facts), customerWords(facts)];
}

function editionsOf(facts: InheritanceFacts): string {
  if (facts.editions.length === 0) return '';
  if (facts.onlySubject === null && facts.byStandard.length > 0) return editionsOfSeveral(facts);
  return `${editionsSentence(facts, facts.onlySubject === null ? eachWords(facts) : itWords(facts))}.`;
}

function itWords({ isEditionInForce }: InheritanceFacts): string {
  return isEditionInForce ? 'it inherits' : 'it may inherit';
}

function withoutSentence({ notInheriting, onlySubject }: InheritanceFacts): string {
  if (notInheriting.length === 0) return '';
  return `Nothing is known to be inherited ${onlySubject === null ? '' : 'there '}for ${few(notInheriting)}.`;
}

function onlySentence(facts: InheritanceFacts, { name, parts: known }: OnlySubject): string {
  const parts = known.filter((part) => !isInheritedSurely(facts, part, known));
  const shown = parts
    .slice(0, FEW)
    .map((part, position) => partWords(facts, part, { isFirst: position === 0, isOnly: parts.length === 1 }));
  const more = parts.length - shown.length;
  const rest = more === 0 ? '' : `; ${numberWord(more)} more in the rows`;
  const [only] = parts;
  const how =
    only === undefined || parts.length > 1 ? '' : ` through ${certificateWords(only)}: ${howWords(facts, only)}`;
  const editions = parts.some((part) => part.isEditionUnstated) ? ` ${editionsSentence(facts, itWords(facts))}.` : '';
  return `${name} ${shown.join('; ')}${rest}${how}.${editions}`;
}

/**
 * True for requirements that leverage may give, if a certificate of the subject's own gives them in the same places: it
 * is to a standard of which only their edition is in force.
 */
function isInheritedSurely(
  { editions, isEditionInForce }: InheritanceFacts,
  part: InheritedPart,
  parts: readonly InheritedPart[],
): boolean {
  if (isInScope(part) || part.certainty !== 'POSSIBLE' || !isEditionInForce) return false;
  const edition = editions.find(({ standard, inherited }) => standard === part.standard && inherited >= part.inherited);
  return parts.some(
    (own) =>
      isInScope(own) &&
      own.certainty !== 'POSSIBLE' &&
      own.standard === edition?.statedAs &&
      part.places.every((place) => own.places.includes(place)),
  );
}

/** Describes the requirements of each edition that may apply, such as `so it may inherit all 12 requirements of …`. */
function editionsSentence(facts: InheritanceFacts, who: string): string {
  const { editions, isEditionInForce } = facts;
  const held = editions.filter(({ inherited }) => inherited > 0);
  const what = held.map(({ standard, ...requirements }) =>
    whatWords({ ...facts, standards: [standard], requirements: { ...requirements, inheritedByEach: true } }),
  );
  const others = what.length - FEW;
  const shown = others > 0 ? [...what.slice(0, FEW), `those of ${counted(others, 'more edition')}`] : what;
  const inherits = held.length === 0 ? '' : `, so ${who} ${listed(shown, shown.length, 'or')}`;
  const of = facts.standards.length < 2 ? '' : ` of ${few([...new Set(editions.map(({ statedAs }) => statedAs))])}`;
  const verb = isEditionInForce
    ? `No source names the edition${of}; only one is in force`
    : `No source states which edition${of} applies`;
  return `${verb}${inherits}`;
}

function partWords(
  facts: InheritanceFacts,
  part: InheritedPart,
  { isFirst, isOnly }: { readonly isFirst: boolean; readonly isOnly: boolean },
): string {
  const { certainty, standard, inherited, places } = part;
  const where = placesWords(places);
  const isLeveraged = !isInScope(part);
  if (inherited > 0) {
    const what = whatWords({
      ...facts,
      standards: standard === null ? [] : [standard],
      requirements: { ...part, inheritedByEach: true },
    });
    // A single part states its basis at the end.
    const how = isLeveraged && !isOnly ? ' by leverage' : '';
    return `${isFirst ? '' : 'it '}${CERTAINTY_WORDS[certainty]}${how} ${what} ${where}`;
  }
  const is = certainty === 'STATED' ? 'is' : 'may be';
  const scope = standard ?? `${isLeveraged ? '' : 'a certificate to '}a standard that no source states`;
  const held = standard === null || part.isEditionUnstated ? '' : ' (the graph does not hold its requirements)';
  const isIn = isLeveraged ? `${CERTAINTY_WORDS[certainty]} by leverage requirements of` : `${is} in the scope of`;
  return `${isFirst ? '' : 'it '}${isIn} ${scope} ${where}${held}`;
}

function howWords(
  facts: InheritanceFacts,
  { basis, bases, possibleBecause, isEditionUnstated }: InheritedPart,
): string {
  const isNamed = basis === 'FAMILY' && facts.onlySubject?.isFamily === true;
  const words = bases.map((one) => BASIS_WORDS[one]);
  const how = isNamed ? 'the family itself is named' : listed(words, words.length, 'or');
  const doubts = isEditionUnstated
    ? possibleBecause.filter((reason) => reason !== 'EDITION_NOT_STATED')
    : possibleBecause;
  const because = doubts.map((reason) => REASON_WORDS[reason]);
  const only = because.length === 0 ? '' : `; only possible, since ${listed(because, because.length)}`;
  return `${how}${bySources(facts, ', by ')}${only}`;
}

function subjectsSentences(facts: InheritanceFacts): string[] {
  return facts.byStandard.length > 0 ? scopeMatrixSentences(facts.byStandard, 'standard') : severalSentences(facts);
}

function eachSentence(facts: InheritanceFacts): string {
  const { editions, byStandard, requirements } = facts;
  if (byStandard.length > 0) return editionsOfSeveral(facts);
  if (requirements.inherited === 0) return notHeld(facts);
  const lead =
    editions.length > 0
      ? editionsSentence(facts, eachWords(facts))
      : `${capitalized(eachWords(facts))} ${whatWords(facts)}`;
  return `${lead} through ${certificateWords(facts)}. ${validity(facts)}`.trim();
}

/** Returns subject and verb, such as `each would inherit`. */
function eachWords({
  services,
  families,
  possible,
  leveraging,
  editions,
  isEditionInForce,
  requirements,
}: InheritanceFacts): string {
  const isSure = services.STATED + services.DERIVED + families.all > 0;
  const isMixed = isSure && possible + leveraging + families.select + families.unspecified > 0;
  const isOpen = editions.length > 0 && !isEditionInForce;
  if (!requirements.inheritedByEach)
    return `together they ${isSure && !isMixed && !isOpen ? 'inherit' : 'may inherit'}`;
  if (isOpen) return 'each may inherit';
  if (isMixed) return 'each of those that are stated inherits';
  return isSure ? 'each inherits' : 'each would inherit';
}

function editionsOfSeveral({ editions, isEditionInForce }: InheritanceFacts): string {
  const unstated = [...new Set(editions.map(({ statedAs }) => statedAs))];
  return unstated.length === 0 || isEditionInForce ? '' : `No source states which edition of ${few(unstated)} applies.`;
}

function notHeld({ standards }: InheritanceFacts): string {
  return standards.length === 0
    ? 'No source states to which standard, so no requirement can be counted.'
    : `The graph holds no requirements of ${few(standards)}, so none can be counted.`;
}

/** States the days of a single certificate, or which of several ends first. */
function validity({ certificates }: InheritanceFacts): string {
  const [first, ...others] = certificates;
  if (first === undefined) return '';
  if (others.length > 0) {
    const ending = certificates.filter(({ expiresOn }) => expiresOn !== null);
    const [next] = ending.toSorted((left, right) => String(left.expiresOn).localeCompare(String(right.expiresOn)));
    if (next === undefined)
      return `No source states when one of these ${numberWord(certificates.length)} certificates ends.`;
    return `“${next.name}” is the first to end: its last day is ${dateWords(next.expiresOn as string)}.`;
  }
  const { issuedOn, expiresOn } = first;
  if (issuedOn === null && expiresOn === null) return 'No source states the first or the last day of the certificate.';
  const from = issuedOn === null ? '' : ` from ${dateWords(issuedOn)}`;
  if (expiresOn === null) return `The certificate is in force${from} on; its last day is not stated.`;
  const open = issuedOn === null ? '; its first day is not stated' : '';
  return `The certificate is in force${from} up to and including ${dateWords(expiresOn)}${open}.`;
}

function whatWords({ requirement, under, standards, requirements: { inherited, of } }: InheritanceFacts): string {
  const ofStandard = standards.length === 0 ? '' : ` of ${few(standards)}`;
  if (requirement !== null) return `${requirement}${ofStandard}`;
  const whose = under === null ? ofStandard : `${ofStandard} at or under ${under}`;
  if (inherited === of) return of === 1 ? `the only requirement${whose}` : `all ${grouped(of)} requirements${whose}`;
  return `${grouped(inherited)} of ${grouped(of)} requirements${whose}`;
}
