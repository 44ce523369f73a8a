import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { mappingEnds } from '../../domain/clause-sets.ts';
import { INVERSE } from '../../domain/mapping-relations.ts';
import type { ClauseMapping } from '../../domain/statements.ts';
import { MAPPING_VERBS } from '../../domain/verbs.ts';
import { type Draft, type NameReference, statementDraft } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { type Read, text, verbatim, wordAmong } from '../map/columns.ts';
import type { Notes } from '../map/notes.ts';
import { RELATIONSHIPS, saysNothing } from '../map/vocabulary.ts';
import { stemOf } from '../read/input.ts';
import { printedNumber } from './clause-columns.ts';
import { headings, kindOfKey, type ListBegun, type TableKind } from './list-kind.ts';

/** Clauses that a cell names, all together. */
interface NamedClauses {
  readonly numbers: readonly string[];
  /** Their standard as the cell calls it; null: it does not. */
  readonly standard: string | null;
}

const MAPPING_COLUMNS = {
  from: {
    description: 'Number of the clause that is mapped; several in a cell are meant together.',
    labels: headings(`from, from clause, focal document element, fde, fde id, source requirement urn, source node id,
      source control, source requirement, source id, source control id`),
    weak: ['source'],
    hints: ['from', 'source', 'focal'],
    isVerbatim: true,
    parse: readClauses,
  },
  to: {
    description: 'Number of the clause that it is mapped to; several in a cell are meant together.',
    labels: headings(`to, to clause, reference document element, rde, rde id, target requirement urn, target node id,
      target control, target requirement, target id, target control id, scf`),
    weak: ['target'],
    hints: ['to', 'target', 'reference'],
    isVerbatim: true,
    parse: readClauses,
  },
  relationship: wordAmong(RELATIONSHIPS, {
    description: 'How the first relates to the second, in words of OSCAL, STRM or OLIR. Empty: it is not said.',
    labels: headings('relationship, strm relationship, relationship type, set relationship, type of relationship'),
    weak: ['relation'],
    question: 'How do two clauses relate that the list calls {word}?',
  }),
  strength: {
    description: 'How strong the relation is, 0 to 10.',
    labels: headings('strength, strength of relationship, relationship strength'),
    parse: readStrength,
  },
  rationale: verbatim({
    description: 'Why, in the words of the list.',
    labels: headings('rationale, strm rationale, explanation, justification'),
    weak: headings('comments, comment, notes'),
  }),
  fromStandard: text({
    description: 'Standard of the first clause, by id or name.',
    labels: headings('from standard, source standard, source framework, focal document'),
  }),
  toStandard: text({
    description: 'Standard of the second clause, by id or name.',
    labels: headings('to standard, target standard, target framework, reference document'),
  }),
} as const;

const URN = /^urn:[^:]+:[^:]+:req_node:([^:]+):(\S+)$/i;

/** Numbers parted by blanks: `ac-1 ac-2.1`. */
const NUMBERS_IN_A_ROW = /^[a-z]{1,5}[-.]?\d[\w.-]*(?: +[a-z]{1,5}[-.]?\d[\w.-]*)+$/i;

/** Clauses one a line, or parted by commas, semicolons, strokes or blanks. An address such as CISO Assistant's names its standard, too. */
function readClauses(cell: string): Read<NamedClauses | null> {
  if (saysNothing(cell)) return { value: null };
  const [, standard = null, number = cell] = URN.exec(cell) ?? [];
  const parts = number.split(NUMBERS_IN_A_ROW.test(cell) ? / +/ : /[\n,;|]/);
  const numbers = parts.map((part) => printedNumber(part.trim())).filter((part) => part !== '');
  return { value: { numbers: [...new Set(numbers)], standard } };
}

function readStrength(cell: string): Read<number | null> {
  const value = /^(?:\d|10)(?:\.0)?$/.test(cell) ? Number(cell) : null;
  return value === null && !saysNothing(cell) ? { value, unread: 'wanted a whole number from 0 to 10' } : { value };
}

export const mappings: TableKind<typeof MAPPING_COLUMNS> = {
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
    const { notes, recipe } = list;
    const draftsOf = mappingDrafts(notes);
    return {
      *draft({ values, at }) {
        const { from, to, relationship, strength, rationale } = values;
        // Lists tell of clauses that are mapped to nothing.
        const isOfNothing = to === null && (from === null || relationship === null);
        if (relationship === 'NONE' || isOfNothing) notes.ignore(at());
        else if (from === null) notes.problem('row.incomplete', at(), { role: 'from' });
        else if (to === null) notes.problem('row.incomplete', at(), { role: 'to' });
        else {
          const [source, target] = [values.fromStandard ?? from.standard, values.toStandard ?? to.standard];
          yield* draftsOf({
            from: { numbers: from.numbers, standard: standardOf(list, 'standard', source ?? recipe.standard) },
            to: { numbers: to.numbers, standard: standardOf(list, 'target', target ?? recipe.target) },
            ...{ mapping: relationship ?? 'RELATED', strength, rationale, at: at() },
          });
        }
      },
    };
  },
};

/** As the row or the recipe says; else a guess by the name of the file, for a person to settle in a line of the recipe. */
function standardOf({ file }: ListBegun, line: 'standard' | 'target', said: string | undefined): NameReference {
  if (said !== undefined) return { kind: 'Standard', text: said, alternatives: otherSpellings(said) };
  const stem = stemOf(file).replace(/^mapping[-_ ]/i, '');
  const [first = stem, second = `${stem}, mapped to`] = stem.split(/[-_ ](?:to|and)[-_ ]/i);
  return { kind: 'Standard', text: line === 'standard' ? first : second, guesses: line };
}

/** Such as `iso27001-2022` and `nist-sp-800-53-rev5` of addresses. */
function otherSpellings(text: string): readonly string[] {
  const [, number, year] = /^iso(?:-iec)?-?(\d{4,5})-(\d{4})$/i.exec(text) ?? [];
  if (number !== undefined) return [`ISO/IEC ${number}:${year}`];
  const [, document, edition] = /^(nist-.+)-rev(\d)$/i.exec(text) ?? [];
  return document === undefined ? [] : [`${document} Rev. ${edition}`];
}

/** Clauses that are meant together, by their numbers. */
export interface NumberedClauses {
  readonly numbers: readonly string[];
  readonly standard: NameReference;
}

/** Clauses of one standard, how they relate to those of another, and where it is said. */
export interface ListedMapping extends Pick<ClauseMapping, 'mapping' | 'strength' | 'rationale'> {
  readonly from: NumberedClauses;
  readonly to: NumberedClauses;
  readonly at: Location;
}

/** Drafts mappings of a list, each once: what says no more than an earlier one is passed over, and what contradicts it refused. */
export function mappingDrafts(notes: Notes): (listed: ListedMapping) => Iterable<Draft> {
  const taken = new Map<string, ListedMapping>();
  return function* (listed) {
    const { from, to, mapping, at } = listed;
    const [one, other] = [keyOf(from), keyOf(to)];
    const earlier = taken.get(`${one} ${other}`);
    // Tools write a mapping down in both directions.
    const isInverse = taken.get(`${other} ${one}`)?.mapping === INVERSE[mapping];
    if (earlier === undefined && !isInverse) taken.set(`${one} ${other}`, listed);
    if (isInverse || (earlier !== undefined && saysNoMore(listed, earlier))) notes.ignore(at);
    else if (earlier !== undefined && earlier.mapping !== mapping) {
      const [source = '', target = ''] = [from, to].map(({ numbers }) => numbers.join(' + '));
      const place = earlier.at.row === null ? earlier.at.column : `line ${earlier.at.row}`;
      const words = { kind: MAPPING_VERBS[mapping], other: MAPPING_VERBS[earlier.mapping], place: place ?? '' };
      notes.problem('mapping.two-words', at, { source, target, ...words });
    } else yield mappingDraft(listed);
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

/** Editions of a standard may share a title, and differ in the names of their files. */
function keyOf({ numbers, standard: { text, alternatives } }: NumberedClauses): string {
  return JSON.stringify([text, alternatives, numbers.map(normalizedClauseNumber).sort()]);
}
