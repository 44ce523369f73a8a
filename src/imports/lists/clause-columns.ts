import type { ClauseKind } from '../../domain/clause.ts';
import type { NameReference } from '../facts/draft.ts';
import { type Called, type Column, count, type Read, text } from '../map/columns.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { stemOf } from '../read/input.ts';
import { headings, type ListBegun } from './list-kind.ts';

const KINDS: Readonly<Record<ClauseKind, readonly string[]>> = {
  HEADING: headings('heading, section, group, chapter, domain, family, false, no'),
  REQUIREMENT: headings('requirement, control, clause, true, yes, x'),
};

export const CLAUSE_COLUMNS = {
  number: clauseNumber({
    description: 'Number of the clause, as printed.',
    labels: headings(`clause, clause number, control id, control number, control identifier, requirement id, req id,
      requirement number, ref id, criterion id, criterion number, article, article number`),
    weak: headings('number, no, nr, control, section, requirement, criterion, reference, id, identifier, key'),
    hints: headings('number, no, nr, id, ref, clause, control, requirement, reference'),
  }),
  title: text({
    description: 'Title of the clause.',
    labels: headings(`title, clause title, control title, control name, requirement title, requirement name, heading,
      control or control enhancement name`),
    weak: headings('name, control, requirement, criterion, req description, description'),
    hints: ['title', 'name'],
  }),
  parent: clauseNumber({
    description: 'Number of the clause that it stands under.',
    labels: headings('parent, parent number, parent clause, parent control, parent id, under'),
  }),
  depth: count({
    description: 'How deep it stands: a clause stands under the last one above that is less deep.',
    labels: ['depth'],
  }),
  kind: {
    description: 'Whether it is a heading or a requirement.',
    labels: ['kind', 'clause kind', 'assessable'],
    weak: ['type'],
    parse: readKind,
  },
} as const;

function readKind(cell: string): Read<ClauseKind | null> {
  const word = cell.toLowerCase();
  const value = (Object.keys(KINDS) as ClauseKind[]).find((kind) => KINDS[kind].includes(word)) ?? null;
  return value === null ? { value, unread: `wanted one of ${Object.values(KINDS).flat().join(', ')}` } : { value };
}

/** Number of a clause as printed; null for a cell that says that there is none. */
export function clauseNumber(called: Called): Column<string | null> {
  return { ...called, isVerbatim: true, parse: (cell) => ({ value: saysNothing(cell) ? null : printedNumber(cell) }) };
}

const WORDS =
  /^(?:(?:clause|section|article|art\.|annex|appendix|chapter|control|requirement|req\.?)\s+|§+\s*)(?=[A-Z\d])/i;

/** A number without the words, blanks, dots and signs that lists put around it: `Clause 4.1.`, `§ 7`, `AC-2 (1)*`. */
export function printedNumber(cell: string): string {
  return cell
    .replace(/[*†‡]{1,12}$/u, '')
    .trim()
    .replace(/^\[([^[\]]+)\]$/, '$1')
    .replace(WORDS, '')
    .replace(/\s{1,9}(?=\()/g, '')
    .replace(/(?<=.)\.$/, '');
}

/** The standard that the recipe names; else a guess by the name of the file, for a person to settle. */
export function standardReference({ recipe, file }: ListBegun): NameReference {
  if (recipe.standard !== undefined) return { kind: 'Standard', text: recipe.standard };
  return { kind: 'Standard', text: stemOf(file), guesses: 'standard' };
}
