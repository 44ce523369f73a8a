import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { clauseSort } from '../../domain/clause-order.ts';
import type { ClauseKind } from '../../domain/entities.ts';
import { clauseIdOf } from '../../domain/ids.ts';
import type { Draft, NameReference, ReadingNotes, UnsourcedFact } from '../draft.ts';
import { membershipFact } from '../membership-fact.ts';
import { isEnhancementOf, parentByNumber, printedNumber } from './clause-words.ts';
import { clauseMeant, tellSpelling } from './known-clause.ts';
import { takeMarks, withoutMarks } from './names/marks.ts';
import { SHEET_ERROR } from './table/sheet-error.ts';
import { noteIn, saysNothing } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

export type ClauseColumn = 'number' | 'title' | 'parent' | 'kind';
type Row = TableRow<ClauseColumn>;

interface ClauseRow {
  readonly row: Row;
  readonly number: string;
  readonly title: string | null;
  readonly parent: string | null;
  readonly kind: ClauseKind;
}

/** What numbers may be made of, since they are part of ids. */
const NUMBER = /^[A-Za-z0-9._()-]{1,100}$/;

const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))$/i;

const KINDS: Readonly<Record<ClauseKind, readonly string[]>> = {
  HEADING: ['heading', 'section', 'group', 'chapter'],
  REQUIREMENT: ['requirement', 'control', 'clause'],
};

/** The rows that are clauses; each of the others is rejected. */
export function readClauses(rows: readonly Row[], notes: ReadingNotes): readonly ClauseRow[] {
  const { numberOf, unmarked } = numbering(rows);
  const listed = firstSpellings(rows.map(numberOf));
  const parentOf = (row: Row) => {
    if (!row.has('parent')) return parentByNumber(numberOf(row), listed);
    const parent = unmarked(row.text('parent'));
    return listed(parent) ?? parent;
  };
  // An enhancement is more of what it stands under, which is a requirement all the same.
  const grouping = new Set(rows.filter((row) => !isEnhancementOf(numberOf(row), parentOf(row))).map(parentOf));
  const seen = new Set<string>();
  const clauses = rows.flatMap((row) => {
    const [number, parent] = [numberOf(row), parentOf(row)];
    const kind = kindOf(row, grouping.has(number));
    const fault = faultOf(row, { number, parent, listed, seen }) ?? (kind === null ? unknownKind(row) : null);
    seen.add(normalizedClauseNumber(number));
    if (fault !== null || kind === null) {
      notes.reject(fault?.at ?? row.at(), fault?.sentence ?? '');
      return [];
    }
    return [{ row, number, title: noteIn(withoutMarks(row.text('title'))), parent: parent || null, kind }];
  });
  tellParents(clauses, notes);
  return clauses;
}

/** Numbers without marks; where only these tell some apart, they are no marks, such as in AC-2a.[01] and AC-2a.[02]. */
function numbering(rows: readonly Row[]) {
  const written = new Map<string, Set<string>>();
  for (const row of rows) {
    const text = row.text('number');
    const bare = normalizedClauseNumber(printedNumber(withoutMarks(text)));
    written.set(bare, (written.get(bare) ?? new Set()).add(text));
  }
  const unmarked = (text: string) => {
    const bare = printedNumber(withoutMarks(text));
    const spellings = [...(written.get(normalizedClauseNumber(bare)) ?? [])];
    const areMarks = new Set(spellings.map((each) => takeMarks(each).marks.join())).size < 2;
    return areMarks ? bare : printedNumber(text);
  };
  const numberOf = (row: Row) => (saysNothing(row.text('number')) ? '' : unmarked(row.text('number')));
  return { numberOf, unmarked };
}

/** Of a number, as the list spells it first; null: no row has it. */
function firstSpellings(numbers: readonly string[]): (number: string) => string | null {
  const spellings = new Map<string, string>();
  for (const number of numbers) {
    const key = normalizedClauseNumber(number);
    if (!spellings.has(key)) spellings.set(key, number);
  }
  return (number) => spellings.get(normalizedClauseNumber(number)) ?? null;
}

/** Where no column tells what clauses stand under, their numbers do; a person should know. */
function tellParents(clauses: readonly ClauseRow[], notes: ReadingNotes): void {
  const [first, ...others] = clauses.filter(({ row, parent }) => parent !== null && !row.has('parent'));
  if (first === undefined) return;
  notes.remark(
    { ...first.row.at(), row: null },
    `No column tells what clauses stand under; that was taken from their numbers for ${others.length + 1}, such as "${first.number}" under "${first.parent}".`,
  );
}

/** A clause that the graph has under another spelling of its number is meant, and keeps its own. */
export function draftOfClause(
  { row, number, title, parent, kind }: ClauseRow,
  standard: string,
  notes: ReadingNotes,
): Draft {
  const at = row.at();
  const reference: NameReference = { kind: 'Standard', text: standard, at };
  return {
    at,
    names: [reference],
    asksForClauses: true,
    standardOf: ([standardId = '']) => standardId,
    build: ([standardId = ''], clauses = []) => {
      const named = (each: string) => clauseMeant(clauses, { id: clauseIdOf(standardId, each), number: each });
      const meant = named(number);
      const { id, number: known } = meant;
      tellSpelling(notes, row.at('number'), { number, meant });
      const stated = row.text('kind') === '' ? {} : { clauseKind: kind };
      const properties = {
        ...{ number: known, standardId, sort: clauseSort(known) },
        ...(title === null ? {} : { title }),
        ...stated,
      };
      const clause: UnsourcedFact = {
        type: 'entity',
        kind: 'Clause',
        id,
        properties,
        presumed: { clauseKind: kind },
        at,
      };
      if (parent === null) return [clause];
      const link = { fromId: id, toId: named(parent).id, inferred: !row.has('parent') };
      return [clause, membershipFact('UNDER', link, row.at('parent'))];
    },
  };
}

function faultOf(
  row: Row,
  {
    number,
    parent,
    listed,
    seen,
  }: {
    readonly number: string;
    readonly parent: string;
    readonly listed: (number: string) => string | null;
    readonly seen: ReadonlySet<string>;
  },
) {
  const fault = (column: ClauseColumn, sentence: string) => ({ at: row.at(column), sentence });
  if (number === '') return fault('number', 'The row has no number.');
  if (!NUMBER.test(number)) {
    return fault('number', `A number must be of letters, digits and ._()-, not "${number}"${spelledSo(number)}.`);
  }
  if (DAY.test(number)) {
    return fault(
      'number',
      `"${number}" is a day, which sheets make of numbers such as 4.1; write it in a cell that is formatted as text.`,
    );
  }
  if (seen.has(normalizedClauseNumber(number))) {
    const first = listed(number);
    const spelled = first === number ? '' : `, as "${first}"`;
    return fault('number', `The number "${number}" stands in an earlier row${spelled}.`);
  }
  if (parent !== '' && listed(parent) === null) {
    return fault('parent', `No row has the number "${parent}" of its parent; add one, or leave the parent empty.`);
  }
  if (parent === number) return fault('parent', `"${number}" cannot stand under itself.`);
  const error = row.text('title');
  return SHEET_ERROR.test(error) ? fault('title', `The cell holds the error ${error}.`) : null;
}

/** A spelling that ids may have; a person is to choose it, since lists that follow must have the same. */
function spelledSo(number: string): string {
  const spelled = number
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._()-]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return NUMBER.test(spelled) ? `; write it with these, such as "${spelled}"` : '';
}

/** What has others under it only groups them, unless the list says what it is. */
function kindOf(row: Row, isParent: boolean): ClauseKind | null {
  const text = row.text('kind').toLowerCase();
  if (text === '') return isParent ? 'HEADING' : 'REQUIREMENT';
  return (Object.keys(KINDS) as ClauseKind[]).find((kind) => KINDS[kind].includes(text)) ?? null;
}

function unknownKind(row: Row) {
  const known = Object.values(KINDS).flat().join(', ');
  return { at: row.at('kind'), sentence: `"${row.text('kind')}" is no kind of clause; there are ${known}.` };
}
