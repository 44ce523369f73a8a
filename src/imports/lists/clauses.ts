import { asciiNumber, normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { type ClauseName, clauseDraft, type Draft } from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { CLAUSE_COLUMNS, standardReference } from './clause-columns.ts';
import { kindOfKey, type ListBegun, type TableKind } from './list-kind.ts';
import { saysResponsibility } from './responsibilities.ts';

export const clauses: TableKind<typeof CLAUSE_COLUMNS> = {
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
    const told = { parent: false, depth: false };
    return {
      draft(row) {
        told.parent ||= row.table.roles.columns.has('parent');
        told.depth ||= row.table.roles.columns.has('depth');
        const fault = faultIn(row);
        if (fault === null) rows.push(clauseIn(row));
        else list.notes.problem(...fault);
        return [];
      },
      end: () => treeOf(rows, told, list),
    };
  },
};

type ClauseRow = ReturnType<typeof clauseIn>;
type Told = Readonly<Record<'parent' | 'depth', boolean>>;

/** Numbers are part of ids. */
const ID_PART = /^[A-Za-z0-9._()-]{1,100}$/;
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))$/i;

/** Clauses make a tree together: no draft is made before the last row. */
function* treeOf(read: readonly ClauseRow[], told: Told, list: ListBegun): Iterable<Draft> {
  const { notes } = list;
  const rows = read.map(withOwnLetters);
  for (const { at, title } of rows.filter(({ number }) => number === ''))
    notes.problem('clause.unnumbered', at, { text: title === null ? 'A row' : `"${title.slice(0, 80)}"` });
  const listed = firstSpellings(rows);
  const parents = parentsOf(rows, told, listed);
  const grouping = new Set(parents.filter((parent, index) => !isEnhancementOf(rows[index]?.number ?? '', parent)));
  const placed = rows.map((row, index) => ({ ...row, parent: parents[index] ?? null }));
  const numbered = placed.filter(({ number }) => number !== '');
  const isInferred = !told.parent && !told.depth;
  const seen = new Set<string>();
  for (const { number, parent, ...row } of numbered) {
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
  if (isInferred) tellParents(numbered, notes);
}

/** Reports parents that were taken from numbers. */
function tellParents(rows: readonly Pick<ClauseRow, 'number' | 'parent' | 'at'>[], notes: Notes): void {
  const [first, ...others] = rows.filter(({ parent }) => parent !== null);
  if (first === undefined) return;
  const values = { count: others.length + 1, number: first.number, parent: first.parent ?? '' };
  notes.problem('clause.parents', { ...first.at, row: null }, values);
}

function faultIn({
  values: { number },
  footnotes,
  at,
}: Row<typeof CLAUSE_COLUMNS>): Parameters<Notes['problem']> | null {
  const [footnote] = footnotes;
  if (footnote !== undefined) return ['footnote.unread', at(), { text: footnote }];
  if (number === null) return null;
  const isNumber = ID_PART.test(idPartOf(number)) && isCounted(number);
  return isNumber && !DAY.test(number) ? null : ['clause.number', at('number'), { number: number.slice(0, 80) }];
}

/** Its number is empty for a heading without one, under which others stand all the same. */
function clauseIn({ values, at }: Row<typeof CLAUSE_COLUMNS>) {
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

/** Words end in what counts them: "Recital 12", "CCF 1", "Annex IV". */
function isCounted(number: string): boolean {
  const [last = '', ...words] = number.split(' ').reverse();
  return words.length === 0 || (words.length < 5 && (/\d/.test(last) || /^[IVXLC]+$/.test(last)));
}

function nameOf(number: string | null): ClauseName | null {
  return number === null ? null : { number, idPart: idPartOf(number) };
}

function idPartOf(number: string): string {
  return asciiNumber(number).replace(/[& ]/g, '-');
}

/** How the list spells a number, at first; null: no row has it. */
type Spelling = (number: string) => string | null;

function firstSpellings(rows: readonly ClauseRow[]): Spelling {
  const numbers = rows.flatMap(({ number }) => number || []);
  const distinct = firstByKey(numbers, normalizedClauseNumber);
  const spellings = new Map(distinct.map((number) => [normalizedClauseNumber(number), number]));
  return (number) => spellings.get(normalizedClauseNumber(number)) ?? null;
}

/**
 * Finds the number of each row's parent as the list spells it: by column, else by depth, else inferred from the longest
 * beginning of its number that the list has.
 */
function parentsOf(rows: readonly ClauseRow[], told: Told, listed: Spelling): readonly (string | null)[] {
  if (told.parent) return rows.map(({ parent }) => parent && (listed(parent) ?? parent));
  if (!told.depth) return rows.map(({ number }) => parentByNumber(number, listed));
  const above: ClauseRow[] = [];
  return rows.map((row) => {
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= (row.depth ?? 0)) above.pop();
    const parent = above.findLast(({ number }) => number !== '')?.number ?? null;
    above.push(row);
    return parent;
  });
}

/** Such as `4.1` for `4.1.2` and `AC-2` for `AC-2(1)`. */
function parentByNumber(number: string, listed: Spelling): string | null {
  const shorter = number.replace(/(?:\([^()]*\)|\.[^.()]*)$/, '');
  if (shorter === number || shorter === '') return null;
  return listed(shorter) ?? parentByNumber(shorter, listed);
}

/** True for the number of a control with one more in brackets: more of what it stands under, which stays a requirement. */
function isEnhancementOf(number: string, parent: string | null): boolean {
  if (parent === null) return false;
  const whole = normalizedClauseNumber(parent);
  return [...number.matchAll(/\(/g)].some(({ index }) => normalizedClauseNumber(number.slice(0, index)) === whole);
}
