import { INVERSE } from '../../domain/mapping-relations.ts';
import type { NameReference } from '../facts/draft.ts';
import type { Row } from '../map/rows.ts';
import { stemOf } from '../read/input.ts';
import { kindOfKey } from './list-keys.ts';
import { MAPPING_COLUMNS, type MappingCells, type NamedClauses } from './mapping-columns.ts';
import { mappingDraft } from './mapping-draft.ts';
import type { ListBegun, TableKind } from './table-kind.ts';

export const mappings: TableKind<MappingCells> = {
  name: 'mappings',
  description:
    'How clauses of two standards relate, as in STRM and OLIR workbooks and those of CISO Assistant: from, to, relationship and strength. Several clauses in a cell are meant together.',
  streams: false,
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
    const seen = new Set<string>();
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
        const standards = { from: standardOf('from', from, { row, list }), to: standardOf('to', to, { row, list }) };
        const [one, other] = [keyOf(standards.from, from), keyOf(standards.to, to)];
        // Tools write a mapping down in both directions.
        if (seen.has(`${other} ${INVERSE[mapping]} ${one}`)) return notes.ignore(row.at());
        seen.add(`${one} ${mapping} ${other}`);
        const sides = {
          from: { numbers: from.numbers, standard: standards.from },
          to: { numbers: to.numbers, standard: standards.to },
        };
        yield mappingDraft(row.at(), sides, { mapping, strength, rationale });
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

function keyOf({ text }: NameReference, { numbers }: NamedClauses): string {
  return JSON.stringify([text, [...numbers].sort()]);
}
