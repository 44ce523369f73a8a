import { clauseSort } from '../../domain/clause-order.ts';
import type { ClauseKind } from '../../domain/entities.ts';
import { ENTITY_PREFIXES } from '../../domain/ids.ts';
import type { Draft, NameReference, ReadingNotes, UnsourcedFact } from '../draft.ts';
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
  const parents = new Set(rows.map((row) => row.text('parent')).filter((parent) => parent !== ''));
  const numbers = new Set(rows.map((row) => row.text('number')));
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const number = row.text('number');
    const kind = kindOf(row, parents.has(number));
    const fault = faultOf(row, { numbers, seen }) ?? (kind === null ? unknownKind(row) : null);
    seen.add(number);
    if (fault !== null || kind === null) {
      notes.reject(fault?.at ?? row.at(), fault?.sentence ?? '');
      return [];
    }
    return [{ row, number, title: row.text('title') || null, parent: row.text('parent') || null, kind }];
  });
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
      const properties = {
        number,
        ...(title === null ? {} : { title }),
        clauseKind: kind,
        standardId,
        sort: clauseSort(number),
      };
      const clause: UnsourcedFact = { type: 'entity', kind: 'Clause', id, properties, at };
      if (parent === null) return [clause];
      const content = {
        kind: 'Membership',
        membership: 'UNDER',
        fromId: id,
        toId: idOf(parent),
        inferred: false,
      } as const;
      return [clause, { type: 'statement', content, at: row.at('parent') }];
    },
  };
}

function faultOf(
  row: Row,
  { numbers, seen }: { readonly numbers: ReadonlySet<string>; readonly seen: ReadonlySet<string> },
) {
  const number = row.text('number');
  const parent = row.text('parent');
  const fault = (column: ClauseColumn, sentence: string) => ({ at: row.at(column), sentence });
  if (number === '') return fault('number', 'The row has no number.');
  if (!NUMBER.test(number)) {
    return fault('number', `A number is made of letters, digits and ._()-, but "${number}" came.`);
  }
  if (seen.has(number)) return fault('number', `The number "${number}" stands in an earlier row.`);
  if (parent !== '' && !numbers.has(parent)) return fault('parent', `No row has the number "${parent}" of its parent.`);
  if (parent === number) return fault('parent', `"${number}" cannot stand under itself.`);
  const error = row.text('title');
  return SHEET_ERROR.test(error) ? fault('title', `The cell holds the error ${error}.`) : null;
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
