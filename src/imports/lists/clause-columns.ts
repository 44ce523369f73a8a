import type { ClauseKind } from '../../domain/entities/clause.ts';
import type { NameReference } from '../facts/draft.ts';
import { count, type Read, readBy, text, verbatim } from '../map/columns.ts';
import { listed } from '../map/vocabulary.ts';
import { stemOf } from '../read/input.ts';
import type { ListBegun } from './list-kind.ts';

const KINDS: Readonly<Record<ClauseKind, readonly string[]>> = {
  HEADING: listed('heading, section, group, chapter, domain, family, false, no'),
  REQUIREMENT: listed('requirement, control, clause, true, yes, x'),
};

function readKind(cell: string): Read<ClauseKind | null> {
  const word = cell.toLowerCase();
  const value = (Object.keys(KINDS) as ClauseKind[]).find((kind) => KINDS[kind].includes(word)) ?? null;
  return value === null ? { value, unread: `wanted one of ${Object.values(KINDS).flat().join(', ')}` } : { value };
}

/** Number of a clause as printed. */
export const clauseNumber = readBy((cell) => ({ value: printedNumber(cell) }), true);

export const CLAUSE_COLUMNS = {
  number: clauseNumber('Number of the clause, as printed.', {
    labels: `clause, clause number, control id, control number, control identifier, requirement id, req id,
      requirement number, ref id, criterion id, criterion number, article, article number`,
    weak: 'number, no, nr, control, section, requirement, criterion, reference, id, identifier, key',
    hints: 'number, no, nr, id, ref, clause, control, requirement, reference',
  }),
  title: text('Title of the clause.', {
    labels: `title, clause title, control title, control name, requirement title, requirement name, heading,
      control or control enhancement name`,
    weak: 'name, control, requirement, criterion, req description, description',
    hints: 'title, name',
  }),
  text: verbatim(
    'Words of the clause. Kept if the recipe states the licence of the source; without a title, they begin with it.',
    {
      labels: 'text, clause text, control text, requirement text',
      weak: 'description, control description, requirement description, statement',
    },
  ),
  parent: clauseNumber(
    'Number of the clause that it stands under.',
    'parent, parent number, parent clause, parent control, parent id, under',
  ),
  depth: count('How deep it stands: a clause stands under the last one above that is less deep.', 'depth'),
  kind: readBy(readKind)('Whether it is a heading or a requirement.', {
    labels: 'kind, clause kind, assessable',
    weak: 'type',
  }),
};

const WORDS =
  /^(?:(?:clause|section|article|art\.|annex|appendix|chapter|control|requirement|req\.?)\s+|§+\s*)(?=[A-Z\d])/i;

/** Strips the words, spaces, dots and signs that lists put around a number: `Clause 4.1.`, `§ 7`, `AC-2 (1)*`. */
export function printedNumber(cell: string): string {
  return cell
    .replace(/[*†‡]{1,12}$/u, '')
    .trim()
    .replace(/^\[([^[\]]+)\]$/, '$1')
    .replace(WORDS, '')
    .replace(/\s{1,9}(?=\()/g, '')
    .replace(/(?<=.)\.$/, '');
}

/** Returns the stated standard, else a guess from the title or file name, which a person settles in a line of the recipe. */
export function standardReference(
  { recipe, file }: ListBegun,
  line: 'standard' | 'target' = 'standard',
  { said = recipe[line], title }: { readonly said?: string | undefined; readonly title?: string | undefined } = {},
): NameReference {
  if (said !== undefined) return { kind: 'Standard', text: said, alternatives: otherSpellings(said) };
  const stem = stemOf(file).replace(/^mapping[-_ ]/i, '');
  const [first = stem, second = `${stem}, mapped to`] = stem.split(/[-_ ](?:to|and)[-_ ]/i);
  const called = line === 'standard' ? first : second;
  return { kind: 'Standard', text: title ?? called, alternatives: [called], guesses: line };
}

/** Spellings for names from addresses, such as `iso27001-2022` and `nist-sp-800-53-rev5`. */
function otherSpellings(text: string): readonly string[] {
  const [, number, year] = /^iso(?:-iec)?-?(\d{4,5})-(\d{4})$/i.exec(text) ?? [];
  if (number !== undefined) return [`ISO/IEC ${number}:${year}`];
  const [, document, edition] = /^(nist-.+)-rev(\d)$/i.exec(text) ?? [];
  return document === undefined ? [] : [`${document} Rev. ${edition}`];
}
