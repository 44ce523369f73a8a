import { asciiNumber, normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import { type ClauseName, clauseDraft, type Draft } from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';
import type { Row } from '../map/rows.ts';
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
    const isTree = roles.has('parent') || roles.has('depth') || kindOfKey(key) === 'clauses';
    const isNumbered = roles.has('number') && (isSure('number') || numbersClauses);
    return roles.has('title') && !saysResponsibility(labels) && (isTree || isNumbered);
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
/** True for roles that have a column, even if its cells are empty. */
type Told = Readonly<Record<'parent' | 'depth', boolean>>;

/** Numbers are part of ids. */
const ID_PART = /^[A-Za-z0-9._()-]{1,100}$/;
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))$/i;

/** Drafts clauses after the last row, since together they form a tree. */
function* treeOf(read: readonly ClauseRow[], told: Told, list: ListBegun): Iterable<Draft> {
  const { notes } = list;
  const rows = read.map(withOwnLetters);
  const listed = firstSpellings(rows);
  const parents = parentsOf(rows, told, listed);
  const isInferred = !told.parent && !told.depth;
  const grouping = new Set(parents.filter((parent, index) => !isEnhancementOf(rows[index]?.number ?? '', parent)));
  const seen = new Set<string>();
  const standard = standardReference(list, 'standard', { title: list.title });
  const mayKeep = mayKeepTexts(rows, list);
  for (const [index, { number, text: words, ...row }] of rows.entries()) {
    const parent = parents[index] ?? null;
    const key = normalizedClauseNumber(number);
    if (number === '') notes.problem('clause.unnumbered', row.at, { text: shownTitle(row.title) });
    else if (seen.has(key)) notes.problem('clause.repeated', row.at, { number, first: listed(number) ?? '' });
    else {
      if (isInferred && parent !== null) notes.problem('clause.parents', row.at);
      const place = { parent: nameOf(parent), groups: grouping.has(number), isInferred, withdrawn: null };
      const said = wordsOf(row.title, words, mayKeep);
      yield clauseDraft(standard, { ...row, ...said, number, idPart: idPartOf(number), ...place });
    }
    seen.add(key);
  }
}

/** Returns whether texts may be kept, which needs a licence; otherwise reports how many are dropped. */
function mayKeepTexts(rows: readonly ClauseRow[], { file, notes, recipe }: ListBegun): boolean {
  const count = rows.filter(({ text }) => text !== null).length;
  const mayKeep = recipe.source?.licence !== undefined;
  if (count > 0 && !mayKeep) notes.problem('catalog.text', { file, row: null, column: null }, { count });
  return mayKeep;
}

function shownTitle(title: string | null): string {
  return title === null ? 'A row' : `"${title.slice(0, 80)}"`;
}

function wordsOf(title: string | null, text: string | null, mayKeep: boolean) {
  return { title: title ?? beginningOf(text), text: mayKeep ? text : null };
}

const LONGEST_BEGINNING = 100;

/** The first sentence or line of a text, or its first words. */
function beginningOf(words: string | null): string | null {
  const [first = ''] = words?.split(/\n|(?<=[.!?;:])\s/u, 1) ?? [];
  if (first.length <= LONGEST_BEGINNING) return first.trim() || null;
  const end = first.lastIndexOf(' ', LONGEST_BEGINNING);
  return `${first.slice(0, end > 0 ? end : LONGEST_BEGINNING).trim()} …`;
}

function faultIn({ values, footnotes, at }: Row<typeof CLAUSE_COLUMNS>): Parameters<Notes['problem']> | null {
  const [footnote] = footnotes;
  if (footnote !== undefined) return ['footnote.unread', at(), { text: footnote }];
  const unfit = (['number', 'parent'] as const).find((role) => !mayBeNumber(values[role]));
  return unfit === undefined ? null : ['clause.number', at(unfit), { number: (values[unfit] ?? '').slice(0, 80) }];
}

function mayBeNumber(number: string | null): boolean {
  return number === null || (ID_PART.test(idPartOf(number)) && isCounted(number) && !DAY.test(number));
}

/** Reads a clause. Its number is empty for a heading without one, which may still have clauses below it. */
function clauseIn({ values, at }: Row<typeof CLAUSE_COLUMNS>) {
  return { ...values, at: at(), number: values.number ?? '' };
}

/** Numbers a domain such as “Personnel (HR)” by its letters if the next number, such as HR-01, begins with them. */
function withOwnLetters(row: ClauseRow, index: number, rows: readonly ClauseRow[]): ClauseRow {
  if (row.number !== '') return row;
  const [, letters] = /\(([A-Z]{2,8})\)$/.exec(row.title ?? '') ?? [];
  const next = rows[index + 1]?.number ?? '';
  const isIts = letters !== undefined && next.startsWith(letters) && /^[-.]/.test(next.slice(letters.length));
  return isIts ? { ...row, number: letters } : row;
}

/** True for words with a count at the end: "Recital 12", "CCF 1", "Annex IV". */
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

/** Returns the first spelling of a number in the list; null if no row has it. */
type Spelling = (number: string) => string | null;

function firstSpellings(rows: readonly ClauseRow[]): Spelling {
  const spellings = new Map(rows.toReversed().map(({ number }) => [normalizedClauseNumber(number), number]));
  return (number) => spellings.get(normalizedClauseNumber(number)) ?? null;
}

/**
 * Finds the number of each row's parent as the list spells it: by column, else by depth, else by the longest
 * prefix of its number in the list.
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

/** Infers the parent: `4.1` for `4.1.2` and `AC-2` for `AC-2(1)`. */
function parentByNumber(number: string, listed: Spelling): string | null {
  const shorter = number.replace(/(?:\([^()]*\)|\.[^.()]*)$/, '');
  if (shorter === number || shorter === '') return null;
  return listed(shorter) ?? parentByNumber(shorter, listed);
}

/** Control enhancements as OSCAL and SCF number them: `ac-2.1`, `GOV-01.1`. Others, such as CC-6.1, may be under a heading. */
const DOTTED_ENHANCEMENT = /^(?:[a-z]{2}-\d+|[A-Z]{2,4}-0\d+)\.\d+$/;

/** True for the number of a control enhancement, in brackets or after a dot; its control stays a requirement. */
function isEnhancementOf(number: string, parent: string | null): boolean {
  if (parent === null) return false;
  const whole = normalizedClauseNumber(parent);
  const signs = number.matchAll(DOTTED_ENHANCEMENT.test(number) ? /[(.]/g : /\(/g);
  return [...signs].some(({ index }) => normalizedClauseNumber(number.slice(0, index)) === whole);
}
