import { type Called, type Column, text, verbatim } from '../map/columns.ts';
import { RELATIONSHIPS } from '../map/relationships.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { wordAmong } from '../map/words.ts';
import { printedNumber } from './clause-columns.ts';

/** Clauses that a cell names, all together. */
export interface NamedClauses {
  readonly numbers: readonly string[];
  /** Their standard as the cell calls it; null: it does not. */
  readonly standard: string | null;
}

export const MAPPING_COLUMNS = {
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
export type MappingCells = typeof MAPPING_COLUMNS;

const URN = /^urn:[^:]+:[^:]+:req_node:([^:]+):(\S+)$/i;

/** Clauses one a line, or parted by commas, semicolons or strokes. An address such as CISO Assistant's names its standard, too. */
function clausesColumn(called: Called): Column<NamedClauses | null> {
  return {
    ...called,
    isVerbatim: true,
    parse: (cell) => {
      if (saysNothing(cell)) return { value: null };
      const [, standard = null, number] = URN.exec(cell) ?? [];
      const numbers = (number ?? cell)
        .split(/[\n,;|]/)
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
