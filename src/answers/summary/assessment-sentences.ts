import type { ResponsibilityKind } from '../../domain/statements/statements.ts';
import type { InheritanceFacts } from '../facts/inheritance-facts.ts';
import { customerWords, responsibilitySentence } from '../facts/responsibility-words.ts';
import { bySources } from '../facts/source-words.ts';
import { capitalized, counted, dateWords, grouped, numberWord } from '../words/count-words.ts';

export interface AssessmentFacts extends Pick<InheritanceFacts, 'day' | 'sources'> {
  readonly standard: string;
  readonly environment: string;
  readonly services: number;
  /** Name of the service if it is the only one. */
  readonly onlyService: string | null;
  /** Services stated as in scope, regardless of the edition. */
  readonly stated: number;
  /** Services for which scope is only possible or derived. */
  readonly derivedOrPossible: number;
  /** Services that inherit only by leverage: their own certificates are to other standards. */
  readonly leveraging: number;
  readonly unstatedEdition: UnstatedEdition | null;
  readonly excluded: number;
  readonly excludedNames: string;
  readonly unknown: number;
  readonly unknownNames: string;
  /** Services that are not in the graph. */
  readonly absent: number;
  readonly through: string;
  readonly requirements: number;
  /** Requirements that each service in scope inherits through its scope; exceptions remove the others. */
  readonly requirementsLeft: number;
  /** States which edition is assessed; empty unless the standard is cited without one. */
  readonly edition: string;
  readonly responsibilities: ReadonlyMap<ResponsibilityKind, number>;
  /** True if for some requirement sources state who meets it only for some services or certificates. */
  readonly areSaidInPart: boolean;
  readonly lastDay: string | null;
  /** States that sources are later than the day, or that it is in the future; otherwise empty. */
  readonly later: string;
  /** Reasons why nothing is known, and the closest rows. */
  readonly nothing: readonly string[];
  readonly customerKeeps: InheritanceFacts['customerKeeps'];
}

/** Services in the scope of a standard whose edition no source states. */
export interface UnstatedEdition {
  /** The standard as sources state it. */
  readonly statedAs: string;
  readonly services: number;
  readonly isInForce: boolean;
}

/** Describes the coverage of a system, who meets the requirements, and when this changes. */
export function assessmentSentences(facts: AssessmentFacts): string[] {
  const { requirements, standard, stated, derivedOrPossible, leveraging } = facts;
  const isCovered = stated + derivedOrPossible + leveraging > 0;
  const held = requirements === 0 ? `The graph holds no requirements of ${standard}, so none can be counted.` : '';
  const unstated = facts.areSaidInPart
    ? { saidInPartOf: 'service and certificate' }
    : { requirementsOf: [standard], unstatedIn: [facts.environment] };
  const duties =
    requirements === 0
      ? ''
      : `${responsibilitySentence(requirements, facts.responsibilities, unstated)} ${customerWords(facts)}`.trim();
  return [
    coverage(facts),
    leverageWords(facts),
    isCovered ? editionWords(facts) : '',
    missing(facts),
    ...(isCovered ? [held === '' ? duties : held] : [...facts.nothing, held]),
    facts.edition,
    facts.lastDay === null || !isCovered
      ? ''
      : `It holds so up to and including ${dateWords(facts.lastDay)}, as far as sources tell.`,
    facts.later,
  ].filter((sentence) => sentence !== '');
}

/** Returns the sentences that limit an assessment with services in scope. */
export function assessmentReservations(facts: AssessmentFacts): string[] {
  return [facts.edition, editionWords(facts), missing(facts), customerWords(facts), facts.later];
}

function coverage(facts: AssessmentFacts): string {
  if (facts.stated + facts.derivedOrPossible === 0 && facts.leveraging > 0) return '';
  return facts.stated + facts.derivedOrPossible > 0 ? covered(facts) : uncovered(facts);
}

function covered(facts: AssessmentFacts): string {
  const { services, onlyService, stated, derivedOrPossible } = facts;
  const isOpen = isUnstatedOfAll(facts);
  const what = isOpen ? '' : requirementsWords(facts);
  const by = stated === 0 ? '' : bySources(facts, ', by ');
  const rest = `${scopeOf(facts)}${what} through ${facts.through}${by}`;
  if (onlyService !== null) return `${onlyService} ${stated > 0 ? 'is' : 'may be'} ${rest}.`;
  const count = stated + derivedOrPossible;
  const all = services === 2 ? 'Both' : `All ${numberWord(services)}`;
  const who = count === services ? all : `${capitalized(numberWord(count))} of ${numberWord(services)}`;
  const of = `${who} services ${count === 1 ? 'is' : 'are'}`;
  if (derivedOrPossible === 0) return `${of} ${rest}.`;
  const known = stated === 0 ? 'no source states it of any' : `a source states it of ${numberWord(stated)}`;
  return `${of}, or may be, ${rest}; ${known} of them.`;
}

/** Empty if exceptions remove all requirements of one of the services. */
function requirementsWords({ requirements, requirementsLeft }: AssessmentFacts): string {
  if (requirementsLeft === 0) return '';
  if (requirements === 1) return ', with its only requirement,';
  const all = `its ${grouped(requirements)} requirements`;
  return `, with ${requirementsLeft === requirements ? all : `${grouped(requirementsLeft)} of ${all}`},`;
}

/**
 * Names the services that are not in scope but inherit by leverage; also the certificates if no other service has any.
 */
function leverageWords(facts: AssessmentFacts): string {
  const { leveraging, services, onlyService, standard, environment, through } = facts;
  if (leveraging === 0) return '';
  if (facts.stated + facts.derivedOrPossible > 0) {
    return `${capitalized(counted(leveraging, 'more service'))} may inherit by leverage.`;
  }
  const who = onlyService ?? `${capitalized(numberWord(leveraging))} of ${counted(services, 'service')}`;
  return `${who} may inherit by leverage requirements of ${standard} in ${environment} through ${through}.`;
}

function uncovered(facts: AssessmentFacts): string {
  const { services, onlyService, excluded } = facts;
  const scope = scopeOf(facts);
  if (excluded === services) {
    const whom = onlyService ?? `each of the ${numberWord(services)} services`;
    return `A source states of ${whom} that it is not, or not yet, ${scope}.`;
  }
  const whom = onlyService ?? `any of the ${numberWord(services)} services`;
  return `No source shows that ${whom} is ${scope}; that does not mean that ${onlyService === null ? 'none is' : 'it is not'}.`;
}

function scopeOf(facts: AssessmentFacts): string {
  const { standard, environment, unstatedEdition } = facts;
  const name = isUnstatedOfAll(facts) ? unstatedEdition?.statedAs : standard;
  return `in the scope of ${name} in ${environment}`;
}

function isUnstatedOfAll({ stated, derivedOrPossible, unstatedEdition }: AssessmentFacts): boolean {
  return unstatedEdition !== null && unstatedEdition.services === stated + derivedOrPossible;
}

function editionWords({ standard, stated, derivedOrPossible, requirements, unstatedEdition }: AssessmentFacts): string {
  if (unstatedEdition === null) return '';
  const { services, isInForce } = unstatedEdition;
  const of = services === stated + derivedOrPossible ? '' : ` for ${numberWord(services)} of them`;
  if (isInForce) return `No source names the edition${of}; only one is in force.`;
  const whether =
    requirements === 0
      ? ''
      : `, so it is not known whether the ${grouped(requirements)} requirements of ${standard} apply`;
  return `No source states which edition applies${of}${whether}.`;
}

function missing({ stated, derivedOrPossible, leveraging, services, ...facts }: AssessmentFacts): string {
  const { unknown, unknownNames, excluded, excludedNames, absent } = facts;
  const isCovered = stated + derivedOrPossible + leveraging > 0;
  const parts = [
    isCovered && unknown > 0 ? `no source shows ${unknownNames} to be in that scope` : [],
    excluded > 0 && excluded < services
      ? `a source states of ${excludedNames} that ${excluded === 1 ? 'it is' : 'they are'} not, or not yet, in that scope`
      : [],
    absent > 0 ? `the graph does not have ${numberWord(absent)} of the services` : [],
  ].flat();
  return parts.length === 0 ? '' : `${capitalized(parts.join('; '))}.`;
}
