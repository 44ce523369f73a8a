import { exampleIdOf, type IdKind, isEntityKind, kindOfId } from '../domain/ids.ts';
import { LEVERAGE_HOPS, MOST_LEVERAGE_HOPS } from '../domain/leverage/leverage.ts';
import { BadInput } from '../errors.ts';

/** Ends sentences on wrong or unknown ids. */
export const FIND_IDS = '“resolve” finds ids by name';

/** Throws `BadInput` if the text is not an id of one of the kinds. The node need not exist. */
export function checkId(argument: string, id: string, kinds?: readonly IdKind[]): IdKind {
  const kind = kindOfId(id);
  if (kind !== null && (kinds?.includes(kind) ?? true)) return kind;
  const wanted = kinds === undefined ? 'an id such as service/NAME' : kinds.map(exampleIdOf).join(' or ');
  const help = kinds?.every((one) => !isEntityKind(one)) ? '' : `; ${FIND_IDS}`;
  throw new BadInput(`Argument "${argument}" must be ${wanted}, not "${shortened(id)}"${help}.`);
}

/** Returns null for an absent list. */
export function checkIds(
  argument: string,
  ids: readonly string[] | null | undefined,
  kinds: readonly IdKind[],
): readonly string[] | null {
  for (const id of ids ?? []) checkId(argument, id, kinds);
  return ids ?? null;
}

/** Prefixes the lists of a filter with its argument, for messages. */
export function inFilter<Ids>(lists: Readonly<Record<string, Ids>>): Record<string, Ids> {
  return Object.fromEntries(Object.entries(lists).map(([name, ids]) => [`filter.${name}`, ids]));
}

/** Removes duplicates; null for an absent list. */
export function eachOnce<Value>(values: readonly Value[] | null | undefined): readonly Value[] | null {
  return values == null ? null : [...new Set(values)];
}

export function checkRange(argument: string, value: number, most: number, least = 1): void {
  if (value < least || value > most) {
    throw new BadInput(`Argument "${argument}" must be a number from ${least} to ${most}, not ${value}.`);
  }
}

/** Returns the number of hops of leverage to follow; the default if absent. */
export function checkHops(argument: string, hops: number = LEVERAGE_HOPS): number {
  checkRange(argument, hops, MOST_LEVERAGE_HOPS, 0);
  return hops;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
