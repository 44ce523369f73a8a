import type { NameReference } from '../facts/draft.ts';
import { type Called, type Column, text, verbatim } from '../map/columns.ts';
import { RELATIONSHIPS } from '../map/relationships.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { wordAmong } from '../map/words.ts';
import { stemOf } from '../read/input.ts';
import { printedNumber } from './clause-columns.ts';
import { kindOfKey } from './list-keys.ts';
import { mappingDrafts } from './mapping-draft.ts';
import type { ListBegun, TableKind } from './table-kind.ts';

/** Clauses that a cell names, all together. */
interface NamedClauses {
  readonly numbers: readonly string[];
  /** Their standard as the cell calls it; null: it does not. */
  readonly standard: string | null;
}

const MAPPING_COLUMNS = {
  from: clausesColumn({
    description: 'Number of the clause that is mapped; several in a cell are meant together.',
    labels: [
      ...['from', 'from clause', 'focal document element', 'fde', 'fde id', 'source requirement urn', 'source node id'],
      ...['source control', 'source requirement', 'source id', 'source control id'],
    ],
    weak: ['source'],
    hints: ['from', 'source', 'focal'],
  }),
  to: clausesColumn({
    description: 'Number of the clause that it is mapped to; several in a cell are meant together.',
    labels: [
      ...['to', 'to clause', 'reference document element', 'rde', 'rde id', 'target requirement urn', 'target node id'],
      ...['target control', 'target requirement', 'target id', 'target control id', 'scf'],
    ],
    weak: ['target'],
    hints: ['to', 'target', 'reference'],
  }),
  relationship: wordAmong(RELATIONSHIPS, {
    description: 'How the first relates to the second, in words of OSCAL, STRM or OLIR. Empty: it is not said.',
    labels: ['relationship', 'strm relationship', 'relationship type', 'set relationship', 'type of relationship'],
    weak: ['relation'],
    question: 'How do two clauses relate that the list calls {word}?',
  }),
  strength: strengthColumn({
    description: 'How strong the relation is, 0 to 10.',
    labels: ['strength', 'strength of relationship', 'relationship strength'],
  }),
  rationale: verbatim({
    description: 'Why, in the words of the list.',
    labels: ['rationale', 'strm rationale', 'explanation', 'justification'],
    weak: ['comments', 'comment', 'notes'],
  }),
  fromStandard: text({
    description: 'Standard of the first clause, by id or name.',
    labels: ['from standard', 'source standard', 'source framework', 'focal document'],
  }),
  toStandard: text({
    description: 'Standard of the second clause, by id or name.',
    labels: ['to standard', 'target standard', 'target framework', 'reference document'],
  }),
};
type MappingCells = typeof MAPPING_COLUMNS;

const URN = /^urn:[^:]+:[^:]+:req_node:([^:]+):(\S+)$/i;

/** Numbers parted by blanks: `ac-1 ac-2.1`. */
const NUMBERS_IN_A_ROW = /^[a-z]{1,5}[-.]?\d[\w.-]*(?: +[a-z]{1,5}[-.]?\d[\w.-]*)+$/i;

/** Clauses one a line, or parted by commas, semicolons, strokes or blanks. An address such as CISO Assistant's names its standard, too. */
function clausesColumn(called: Called): Column<NamedClauses | null> {
  return {
    ...called,
    isVerbatim: true,
    parse: (cell) => {
      if (saysNothing(cell)) return { value: null };
      const [, standard = null, number] = URN.exec(cell) ?? [];
      const numbers = (number ?? cell)
        .split(NUMBERS_IN_A_ROW.test(cell) ? / +/ : /[\n,;|]/)
        .map((part) => printedNumber(part.trim()))
        .filter((part) => part !== '');
      return { value: { numbers: [...new Set(numbers)], standard } };
    },
  };
}

function strengthColumn(called: Called): Column<number | null> {
  return {
    ...called,
    parse: (cell) => {
      const value = /^(?:\d|10)(?:\.0)?$/.test(cell) ? Number(cell) : null;
      return value === null && !saysNothing(cell) ? { value, unread: 'wanted a whole number from 0 to 10' } : { value };
    },
  };
}

export const mappings: TableKind<MappingCells> = {
  name: 'mappings',
  description:
    'How clauses of two standards relate, as in STRM and OLIR workbooks and those of CISO Assistant: from, to, relationship and strength. Several clauses in a cell are meant together.',
  columns: MAPPING_COLUMNS,
  needed: [['from'], ['to']],
  ticks: null,
  fits({ roles, isSure, key }) {
    if (!roles.has('from') || !roles.has('to')) return 'no';
    const isSaid = roles.has('relationship') || kindOfKey(key) === 'mappings';
    return isSaid || (isSure('from') && isSure('to')) ? 'yes' : 'no';
  },
  begin(list) {
    const { notes } = list;
    const draftsOf = mappingDrafts(notes);
    return {
      *draft(row) {
        const { from, to, strength, rationale } = row.values;
        const mapping = row.values.relationship ?? 'RELATED';
        // Lists tell of clauses that are mapped to nothing.
        const isOfNothing = to === null && (from === null || row.values.relationship === null);
        if (mapping === 'NONE' || isOfNothing) return notes.ignore(row.at());
        if (from === null || to === null) {
          return notes.problem('row.incomplete', row.at(), { role: from === null ? 'from' : 'to' });
        }
        const ofStandard = (side: 'from' | 'to', clauses: NamedClauses) => {
          return { numbers: clauses.numbers, standard: standardOf(side, clauses, { row, list }) };
        };
        const sides = { from: ofStandard('from', from), to: ofStandard('to', to) };
        yield* draftsOf({ ...sides, mapping, strength, rationale, at: row.at() });
      },
    };
  },
};

/** As the row says, else the recipe; else a guess by the name of the file, for a person to settle. */
function standardOf(
  side: 'from' | 'to',
  { standard }: NamedClauses,
  { row, list: { recipe, file } }: { readonly row: Row<MappingCells>; readonly list: ListBegun },
): NameReference {
  const said = row.values[side === 'from' ? 'fromStandard' : 'toStandard'] ?? standard;
  const text = said ?? (side === 'from' ? recipe.standard : recipe.target);
  if (text != null) return { kind: 'Standard', text, alternatives: otherSpellings(text) };
  const stem = stemOf(file).replace(/^mapping[-_ ]/i, '');
  const [first = stem, second = `${stem}, mapped to`] = stem.split(/[-_ ](?:to|and)[-_ ]/i);
  const [guess, line] = side === 'from' ? ([first, 'standard'] as const) : ([second, 'target'] as const);
  return { kind: 'Standard', text: guess, guesses: line };
}

/** Such as `iso27001-2022` and `nist-sp-800-53-rev5` of addresses. */
function otherSpellings(text: string): readonly string[] {
  const [, number, year] = /^iso(?:-iec)?-?(\d{4,5})-(\d{4})$/i.exec(text) ?? [];
  if (number !== undefined) return [`ISO/IEC ${number}:${year}`];
  const [, document, edition] = /^(nist-.+)-rev(\d)$/i.exec(text) ?? [];
  return document === undefined ? [] : [`${document} Rev. ${edition}`];
}
