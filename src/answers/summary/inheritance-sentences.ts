import type { PossibleReason } from '../../domain/possible-reasons.ts';
import { BASIS_WORDS, CERTAINTY_WORDS } from '../explanation/row-words.ts';
import { FEW, listed } from '../few-names.ts';
import { ageWords, capitalized, counted, dateWords, grouped, numberWord } from './count-words.ts';
import type { InheritanceFacts, InheritedPart, OnlySubject } from './inheritance-facts.ts';
import { customerWords, responsibilitySentence } from './responsibility-words.ts';
import { scopeMatrixSentences } from './scope-matrix-sentences.ts';

const MOST_SENTENCES = 4;

const REASON_WORDS: Record<PossibleReason, string> = {
  EXTENT_SELECT: 'some services of the family are named, without saying which',
  EXTENT_UNSPECIFIED: 'the family is named without saying how much of it',
  ENVIRONMENT_NOT_STATED: 'the source names no environment',
  ENVIRONMENT_INFERRED: 'the source lists services and environments apart',
  INFERRED_MEMBERSHIP: 'what belongs together is concluded from a name',
  CONTRADICTED: 'another entry has it as not, or not yet, in scope',
  STANDARD_DISPUTED: 'sources disagree on the standard of the certificate',
  EDITION_NOT_STATED: 'no source tells which edition the certificate certifies',
  LEVERAGED: 'no source states that requirements are passed on',
};

/** Makes the sentences of an answer with participations: who, how many requirements and until when, who meets them. */
export function inheritanceSentences(facts: InheritanceFacts): string[] {
  const days = facts.certificates.length === 1 || facts.standards.length < 2 ? validity(facts) : '';
  const who = facts.only === null ? severalSentences(facts) : [onlySentence(facts, facts.only), days];
  const without =
    facts.without.length === 0
      ? ''
      : `Nothing is known to be inherited ${facts.only === null ? '' : 'there '}for ${few(facts.without)}.`;
  const each = facts.only === null ? eachSentence(facts) : '';
  const duties = [responsibilitySentence(facts.requirements.inherited, facts.responsibilities), customerWords(facts)];
  return [...who, without, each, duties.filter((part) => part !== '').join(' ')]
    .filter((sentence) => sentence !== '')
    .slice(0, MOST_SENTENCES);
}

function onlySentence(facts: InheritanceFacts, { name, parts }: OnlySubject): string {
  const shown = parts.slice(0, FEW).map((part, position) => partWords(facts, part, position === 0));
  const more = parts.length - shown.length;
  const rest = more === 0 ? '' : `; ${numberWord(more)} more in the rows`;
  const [only] = parts;
  const how =
    only === undefined || parts.length > 1 ? '' : ` through ${certificateWords(facts)}: ${howWords(facts, only)}`;
  return `${name} ${shown.join('; ')}${rest}${how}.`;
}

function partWords(facts: InheritanceFacts, part: InheritedPart, isFirst: boolean): string {
  const { certainty, standard, inherited, places } = part;
  const where = placesWords(places);
  if (inherited > 0) {
    const what = whatWords({
      ...facts,
      standards: standard === null ? [] : [standard],
      requirements: { ...part, isEach: true },
    });
    return `${isFirst ? '' : 'it '}${CERTAINTY_WORDS[certainty]} ${what} ${where}`;
  }
  const is = certainty === 'STATED' ? 'is' : 'may be';
  const scope = standard ?? 'a certificate to a standard that no source states';
  const held = standard === null ? '' : ' (the graph does not hold its requirements)';
  return `${isFirst ? '' : 'it '}${is} in the scope of ${scope} ${where}${held}`;
}

function howWords(facts: InheritanceFacts, { basis, possibleBecause }: InheritedPart): string {
  const how = basis === 'LEVERAGED' ? 'through a certificate that its own leverages' : BASIS_WORDS[basis];
  const because = possibleBecause.map((reason) => REASON_WORDS[reason]);
  const only = because.length === 0 ? '' : `; only possible, since ${listed(because, because.length)}`;
  return `${how}${bySources(facts, ', by ')}${only}`;
}

function severalSentences(facts: InheritanceFacts): string[] {
  if (facts.byStandard.length > 0) return scopeMatrixSentences(facts.byStandard);
  return [listedSentence(facts), familiesSentence(facts), perhapsSentence(facts)];
}

function listedSentence(facts: InheritanceFacts): string {
  const { STATED: stated, DERIVED: derived } = facts.services;
  const scope = `in the scope of ${scopeWords(facts)}${askedPlaces(facts)}`;
  const follow = derived === 1 ? 'service follows' : 'services follow';
  const more =
    derived === 0 ? '' : `; ${numberWord(derived)} ${follow} from what a family or another service is stated to be`;
  if (stated === 0) return `No single service is listed ${scope}${more}.`;
  return `${capitalized(counted(stated, 'service'))} ${be(stated)} listed ${scope}${bySources(facts, ', by ')}${more}.`;
}

function familiesSentence(facts: InheritanceFacts): string {
  const named = familiesNamed(facts);
  if (named === 0) return '';
  const by = facts.services.STATED === 0 ? bySources(facts, ', by ') : '';
  const families = capitalized(counted(named, 'family', 'families'));
  return `${families} ${be(named)} named as a whole${extentWords(facts.families)}${by}.`;
}

function perhapsSentence(facts: InheritanceFacts): string {
  const { services, perhaps } = facts;
  if (perhaps === 0) return '';
  const named = familiesNamed(facts);
  const more = services.STATED + services.DERIVED === 0 ? '' : ' more';
  const by = named + services.STATED === 0 ? bySources(facts, ', by ') : '';
  const none = services.STATED === 0 ? '; none is stated' : '';
  const who = `${numberWord(perhaps)}${more} ${perhaps === 1 ? 'service' : 'services'}`;
  return capitalized(`${named > 0 ? 'so ' : ''}${who} may be in scope${by}${none}.`);
}

function familiesNamed({ families: { all, select, unspecified } }: InheritanceFacts): number {
  return all + select + unspecified;
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function eachSentence(facts: InheritanceFacts): string {
  if (facts.byStandard.length > 0) return '';
  if (facts.requirements.inherited === 0) return notHeld(facts);
  const { services, families, perhaps } = facts;
  const isSure = services.STATED + services.DERIVED + families.all > 0;
  const isMixed = isSure && perhaps + families.select + families.unspecified > 0;
  const whose = isMixed ? 'Each of those that are stated inherits' : `Each ${isSure ? 'inherits' : 'would inherit'}`;
  const lead = facts.requirements.isEach ? whose : `Together they ${isSure && !isMixed ? 'inherit' : 'may inherit'}`;
  return `${lead} ${whatWords(facts)} through ${certificateWords(facts)}. ${validity(facts)}`.trim();
}

function notHeld({ standards }: InheritanceFacts): string {
  return standards.length === 0
    ? 'No source states to which standard, so no requirement can be counted.'
    : `The graph holds no requirements of ${few(standards)}, so none can be counted.`;
}

/** Tells the days of one certificate, or the first to end of several. */
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

function scopeWords({ standards, certificates }: InheritanceFacts): string {
  return standards.length > 0 ? few(standards) : certificateWords({ certificates });
}

export function certificateWords({ certificates }: Pick<InheritanceFacts, 'certificates'>): string {
  if (certificates.length > FEW) return counted(certificates.length, 'certificate');
  return few(certificates.map(({ name }) => `“${name}”`));
}

function extentWords({ all, select, unspecified }: InheritanceFacts['families']): string {
  const named = all + select + unspecified;
  if (unspecified === named) return ', extent not stated';
  if (select === named) return ', with some services that are not named';
  if (all === named) return ', with all of their services';
  const parts = [
    all === 0 ? [] : `${numberWord(all)} with all services`,
    select === 0 ? [] : `${numberWord(select)} with some services that are not named`,
    unspecified === 0 ? [] : `${numberWord(unspecified)} without a stated extent`,
  ].flat();
  return ` (${listed(parts, parts.length)})`;
}

function bySources({ sources, day }: InheritanceFacts, joint: string): string {
  if (sources === null || sources.count === 0) return '';
  const { count, latest } = sources;
  if (latest === null) return `${joint}${count === 1 ? 'one undated source' : `${numberWord(count)} undated sources`}`;
  const age = `${dateWords(latest)}${ageWords(latest, day)}`;
  return `${joint}${counted(count, 'source')}${count === 1 ? ' of ' : ', the latest of '}${age}`;
}

function askedPlaces({ places }: InheritanceFacts): string {
  if (places.length === 0) return '';
  return places.length > FEW
    ? ` in ${counted(places.length, 'environment')}`
    : ` in ${listed(places, places.length, 'or')}`;
}

function placesWords(places: readonly (string | null)[]): string {
  const named = places.filter((place) => place !== null);
  const words = named.length === 0 ? [] : [`in ${few(named)}`];
  return [...words, ...(places.includes(null) ? ['where no environment is stated'] : [])].join(' and ');
}

function few(names: readonly string[]): string {
  return listed(names.slice(0, FEW), names.length);
}
