import { clauseSort } from '../../domain/clause-order.ts';
import type { ClauseKind } from '../../domain/entities.ts';
import { ENTITY_PREFIXES } from '../../domain/ids.ts';
import type { Draft, NameReference, ReadingNotes, UnsourcedFact } from '../draft.ts';
import { isEnhancementOf, parentByNumber, printedNumber } from './clause-words.ts';
import { SHEET_ERROR } from './table/sheet-error.ts';
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

const KINDS: Readonly<Record<ClauseKind, readonly string[]>> = {
  HEADING: ['heading', 'section', 'group', 'chapter'],
  REQUIREMENT: ['requirement', 'control', 'clause'],
};

/** The rows that are clauses; each of the others is rejected. */
export function readClauses(rows: readonly Row[], notes: ReadingNotes): readonly ClauseRow[] {
  const numbers = new Set(rows.map((row) => printedNumber(row.text('number'))));
  const parentOf = (row: Row) =>
    row.has('parent') ? printedNumber(row.text('parent')) : parentByNumber(printedNumber(row.text('number')), numbers);
  const grouping = new Set(rows.filter((row) => !isEnhancement(row, parentOf(row))).map(parentOf));
  const seen = new Set<string>();
  const clauses = rows.flatMap((row) => {
    const [number, parent] = [printedNumber(row.text('number')), parentOf(row)];
    const kind = kindOf(row, grouping.has(number));
    const fault = faultOf(row, { number, parent, numbers, seen }) ?? (kind === null ? unknownKind(row) : null);
    seen.add(number);
    if (fault !== null || kind === null) {
      notes.reject(fault?.at ?? row.at(), fault?.sentence ?? '');
      return [];
    }
    return [{ row, number, title: row.text('title') || null, parent: parent || null, kind }];
  });
  tellParents(clauses, notes);
  return clauses;
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

export function draftOfClause({ row, number, title, parent, kind }: ClauseRow, standard: string): Draft {
  const at = row.at();
  const reference: NameReference = { kind: 'Standard', text: standard, at };
  return {
    at,
    names: [reference],
    build: ([standardId = '']) => {
      const idOf = (each: string) =>
        `${ENTITY_PREFIXES.Clause}/${standardId.slice(ENTITY_PREFIXES.Standard.length + 1)}/${each}`;
      const id = idOf(number);
      const stated = row.text('kind') === '' ? {} : { clauseKind: kind };
      const properties = {
        ...{ number, standardId, sort: clauseSort(number) },
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
      const content = {
        kind: 'Membership',
        membership: 'UNDER',
        fromId: id,
        toId: idOf(parent),
        inferred: !row.has('parent'),
      } as const;
      return [clause, { type: 'statement', content, at: row.at('parent') }];
    },
  };
}

function faultOf(
  row: Row,
  {
    number,
    parent,
    numbers,
    seen,
  }: {
    readonly number: string;
    readonly parent: string;
    readonly numbers: ReadonlySet<string>;
    readonly seen: ReadonlySet<string>;
  },
) {
  const fault = (column: ClauseColumn, sentence: string) => ({ at: row.at(column), sentence });
  if (number === '') return fault('number', 'The row has no number.');
  if (!NUMBER.test(number)) {
    return fault('number', `A number is made of letters, digits and ._()-, but "${number}" came.`);
  }
  if (seen.has(number)) return fault('number', `The number "${number}" stands in an earlier row.`);
  if (parent !== '' && !numbers.has(parent)) {
    return fault('parent', `No row has the number "${parent}" of its parent; add one, or leave the parent empty.`);
  }
  if (parent === number) return fault('parent', `"${number}" cannot stand under itself.`);
  const error = row.text('title');
  return SHEET_ERROR.test(error) ? fault('title', `The cell holds the error ${error}.`) : null;
}

/** An enhancement is more of what it stands under, which is a requirement all the same. */
function isEnhancement(row: Row, parent: string): boolean {
  return isEnhancementOf(printedNumber(row.text('number')), parent);
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
