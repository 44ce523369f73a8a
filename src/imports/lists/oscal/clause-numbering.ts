import { shortHash, shortPart } from '../../facts/short-part.ts';
import type { CatalogElement } from './catalog-elements.ts';
import { type PrintedNumber, printedNumberOf } from './printed-numbers.ts';

/** What a clause is called in its standard. */
export interface ClauseName {
  /** As printed. */
  readonly number: string;
  /** The number as a part of the clause's id. */
  readonly idPart: string;
  /** Where the number stands in the catalog. */
  readonly from: PrintedNumber['from'] | 'id';
  /** The reason for which it goes by its id; null where it does not. */
  readonly why: string | null;
}

/** A group or control with what it is called. */
export interface NamedElement {
  readonly element: CatalogElement;
  readonly name: ClauseName;
}

/** Leaves room for the standard's part of the id. */
const LONGEST_PART = 90;

/**
 * Names the clauses of one catalog, so that no two share a number or an id: where a label comes twice, the
 * later one goes by its OSCAL id, of which there is only one.
 */
export function createNumbering(): (element: CatalogElement) => ClauseName | null {
  const numbers = new Set<string>();
  const parts = new Set<string>();
  return (element) => {
    const { kind, id, labels } = element;
    const own = id === null || kind === 'control' ? id : id.toUpperCase();
    const printed = printedNumberOf(element);
    const wanted = printed?.text ?? own;
    if (wanted === null) return null;
    const number = [wanted, own, id].find((name) => name !== null && !numbers.has(name)) ?? null;
    if (number === null) return null;
    const idPart = [number, id]
      .flatMap((name) => (name === null ? [] : idPartOf(name)))
      .find((part) => !parts.has(part));
    if (idPart === undefined) return null;
    numbers.add(number);
    parts.add(idPart);
    return {
      number,
      idPart,
      from: printed !== null && number === wanted ? printed.from : 'id',
      why: whyById(number, { wanted, label: labels[0] ?? null, isPrinted: printed !== null }),
    };
  };
}

function whyById(
  number: string,
  { wanted, label, isPrinted }: { readonly wanted: string; readonly label: string | null; readonly isPrinted: boolean },
): string | null {
  if (number !== wanted) return `the number "${wanted}" stands at an earlier clause`;
  if (label === null || isPrinted) return null;
  return `the label "${label}" is a wording and no number`;
}

/** ASCII without blanks and slashes: what an id can hold of a printed number. */
function idPartOf(number: string): string {
  const part = number
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._()-]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return part === '' ? shortHash(number) : shortPart(part, { name: number, longest: LONGEST_PART });
}
