import type { Location } from '../facts/facts.ts';
import { DOCUMENT_PROBLEMS } from './document-problems.ts';

/**
 * Consequences of a problem. `refused`: the row, and with it the list. `left out`: the row; the rest goes in.
 * `unread`: no row, but a whole list with one ends nothing. `remark`: nothing.
 */
export type Severity = 'refused' | 'left out' | 'unread' | 'remark';

interface ProblemKind {
  readonly severity: Severity;
  /** Says what was wanted, what came and what to do; `{name}` stands for a value. */
  readonly sentence: string;
}

/** Every problem of a list that people read about. Each sentence stands here once; tests assert ids and places. */
export const PROBLEMS = {
  ...DOCUMENT_PROBLEMS,
  'recipe.public': {
    severity: 'remark',
    sentence:
      'The list has the shape of “{title}”, so lines of the recipe {name} that comes with the program were used. Yours go before them.',
  },
  'recipe.column': {
    severity: 'refused',
    sentence:
      'The recipe calls the column "{column}" of "{table}" {role}. There are the columns {columns}, and the roles {roles}.',
  },
  'recipe.heading': {
    severity: 'refused',
    sentence: 'The recipe names line {line} of "{table}" as its heading, which is not among its first rows.',
  },
  'recipe.table': {
    severity: 'unread',
    sentence: 'The recipe names a table "{table}", which the list does not have. Take it out of the recipe.',
  },
  'table.unread': {
    severity: 'unread',
    sentence:
      'Nothing of the table "{table}" was read: its columns are not those of {list}. Give them roles in the recipe, or set "read: false".',
  },
  'table.cut': {
    severity: 'unread',
    sentence:
      'The page ends before the table "{table}" is closed, so rows may be missing. Save it anew, to its end, or close what is open.',
  },
  'rows.over': {
    severity: 'unread',
    sentence:
      '{count} rows with several cells stand over the heading in line {line}, and were not read. If they are no rows of the list, set "heading: {line}" in the recipe.',
  },
  'column.unread': {
    severity: 'unread',
    sentence: 'Nothing of the column "{column}" was read: {count} cells. Give it a role in the recipe, or "ignore".',
  },
  'cell.unread': {
    severity: 'unread',
    sentence: '"{text}" under "{column}" was not read: {fault}. The rest of its row was.',
  },
  'cell.unfit': {
    severity: 'refused',
    sentence: 'The column "{column}" {fault}. Correct the cell, or set the column to "ignore" in the recipe.',
  },
  'row.flagged': {
    severity: 'left out',
    sentence: 'The row is left out: the recipe leaves out rows with cells that are {flag}.',
  },
  'row.alone': {
    severity: 'left out',
    sentence: '"{text}" stands alone in its row, and is left out.',
  },
  'row.incomplete': {
    severity: 'refused',
    sentence: 'The row has no {role}. Complete it, or take it out of the list.',
  },
  'row.certificate': {
    severity: 'refused',
    sentence: 'Nothing names the certificate of the row. Set "certificate" in the recipe, or give a column this role.',
  },
  'mark.unexplained': {
    severity: 'remark',
    sentence: '"{text}" bears the footnote mark {mark}, and no text of the list begins with it.',
  },
  'footnote.unborne': {
    severity: 'remark',
    sentence: 'No cell bears the mark {mark} of the footnote "{text}".',
  },
  'footnote.late': {
    severity: 'refused',
    sentence:
      '"{text}" looks like a footnote, and stands below {rows} rows that were read without it. Write it in a column "condition" of the rows that it is about.',
  },
  'until.first': {
    severity: 'remark',
    sentence:
      'Each day under "{column}" is taken as the first on which the row no longer holds. The role "expires" takes it as the last on which it does.',
  },
  'footnote.unread': {
    severity: 'refused',
    sentence:
      'A mark in the row leads to the footnote "{text}", for which such a list has no place. Write it in the row where it matters, and take the mark away.',
  },
  'clause.unnumbered': {
    severity: 'left out',
    sentence: '"{text}" has no number, and is left out. What is under it stands under the next number above.',
  },
  'clause.number': {
    severity: 'refused',
    sentence: '"{number}" cannot be the number of a clause: wanted letters, digits and ._()-, and no day.',
  },
  'clause.repeated': {
    severity: 'refused',
    sentence: 'The number "{number}" stands in an earlier row, as "{first}".',
  },
  'clause.parent': {
    severity: 'refused',
    sentence: 'No other row has the number "{parent}" of the parent. Add one, or leave the parent empty.',
  },
  'clause.parents': {
    severity: 'remark',
    sentence:
      'No column tells what clauses stand under. For {count} it was taken from their numbers, such as "{number}" under "{parent}".',
  },
  'clause.spelling': {
    severity: 'remark',
    sentence: '"{number}" is the clause {known} of the graph, spelled otherwise.',
  },
  'certificate.id': {
    severity: 'refused',
    sentence: 'The row has no id, number, name or standard of which an id could be made.',
  },
  'expires.last': {
    severity: 'remark',
    sentence: 'Each day under "{column}" is taken as the last one in force.',
  },
  'files.passed-over': {
    severity: 'remark',
    sentence: '{count} files do not end in {ending} and were not read: {files}.',
  },
  'name.in-passing': {
    severity: 'left out',
    sentence: '"{name}" is named in passing only and is not known, so this was left out.',
  },
  'name.replaced': {
    severity: 'remark',
    sentence:
      '"{text}" means {id} now, and is no alias of {former} by {source} any more. What was imported under it before stays, unless the list is the whole of its source or that import is undone.',
  },
  'names.unused': {
    severity: 'remark',
    sentence: 'The recipe gives {count} names a meaning that no row has, such as "{name}".',
  },
  'whole.unread': {
    severity: 'refused',
    sentence:
      'The list is to be the whole of its source, but something of it was not read or is skipped, so nothing can end. Settle that in the recipe, or set "whole: false".',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
export type ProblemId = keyof typeof PROBLEMS;

export interface Problem {
  readonly id: ProblemId;
  readonly at: Location;
  readonly values: Readonly<Record<string, string | number>>;
}

export function problem(id: ProblemId, at: Location, values: Problem['values'] = {}): Problem {
  return { id, at, values };
}

export function sentenceOf({ id, values }: Problem): string {
  return PROBLEMS[id].sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
