import { normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import { mappingEnds } from '../../domain/clauses/clause-sets.ts';
import { INVERSE } from '../../domain/mappings/mapping-relations.ts';
import type { ClauseMapping } from '../../domain/statements/statements.ts';
import { type Draft, type NameReference, statementDraft } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { type Read, readBy, text, verbatim, wordAmong } from '../map/columns.ts';
import type { Notes } from '../map/notes.ts';
import { RELATIONSHIPS } from '../map/vocabulary.ts';
import { printedNumber, standardReference } from './clause-columns.ts';
import { kindOfKey, type TableKind } from './list-kind.ts';

/** The clauses that a cell names. */
interface NamedClauses {
  readonly numbers: readonly string[];
  /** Their standard as the cell names it; null if it does not. */
  readonly standard: string | null;
}

const URN = /^urn:[^:]+:[^:]+:req_node:([^:]+):(\S+)$/i;

/** Numbers separated by spaces: `ac-1 ac-2.1`. */
const NUMBERS_IN_A_ROW = /^[a-z]{1,5}[-.]?\d[\w.-]*(?: +[a-z]{1,5}[-.]?\d[\w.-]*)+$/i;

/** Reads clauses, one a line or separated by commas, semicolons, slashes or spaces. A URN such as CISO Assistant's also names the standard. */
function readClauses(cell: string): Read<NamedClauses> {
  const [, standard = null, number = cell] = URN.exec(cell) ?? [];
  const parts = number.split(NUMBERS_IN_A_ROW.test(cell) ? / +/ : /[\n,;|]/);
  const numbers = parts.map((part) => printedNumber(part.trim())).filter((part) => part !== '');
  return { value: { numbers: [...new Set(numbers)], standard } };
}

function readStrength(cell: string): Read<number | null> {
  const value = /^(?:\d|10)(?:\.0)?$/.test(cell) ? Number(cell) : null;
  return value === null ? { value, unread: 'wanted a whole number from 0 to 10' } : { value };
}

const MAPPING_COLUMNS = {
  from: readBy(readClauses, true)('Number of the clause that is mapped; several in a cell are meant together.', {
    labels: `from, from clause, focal document element, fde, fde id, source requirement urn, source node id,
      source control, source requirement, source id, source control id`,
    weak: 'source',
    hints: 'from, source, focal',
  }),
  to: readBy(readClauses, true)('Number of the clause that it is mapped to; several in a cell are meant together.', {
    labels: `to, to clause, reference document element, rde, rde id, target requirement urn, target node id,
      target control, target requirement, target id, target control id, scf`,
    weak: 'target',
    hints: 'to, target, reference',
  }),
  relationship: wordAmong(RELATIONSHIPS, 'How do two clauses relate that the list calls {word}?')(
    'How the first relates to the second, in words of OSCAL, STRM or OLIR. Empty: it is not said.',
    {
      labels: 'relationship, strm relationship, relationship type, set relationship, type of relationship',
      weak: 'relation',
    },
  ),
  strength: readBy(readStrength)(
    'How strong the relation is, 0 to 10.',
    'strength, strength of relationship, relationship strength',
  ),
  rationale: verbatim('Why, in the words of the list.', {
    labels: 'rationale, strm rationale, explanation, justification',
    weak: 'comments, comment, notes',
  }),
  fromStandard: text(
    'Standard of the first clause, by id or name.',
    'from standard, source standard, source framework, focal document',
  ),
  toStandard: text(
    'Standard of the second clause, by id or name.',
    'to standard, target standard, target framework, reference document',
  ),
};

export const mappings: TableKind<typeof MAPPING_COLUMNS> = {
  name: 'mappings',
  description:
    'How clauses of two standards relate, as in STRM and OLIR workbooks and those of CISO Assistant: from, to, relationship and strength. Several clauses in a cell are meant together.',
  columns: MAPPING_COLUMNS,
  needed: [['from'], ['to']],
  ticks: null,
  fits({ roles, isSure, key }) {
    const isSaid = roles.has('relationship') || kindOfKey(key) === 'mappings' || (isSure('from') && isSure('to'));
    return roles.has('from') && roles.has('to') && isSaid;
  },
  begin(list) {
    const { notes, recipe } = list;
    const draftsOf = mappingDrafts(notes);
    return {
      *draft({ values, at }) {
        const { from, to, relationship, strength, rationale } = values;
        // Lists include clauses that are mapped to nothing.
        const isOfNothing = to === null && (from === null || relationship === null);
        if (relationship === 'NONE' || isOfNothing) notes.ignore(at());
        else if (from === null) notes.problem('row.incomplete', at(), { role: 'from' });
        else if (to === null) notes.problem('row.incomplete', at(), { role: 'to' });
        else {
          const [source, target] = [values.fromStandard ?? from.standard, values.toStandard ?? to.standard];
          yield* draftsOf({
            from: {
              numbers: from.numbers,
              standard: standardReference(list, 'standard', { said: source ?? recipe.standard }),
            },
            to: { numbers: to.numbers, standard: standardReference(list, 'target', { said: target ?? recipe.target }) },
            ...{ mapping: relationship ?? 'RELATED', strength, rationale, at: at() },
          });
        }
      },
    };
  },
};

/** Clauses of one standard that are mapped together, by number. */
export interface NumberedClauses {
  readonly numbers: readonly string[];
  readonly standard: NameReference;
}

/** A mapping between clauses of two standards, with its location. */
export interface ListedMapping extends Pick<ClauseMapping, 'mapping' | 'strength' | 'rationale'> {
  readonly from: NumberedClauses;
  readonly to: NumberedClauses;
  readonly at: Location;
}

/** Drafts each mapping of a list once; skips one that repeats an earlier one or states it in the other direction. */
export function mappingDrafts(notes: Notes): (listed: ListedMapping) => readonly Draft[] {
  const taken = new Map<string, ListedMapping>();
  return (listed) => {
    const [one, other] = [keyOf(listed.from), keyOf(listed.to)];
    const earlier = taken.get(`${one} ${other}`);
    // Tools write a mapping in both directions.
    const isInverse = taken.get(`${other} ${one}`)?.mapping === INVERSE[listed.mapping];
    if (earlier === undefined && !isInverse) taken.set(`${one} ${other}`, listed);
    if (!isInverse && (earlier === undefined || !saysNoMore(listed, earlier))) return [mappingDraft(listed)];
    notes.ignore(listed.at);
    return [];
  };
}

function mappingDraft({ at, from, to, mapping, strength, rationale }: ListedMapping): Draft {
  const names = [from, to].flatMap(({ numbers, standard: within }) =>
    numbers.map((text): NameReference => ({ text, kind: 'Clause', within })),
  );
  return statementDraft(at, names, (ids) => {
    const ends = mappingEnds(ids.slice(0, from.numbers.length), ids.slice(from.numbers.length));
    return { kind: 'ClauseMapping', ...ends, mapping, strength, rationale };
  });
}

function saysNoMore(listed: ListedMapping, earlier: ListedMapping): boolean {
  const isSaid = (name: 'strength' | 'rationale') => listed[name] === null || listed[name] === earlier[name];
  return listed.mapping === earlier.mapping && isSaid('strength') && isSaid('rationale');
}

/** Key for clauses. Includes alternative names: editions of a standard may share a title and differ only in their file names. */
function keyOf({ numbers, standard: { text, alternatives } }: NumberedClauses): string {
  return JSON.stringify([text, alternatives, numbers.map(normalizedClauseNumber).sort()]);
}
