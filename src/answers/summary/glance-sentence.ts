import { isInScope, scopeCertaintyOf } from '../../domain/scope/scope-certainty.ts';
import type { GlanceFacts, Linked } from '../facts/glance-facts.ts';
import type { Link } from '../facts/links.ts';
import { capitalized, counted, grouped, numberWord, placesWords } from '../words/count-words.ts';
import { FEW, listed } from '../words/few-names.ts';
import type { SubjectWords } from '../words/subject-words.ts';

const MOST_WORDS = 25;

export interface GlanceNames {
  /** Name of the requested subject if it is the only one; null: several. */
  readonly only: string | null;
  readonly subjects: SubjectWords;
  /** Standards as sources state them: without an edition if no source states it. */
  readonly standards: readonly string[];
  readonly editions: readonly string[];
  /** The requested requirement if it is the only one. */
  readonly requirement: string | null;
  /** Requested clauses, each including its sub-clauses. */
  readonly under: string | null;
  /** Null: no environment is stated. */
  readonly places: readonly (string | null)[];
}

/** Level of detail of a sentence: less if names are long. */
interface Told extends GlanceNames {
  readonly arePlacesCounted: boolean;
  /** Number of standards to name if there are several. */
  readonly named: number;
  /** True to omit the number of requirements and the places. */
  readonly isBrief: boolean;
}

/** Returns the first sentence that is short enough, replacing more and more names by numbers. */
export function glanceSentence(facts: GlanceFacts, names: GlanceNames): string {
  const full = { ...names, arePlacesCounted: false, named: FEW, isBrief: false };
  const counting = { ...full, arePlacesCounted: true };
  const fewer = { ...counting, named: 1 };
  const general = { ...fewer, requirement: names.requirement === null ? null : 'one requirement', under: null };
  const numbers = { ...general, standards: names.standards.map(() => ''), editions: names.editions.map(() => '') };
  const brief = { ...numbers, only: null, isBrief: true };
  const tries: readonly Told[] = [full, counting, fewer, general, numbers, brief];
  const sentences = tries.map((told) => sentenceOf(facts, told));
  return sentences.find(isShort) ?? (sentences.at(-1) as string);
}

export function isShort(sentence: string): boolean {
  return sentence.split(/\s+/).length <= MOST_WORDS;
}

function sentenceOf(facts: GlanceFacts, told: Told): string {
  const { linked, links } = facts;
  const [sure, others] = [linked.filter(isSure), linked.filter((one) => !isSure(one))].map(sizeOf) as [number, number];
  const isOne = sure + others === 1;
  const who = told.only ?? capitalized(counted(sure > 0 ? sure : others, ...told.subjects));
  const rest = `${moreWords(told.only === null && sure > 0 ? others : 0)}${silentWords(facts)}.`;
  if (links.every(({ own, leveraged }) => own.size + leveraged.size === 0))
    return `${who} ${rowless(facts, told, isOne)}${rest}`;
  const isUniform = facts.verdict !== 'MIXED' && told.standards.length === 1;
  if (isOne && isUniform && rest === '.') {
    return `${who} ${uniform(facts, told)}${rest}`;
  }
  const verb = sure > 0 ? 'inherit' : 'may inherit';
  if (!isOne || isUniform)
    return `${who} ${conjugated(verb, (sure > 0 ? sure : others) === 1)} ${severalWords(facts, told)}${rest}`;
  return `${who} ${differing(facts, told)}${rest}`;
}

/** Formats the coverage of one standard, for one subject with one verdict. */
function uniform({ links, covered }: GlanceFacts, told: Told): string {
  const [{ weakest }] = links as [Link, ...Link[]];
  const [standard, where] = [standardsWords(told), whereWords(told)];
  const isOpen = covered.length > 1;
  if (!isInScope(weakest)) {
    const verb = weakest.certainty === 'POSSIBLE' ? 'may inherit' : 'inherits';
    const what = isOpen ? 'requirements' : whatWords({ links, covered }, told);
    const open = isOpen ? '; no source states which edition applies' : '';
    return `${verb} ${what} of ${standard}${where} by leverage${open}`;
  }
  const isScoped = links.every((link) => scopeCertaintyOf(link.weakest) === 'STATED');
  const is = isScoped ? 'is' : 'may be';
  const scope = `${is} in the scope of ${standard}${where}`;
  if (isOpen || (isScoped && weakest.certainty === 'POSSIBLE'))
    return `${scope}; no source states which edition applies`;
  const verb = weakest.certainty === 'POSSIBLE' ? 'may inherit' : 'inherits';
  const [edition = ''] = told.editions;
  const isSame = edition === standard || edition === '';
  return `${scope} and ${verb} ${isSame ? ofIts({ links, covered }, told) : `${whatWords({ links, covered }, told)} of ${edition}`}`;
}

type Counted = Pick<GlanceFacts, 'links' | 'covered'>;

/**
 * Formats the number of requirements, such as `all 410 requirements under AC`, `up to 12 of 20 requirements` or `AC-2`.
 */
function whatWords(counts: Counted, { requirement, under }: Told): string {
  if (requirement !== null) return requirement;
  return `${quantity(counts)}${under === null ? '' : ` at or under ${under}`}`;
}

function ofIts(counts: Counted, told: Told): string {
  if (told.requirement !== null || told.under !== null) return whatWords(counts, told);
  const { some, all, isSame } = numbersOf(counts);
  if (all === 1) return 'its only requirement';
  if (some === all && isSame) return `all ${grouped(all)} of its requirements`;
  return `${isSame ? '' : 'up to '}${grouped(some)} of its ${grouped(all)} requirements`;
}

function quantity(counts: Counted): string {
  const { some, all, isSame } = numbersOf(counts);
  if (some === all && isSame) return all === 1 ? 'the only requirement' : `all ${grouped(all)} requirements`;
  return `${isSame ? '' : 'up to '}${grouped(some)} of ${grouped(all)} requirements`;
}

function numbersOf({ links, covered: [first] }: Counted) {
  const isByLeverage = links.every(({ own }) => own.size === 0);
  const each = links.map(({ own, leveraged }) => (isByLeverage ? leveraged : own));
  const some = new Set(each.flatMap((ids) => [...ids])).size;
  return { all: first?.requirements ?? 0, some, isSame: each.every(({ size }) => size === some) };
}

/** Formats the coverage of several standards, or of one that varies by environment, for one subject. */
function differing({ links, covered }: GlanceFacts, told: Told): string {
  if (told.standards.length === 1) return differingByPlace(links, told);
  const [sure, others] = [true, false].map((isCertain) =>
    covered.filter(({ standardId }) => isCertain === isSureOf(links, standardId)).map(({ standardId }) => standardId),
  ) as [string[], string[]];
  const words = (ids: readonly string[]) => {
    const names = ids.map((id) => told.editions[covered.findIndex(({ standardId }) => standardId === id)] ?? '');
    return names.includes('') ? counted(names.length, 'standard') : listed(names.slice(0, told.named), names.length);
  };
  const where = (ids: readonly string[]) => whereWords({ ...told, places: placesOf(links, told, ids) });
  if (sure.length === 0) return `may inherit requirements of ${words(others)}${where(others)}`;
  const more = where(others) === where(sure) ? words(others) : `${words(others)}${where(others)}`;
  const rest = others.length === 0 ? '' : ` and may inherit those of ${more}`;
  return `inherits requirements of ${words(sure)}${where(sure)}${rest}`;
}

/** Formats the coverage of one standard that varies by environment or edition. */
function differingByPlace(links: readonly Link[], told: Told): string {
  const places = [...new Set(links.map(({ environmentId }) => environmentId))];
  const sure = places.filter((place) => links.every((link) => link.environmentId !== place || isSureLink(link)));
  const standard = standardsWords(told);
  if (places.length > 1 && sure.length > 0 && sure.length < places.length) {
    return `inherits requirements of ${standard} in ${counted(sure.length, 'environment')} and may in ${numberWord(places.length - sure.length)} more`;
  }
  return `${sure.length === places.length ? 'inherits' : 'may inherit'} requirements of ${standard}${whereWords(told)}`;
}

function isSureOf(links: readonly Link[], standardId: string): boolean {
  return links.every((link) => link.standardId !== standardId || isSureLink(link));
}

function isSureLink({ weakest }: Link): boolean {
  return weakest.certainty !== 'POSSIBLE';
}

/** Returns the names of the environments of some standards. */
function placesOf(links: readonly Link[], told: Told, standardIds: readonly string[]): readonly (string | null)[] {
  const all = [...new Set(links.map(({ environmentId }) => environmentId))];
  const isOfThese = ({ standardId }: Link) => standardId !== null && standardIds.includes(standardId);
  const ids = new Set(links.filter(isOfThese).map(({ environmentId }) => environmentId));
  return told.places.filter((_name, position) => ids.has(all[position] ?? null));
}

/** Formats the coverage for several subjects. Says “all requirements” only if each subject inherits all of them. */
function severalWords({ covered, links }: GlanceFacts, told: Told): string {
  const leverage = links.every(({ weakest }) => !isInScope(weakest)) ? ' by leverage' : '';
  const [edition = ''] = told.editions;
  const of = covered.length === 1 && edition !== '' ? edition : standardsWords(told);
  if (told.isBrief) return `requirements of ${of}${leverage}`;
  const isCounted = covered.length === 1 && (leverage !== '' || links.every(({ leveraged }) => leveraged.size === 0));
  const isAll = isCounted && numbersOf({ links, covered }).isSame;
  const what = told.requirement ?? (isAll ? whatWords({ links, covered }, told) : 'requirements');
  return `${what} of ${of}${whereWords(told, 'across')}${leverage}`;
}

/** The graph has no requirements of the standard, or no source states which standard it is. */
function rowless({ links }: GlanceFacts, told: Told, isOne: boolean): string {
  const be = isOne ? 'is' : 'are';
  const is = links.every((link) => scopeCertaintyOf(link.weakest) === 'STATED') ? be : 'may be';
  const where = whereWords(told);
  const isUnknown = told.standards.length === 0;
  if (!links.every(({ weakest }) => isInScope(weakest))) {
    const of = isUnknown ? '' : ` of ${standardsWords(told)}`;
    return `may inherit requirements${of}${where}; the graph does not hold them`;
  }
  if (isUnknown) return `${is} in the scope of a certificate${where}; no source states its standard`;
  return `${is} in the scope of ${standardsWords(told)}${where}; the graph does not hold its requirements`;
}

function moreWords(others: number): string {
  return others === 0 ? '' : `; ${numberWord(others)} more may`;
}

/** Counts the requested subjects that have no rows. */
function silentWords({ verdicts }: GlanceFacts): string {
  const countOf = (one: string) => verdicts.find(({ verdict }) => verdict === one)?.subjects ?? 0;
  const [out, unknown] = [countOf('NOT_IN_SCOPE'), countOf('NO_EVIDENCE')];
  const outWords = out === 0 ? '' : `; ${numberWord(out)} ${out === 1 ? 'is' : 'are'} stated out of scope`;
  const unknownWords = unknown === 0 ? '' : `; ${numberWord(unknown)} ${unknown === 1 ? 'has' : 'have'} no evidence`;
  return `${outWords}${unknownWords}`;
}

function standardsWords({ standards }: Told): string {
  const [only] = standards;
  return standards.length === 1 && only ? only : counted(standards.length, 'standard');
}

/** `across`: not every subject has it in every environment. */
function whereWords(
  { places, arePlacesCounted }: Pick<Told, 'places' | 'arePlacesCounted'>,
  several: 'in' | 'across' = 'in',
): string {
  if (places.length === 1 && !arePlacesCounted) return ` ${placesWords(places)}`;
  const named = places.filter((place) => place !== null).length;
  const parts = [
    ...(named === 0 ? [] : [`${named === 1 ? 'in' : several} ${counted(named, 'environment')}`]),
    ...(places.includes(null) ? ['where no environment is stated'] : []),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

function conjugated(verb: string, isOne: boolean): string {
  return verb === 'inherit' && isOne ? 'inherits' : verb;
}

function isSure({ links }: Linked): boolean {
  return links.every(isSureLink);
}

function sizeOf(linked: readonly Linked[]): number {
  return linked.reduce((sum, { subjectIds }) => sum + subjectIds.length, 0);
}
