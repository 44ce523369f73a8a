import { shortHash, shortPart } from '../../short-part.ts';
import type { CatalogElement } from './catalog-elements.ts';

/** What a clause is called in its standard. */
export interface ClauseName {
  /** As printed. */
  readonly number: string;
  /** The number as a part of the clause's id. */
  readonly idPart: string;
  /** Something that a person should know about the choice. */
  readonly remark: string | null;
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
  return ({ kind, id, label }) => {
    const own = id === null || kind === 'control' ? id : id.toUpperCase();
    const wanted = label ?? own;
    if (wanted === null) return null;
    const number = [wanted, own, id].find((name) => name !== null && !numbers.has(name)) ?? null;
    if (number === null) return null;
    const idPart = [number, id]
      .flatMap((name) => (name === null ? [] : idPartOf(name)))
      .find((part) => !parts.has(part));
    if (idPart === undefined) return null;
    numbers.add(number);
    parts.add(idPart);
    const remark =
      number === wanted ? null : `The number "${wanted}" stands at an earlier clause; this one goes by its id.`;
    return { number, idPart, remark };
  };
}

/** ASCII without blanks and slashes: what an id can hold of a printed number. */
function idPartOf(number: string): string {
  const part = number
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._()-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return part === '' ? shortHash(number) : shortPart(part, { name: number, longest: LONGEST_PART });
}
