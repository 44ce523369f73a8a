import type { ClauseKind } from '../../domain/clause.ts';
import { asciiNumber, normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import type { ClauseName, Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Notes } from '../map/notes.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { stemOf } from '../read/input.ts';
import { CLAUSE_COLUMNS, type ClauseCells } from './clause-columns.ts';
import { clauseDraft } from './clause-facts.ts';
import { firstSpellings, isEnhancementOf, type NumberedRow, parentsOf } from './clause-tree.ts';
import { kindOfKey } from './list-keys.ts';
import { saysResponsibility } from './responsibility-columns.ts';
import type { ListBegun, TableKind } from './table-kind.ts';

export const clauses: TableKind<ClauseCells> = {
  name: 'clauses',
  description: 'Clauses of a standard by number and title, with parents or depths: its tree of clauses.',
  columns: CLAUSE_COLUMNS,
  needed: [['number'], ['title']],
  ticks: null,
  fits({ roles, labels, isSure, key, numbersClauses }) {
    const isUnderKey = kindOfKey(key) === 'clauses';
    if (!roles.has('title') || saysResponsibility(labels)) return 'no';
    const isTree = roles.has('parent') || roles.has('depth');
    if (!roles.has('number')) return isUnderKey || isTree ? 'perhaps' : 'no';
    return isSure('number') || isUnderKey || isTree || numbersClauses ? 'yes' : 'no';
  },
  begin(list) {
    const rows: ClauseRow[] = [];
    const has = { hasParents: false, hasDepths: false };
    return {
      draft(row) {
        const { columns } = row.table.roles;
        has.hasParents ||= columns.has('parent');
        has.hasDepths ||= columns.has('depth');
        const fault = faultIn(row);
        if (fault === null) rows.push(clauseIn(row));
        else list.notes.problem(...fault);
        return [];
      },
      end: () => treeOf(rows, has, list),
    };
  },
};

interface ClauseRow extends NumberedRow {
  readonly title: string | null;
  readonly kind: ClauseKind | null;
  readonly at: Location;
}

/** Numbers are part of ids. */
const ID_PART = /^[A-Za-z0-9._()-]{1,100}$/;
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))$/i;

/** Clauses make a tree together: no draft is made before the last row. */
function* treeOf(read: readonly ClauseRow[], has: Parameters<typeof parentsOf>[1], list: ListBegun): Iterable<Draft> {
  const { notes } = list;
  const rows = read.map(withOwnLetters);
  for (const { at, title } of rows.filter(({ number }) => number === ''))
    notes.problem('clause.unnumbered', at, { text: title === null ? 'A row' : `"${title.slice(0, 80)}"` });
  const { parents, isInferred } = parentsOf(rows, has);
  const grouping = new Set(parents.filter((parent, index) => !isEnhancementOf(rows[index]?.number ?? '', parent)));
  const listed = firstSpellings(rows.map(({ number }) => number));
  const seen = new Set<string>();
  const placed = rows.map((row, index) => ({ ...row, parent: parents[index] ?? null }));
  for (const { number, parent, ...row } of placed.filter(({ number }) => number !== '')) {
    const key = normalizedClauseNumber(number);
    const isLost = parent !== null && (listed(parent) === null || parent === number);
    if (seen.has(key)) notes.problem('clause.repeated', row.at, { number, first: listed(number) ?? '' });
    else if (isLost) notes.problem('clause.parent', row.at, { parent });
    else {
      const place = { parent: nameOf(parent), groups: grouping.has(number), isInferred, withdrawn: null };
      yield clauseDraft(standardReference(list), { ...row, number, idPart: idPartOf(number), ...place });
    }
    seen.add(key);
  }
  const inferred = placed.filter(({ number, parent }) => isInferred && number !== '' && parent !== null);
  const [first] = inferred;
  if (first === undefined) return;
  const values = { count: inferred.length, number: first.number, parent: first.parent ?? '' };
  notes.problem('clause.parents', { ...first.at, row: null }, values);
}

function faultIn({ values: { number }, footnotes, at }: Row<ClauseCells>): Parameters<Notes['problem']> | null {
  const [footnote] = footnotes;
  if (footnote !== undefined) return ['footnote.unread', at(), { text: footnote }];
  if (number === null) return null;
  const isNumber = ID_PART.test(idPartOf(number)) && isCounted(number);
  return isNumber && !DAY.test(number) ? null : ['clause.number', at('number'), { number: number.slice(0, 80) }];
}

/** The standard that the recipe names; else a guess by the name of the file, for a person to settle. */
export function standardReference({ recipe, file }: ListBegun): NameReference {
  if (recipe.standard !== undefined) return { kind: 'Standard', text: recipe.standard };
  return { kind: 'Standard', text: stemOf(file), guesses: 'standard' };
}

function clauseIn({ values, at }: Row<ClauseCells>): ClauseRow {
  const { number, title, ...others } = values;
  return { ...others, at: at(), number: number ?? '', title: title === null || saysNothing(title) ? null : title };
}

/** A domain such as “Personnel (HR)” goes by its letters where the number that follows, such as HR-01, begins with them. */
function withOwnLetters(row: ClauseRow, index: number, rows: readonly ClauseRow[]): ClauseRow {
  if (row.number !== '') return row;
  const [, letters] = /\(([A-Z]{2,8})\)$/.exec(row.title ?? '') ?? [];
  const next = rows[index + 1]?.number ?? '';
  const isIts = letters !== undefined && next.startsWith(letters) && /^[-.]/.test(next.slice(letters.length));
  return isIts ? { ...row, number: letters } : row;
}

function nameOf(number: string | null): ClauseName | null {
  return number === null ? null : { number, idPart: idPartOf(number) };
}

/** Words end in what counts them: "Recital 12", "CCF 1", "Annex IV". */
function isCounted(number: string): boolean {
  const [last = '', ...words] = number.split(' ').reverse();
  return words.length === 0 || (words.length < 5 && (/\d/.test(last) || /^[IVXLC]+$/.test(last)));
}

function idPartOf(number: string): string {
  return asciiNumber(number).replace(/[& ]/g, '-');
}
