import { capitalized, counted, grouped } from '../words/count-words.ts';
import type { SubjectWords } from '../words/subject-words.ts';

export interface ComparedPoint {
  /** Name of the certificate, with the property that distinguishes it from the other point. */
  readonly name: string;
  readonly listed: 'SERVICES' | 'FAMILIES' | 'NOTHING';
  readonly isInForce: boolean;
}

export interface ScopeDiffFacts {
  /** Names for the subjects of the two points. */
  readonly words: SubjectWords;
  /** True if a subject counts once for each environment that names it. */
  readonly isByEnvironment: boolean;
  readonly from: ComparedPoint;
  readonly to: ComparedPoint;
  readonly onlyFrom: number;
  readonly onlyTo: number;
  readonly otherwise: number;
  readonly alike: number;
}

/** Describes what only one of two scopes names. Does not report a removal if a point has no list. */
export function scopeDiffSentences(facts: ScopeDiffFacts): string[] {
  const { from, to, onlyFrom, onlyTo } = facts;
  if (from.listed === 'NOTHING' && to.listed === 'NOTHING') {
    const nothing = `Neither ${from.name} nor ${to.name} has a list, so there is nothing to compare.`;
    return [nothing, ...[from, to].map(lapsed)].filter((one) => one !== '');
  }
  if (from.listed === 'NOTHING') return withoutList(from, to, countedAs(facts, onlyTo), onlyTo === 1);
  if (to.listed === 'NOTHING') return withoutList(to, from, countedAs(facts, onlyFrom), onlyFrom === 1);
  return [sums(facts), families(from, to), families(to, from), ...[from, to].map(lapsed)].filter((one) => one !== '');
}

/** Summarizes the comparison in one sentence without names. */
export function scopeDiffSentence({ from, to, words, onlyFrom, onlyTo, otherwise, alike }: ScopeDiffFacts): string {
  const missing = [from, to].filter(({ listed }) => listed === 'NOTHING').length;
  if (missing > 0) {
    return `${missing === 1 ? 'One of the two has no' : 'Neither of the two has a'} list of services, so they cannot be compared.`;
  }
  const all = onlyFrom + onlyTo + otherwise + alike;
  return `Of ${counted(all, ...words)}, ${grouped(onlyFrom)} are only in the first, ${grouped(onlyTo)} only in the second, ${grouped(otherwise)} differ and ${grouped(alike)} are alike.`;
}

function countedAs({ words, isByEnvironment }: ScopeDiffFacts, count: number): string {
  return `${counted(count, ...words)}${isByEnvironment ? ' (counted in each environment)' : ''}`;
}

function withoutList(missing: ComparedPoint, other: ComparedPoint, named: string, isOne: boolean): string[] {
  const whether = `No source says whether ${isOne ? 'it is' : 'they are'} in the scope of ${missing.name}.`;
  return [
    `${capitalized(missing.name)} has no list, so the two cannot be compared.`,
    `${capitalized(other.name)} names ${named}. ${whether}`,
    ...[missing, other].map(lapsed),
  ].filter((one) => one !== '');
}

function sums(facts: ScopeDiffFacts): string {
  const { from, to, onlyFrom, onlyTo, otherwise, alike } = facts;
  if (onlyFrom + onlyTo + otherwise === 0) {
    return `Both name the same ${alike === 1 ? facts.words[0] : countedAs(facts, alike)}, alike.`;
  }
  const parts = [
    onlyFrom === 0 ? [] : `${grouped(onlyFrom)} only in ${from.name}`,
    onlyTo === 0 ? [] : `${grouped(onlyTo)} only in ${to.name}`,
    otherwise === 0 ? [] : `${grouped(otherwise)} in both, but differently`,
    alike === 0 ? [] : `${grouped(alike)} in both, alike`,
  ].flat();
  const all = onlyFrom + onlyTo + otherwise + alike;
  return `${capitalized(countedAs(facts, all))} ${all === 1 ? 'is' : 'are'} named: ${parts.join('; ')}.`;
}

/** States that a family of this point may include services of the other point. */
function families(point: ComparedPoint, other: ComparedPoint): string {
  if (point.listed !== 'FAMILIES' || other.listed !== 'SERVICES') return '';
  return `${capitalized(point.name)} names families only, without a list of their services: services that only ${other.name} names may be in both.`;
}

function lapsed({ name, isInForce }: ComparedPoint): string {
  return isInForce ? '' : `${capitalized(name)} is not in force on its day, so nothing is inherited through it.`;
}
