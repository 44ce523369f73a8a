import { exampleIdOf, type IdKind, kindOfId } from '../domain/ids.ts';
import { BadInput } from '../errors.ts';

/** Refuses a text that is no id of one of the kinds; which of them the graph has is another question. */
export function checkId(argument: string, id: string, kinds?: readonly IdKind[]): IdKind {
  const kind = kindOfId(id);
  if (kind !== null && (kinds?.includes(kind) ?? true)) return kind;
  const wanted = kinds === undefined ? 'an id such as service/NAME' : kinds.map(exampleIdOf).join(' or ');
  throw new BadInput(`Argument "${argument}" wants ${wanted}; "${shortened(id)}" came.`);
}

/** Null where the list is not given. */
export function checkIds(
  argument: string,
  ids: readonly string[] | null | undefined,
  kinds: readonly IdKind[],
): readonly string[] | null {
  for (const id of ids ?? []) checkId(argument, id, kinds);
  return ids ?? null;
}

/** The lists of a filter that name nodes, each by the argument that it is. */
export function inFilter<Ids>(lists: Readonly<Record<string, Ids>>): Record<string, Ids> {
  return Object.fromEntries(Object.entries(lists).map(([name, ids]) => [`filter.${name}`, ids]));
}

/** The values of a list that may name one twice; null where it is not given. */
export function eachOnce<Value>(values: readonly Value[] | null | undefined): readonly Value[] | null {
  return values == null ? null : [...new Set(values)];
}

/** Refuses a number below 1 or above the most that is allowed. */
export function checkRange(argument: string, value: number, most: number): void {
  if (value < 1 || value > most) {
    throw new BadInput(`Argument "${argument}" wants a number from 1 to ${most}; ${value} came.`);
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
