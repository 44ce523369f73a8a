import { capitalized, counted, numberWord } from '../words/count-words.ts';
import { FEW, listed } from '../words/few-names.ts';

export interface ColumnFacts {
  readonly name: string;
  readonly stated: number;
  readonly derived: number;
  /** Stated services whose sources name the column's standard without an edition. */
  readonly withoutEdition: number;
  /** Stated services that an entry lists by name. */
  readonly listed: number;
  /** Services that an entry lists by name, but that are only possibly in scope. */
  readonly listedPossible: number;
  /** Services that may be in scope, directly or through a family. */
  readonly possible: number;
  /**
   * Other services whose certificate leverages one to the standard, or in the environment: levels are not inherited.
   */
  readonly leveraging: number;
  readonly families: number;
}

/** Describes each column's scope: those with the most services first, then those without any evidence. */
export function scopeMatrixSentences(columns: readonly ColumnFacts[], noun: string): string[] {
  const known = knownColumns(columns);
  if (known.length === 0)
    return ['No source shows that anything asked about is in scope; that does not mean that nothing is.'];
  const empty = columns.filter((column) => weightOf(column) === 0).map(({ name }) => name);
  const shown = known.slice(0, FEW).map((column) => columnWords(column));
  const more = known.slice(FEW).map(({ name }) => name);
  const further = more.length > FEW ? `${numberWord(more.length)} more ${noun}s` : listed(more, more.length);
  const rest = more.length === 0 ? '' : ` There are entries for ${further}, too.`;
  const none =
    empty.length === 0
      ? ''
      : `For ${empty.length > FEW ? `${numberWord(empty.length)} other ${noun}s` : listed(empty, empty.length)}, no source shows that anything asked about is in scope; that does not mean that nothing is.`;
  return [`${capitalized(shown.join('; '))}.${rest}`, none].filter((one) => one !== '');
}

/** States for how many columns anything is known. */
export function matrixSentence(columns: readonly ColumnFacts[], noun: string): string {
  const known = knownColumns(columns).length;
  if (known === 0) return 'No source shows that anything asked about is in scope.';
  const joint = noun === 'environment' ? 'in' : 'for';
  return `Services or families are in scope, or may inherit, ${joint} ${numberWord(known)} of ${counted(columns.length, noun)}.`;
}

/** Returns the columns with content, those with the most first. */
export function knownColumns(columns: readonly ColumnFacts[]): ColumnFacts[] {
  return columns.filter((column) => weightOf(column) > 0).sort((left, right) => weightOf(right) - weightOf(left));
}

function weightOf({ stated, derived, possible, leveraging, families }: ColumnFacts): number {
  return stated * 1_000_000 + derived * 1_000 + possible + leveraging + families;
}

/** Formats a column, such as `Azure: two services are listed`; `Azure: it is listed` for a single subject. */
export function columnWords(column: ColumnFacts, isOfOne = false): string {
  const { name, derived, listedPossible, leveraging, families } = column;
  const possible = column.possible - listedPossible;
  const services = (count: number) => (isOfOne ? 'it' : counted(count, 'service'));
  const following = isOfOne ? 'its scope' : counted(derived, 'service');
  const parts = [
    ...statedWords(column, isOfOne),
    derived === 0 ? [] : `${following} ${derived === 1 ? 'follows' : 'follow'} from what is stated`,
    families === 0 ? [] : `${counted(families, 'family', 'families')} ${be(families)} named`,
    listedPossible === 0 ? [] : `${services(listedPossible)} ${be(listedPossible)} listed, only possible`,
    possible === 0 ? [] : `${services(possible)} may be in scope`,
    leveraging === 0 ? [] : `${services(leveraging)} may inherit by leverage`,
  ].flat();
  return `${name}: ${parts.join(', ')}`;
}

/** Describes services listed by name, and services that belong to a listed node. */
function statedWords({ stated, listed: byName, withoutEdition }: ColumnFacts, isOfOne: boolean): string[] {
  if (stated === 0) return [];
  const services = (count: number) => (isOfOne ? 'it' : counted(count, 'service'));
  const unstated = withoutEdition === stated ? '' : `for ${numberWord(withoutEdition)} `;
  const edition = withoutEdition === 0 ? '' : ` (${unstated}no source states the edition)`;
  const belonging = stated - byName;
  const parts = [
    byName === 0 ? [] : `${services(byName)} ${be(byName)} listed`,
    belonging === 0
      ? []
      : `${services(belonging)} ${be(belonging)} in scope by what ${belonging === 1 ? 'it belongs' : 'they belong'} to`,
  ].flat();
  return parts.map((part, position) => (position === parts.length - 1 ? `${part}${edition}` : part));
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}
