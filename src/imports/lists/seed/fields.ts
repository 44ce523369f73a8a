import { readFileSync } from 'node:fs';
import { isDay } from '../../../domain/days.ts';
import { ENTITY_PREFIXES, type EntityKind, kindOfId } from '../../../domain/ids.ts';
import { isPartialDate } from '../../../domain/partial-date.ts';
import { remembering } from '../../../domain/remembering.ts';
import { isWebAddress } from '../../../domain/web-address.ts';
import { packaged } from '../../../packaged.ts';

const SCHEMAS = packaged('seed/schemas/');

/** A column as the Table Schema standard describes it. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'integer' | 'boolean' | 'list';
  readonly format?: 'uri';
  /** Extension of the standard: the kind of node that a cell names, the kinds if the cell has the prefix, or the notation of its text. */
  readonly kind?: EntityKind | 'ClauseNumber' | 'PartialDate' | readonly EntityKind[];
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

/** Returns the columns of a table from its schema, which editors and checkers also read. */
export const fieldsOf = remembering((table: string): readonly Field[] => {
  const schema = JSON.parse(readFileSync(new URL(`${table}.json`, SCHEMAS), 'utf8')) as { fields: readonly Field[] };
  return schema.fields;
});

/** Parser for the text of a cell, or for one of several texts in it. */
interface Item {
  /** Description of the expected text, for the message about a cell that does not fit. */
  readonly wanted: string;
  /** Returns undefined if the text does not fit. */
  readonly parse: (text: string) => unknown;
}

const LIST_DELIMITER = '|';
const NAME = /^[A-Za-z0-9._()-]+$/;
const fitting = (wanted: string, fits: (text: string) => boolean): Item => {
  return { wanted, parse: (text) => (fits(text) ? text : undefined) };
};

/** Parsers by the kind of a field, else its format, else its type. */
const ITEMS: Readonly<Record<string, Item>> = {
  string: fitting('a text without blanks around it', (text) => text === text.trim()),
  date: fitting('a day such as 2026-11-24', isDay),
  integer: { wanted: 'a whole number from 0', parse: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined) },
  boolean: { wanted: '"yes" or "no"', parse: (text) => ({ yes: true, no: false })[text] },
  uri: fitting('an http or https URL', isWebAddress),
  PartialDate: fitting('a day, month or year such as 2026-11-24, 2026-11 or 2026', isPartialDate),
  ClauseNumber: fitting('a clause number of letters, digits and ._()-', (text) => NAME.test(text)),
  Clause: {
    wanted: 'the id of a standard and the number of its clause, such as iso-20000-1-2018/8.6.1',
    parse: (text) => (/^[^/]+\/[^/]+$/.test(text) ? idOf('Clause', text) : undefined),
  },
};

/** Returns an id; undefined if the part after the prefix is not valid for the kind. */
function idOf(kind: EntityKind, part: string): string | undefined {
  const id = `${ENTITY_PREFIXES[kind]}/${part}`;
  return kindOfId(id) === kind ? id : undefined;
}

function itemOf({ type, format, kind, constraints }: Field): Item {
  const words = constraints?.enum;
  if (words !== undefined) return fitting(`one of ${words.join(', ')}`, (text) => words.includes(text));
  if (typeof kind === 'object') {
    const prefixes = kind.map((each) => `${ENTITY_PREFIXES[each]}/`).join(' or ');
    return fitting(`an id that starts with ${prefixes}`, (text) => kind.some((each) => kindOfId(text) === each));
  }
  const item = ITEMS[kind ?? format ?? (type === 'list' ? 'string' : type)];
  if (item !== undefined) return item;
  const node = kind as EntityKind;
  const wanted = `an id of letters, digits and ._()- without the "${ENTITY_PREFIXES[node]}/" before it`;
  return { wanted, parse: (text) => (NAME.test(text) ? idOf(node, text) : undefined) };
}

/** Returns a parser for the cells of a column. An empty cell means that the source does not say, or names none. */
export function readerOf(field: Field): Item {
  const { wanted, parse } = itemOf(field);
  const isList = field.type === 'list';
  const empty = isList ? [] : null;
  return {
    wanted: isList ? `${wanted}, or several, each once and separated by "${LIST_DELIMITER}"` : wanted,
    parse(cell) {
      if (cell === '') return field.constraints?.required === true ? undefined : empty;
      if (!isList) return parse(cell);
      const items = cell.split(LIST_DELIMITER);
      const values = items.map((item) => (item === '' ? undefined : parse(item)));
      return values.includes(undefined) || new Set(items).size < items.length ? undefined : values;
    },
  };
}
