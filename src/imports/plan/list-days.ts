import type { RawRow } from '../../engine/query.ts';
import { ImportRefused } from '../../errors.ts';
import type { EntityFact } from '../facts/facts.ts';

/** The days that the lists of a source were of, in order, as the source keeps them. */
interface ListDays {
  readonly all: readonly string[];
  /** Days of lists that were the whole. */
  readonly whole: readonly string[];
}

/** The day of a list. */
export interface OwnDay {
  readonly asOf: string;
  /** True if it was stated; else it is the day on which the list is read. */
  readonly isTold: boolean;
  /** Ends that a whole list makes bear its day, told or not. */
  readonly isWhole: boolean;
}

export function listDaysOf(source: RawRow | null): ListDays {
  const daysIn = (property: string) => (source?.[property] ?? []) as readonly string[];
  return { all: daysIn('listDays'), whole: daysIn('wholeListDays') };
}

/** Throws ImportRefused for a list of an earlier day than one that was read: it would speak against what came after it. */
export function refuseEarlier(id: string, { all }: ListDays, { asOf, isTold, isWhole }: OwnDay): void {
  const newest = all.at(-1);
  if (newest === undefined || newest <= asOf || !(isTold || isWhole)) return;
  throw new ImportRefused(
    `A list of ${id} as of ${newest} was read already, and this one is as of ${asOf}: it would end what came since, and bring back ` +
      'what ended. Read the lists of a source in the order of their days: undo the later ones with revert, then import this one and them again. ' +
      'If it is no earlier version of that list, name a source of its own with --source.',
  );
}

/** Warns about a list without a day, where others of its source had one. Null: nothing to warn about. */
export function describeUndated(
  { id, known }: { readonly id: string; readonly known: RawRow | null },
  { asOf, isTold }: OwnDay,
): string | null {
  const newest = listDaysOf(known).all.at(-1);
  // One that bears the day on which it was read may have told none itself.
  if (isTold || newest === undefined || newest === known?.['readOn']) return null;
  return `The list tells no day, so that it is taken as of ${asOf}; the newest of ${id} so far is as of ${newest}. If this one is older, say so with --as-of.`;
}

/** The source with the day of this list; the same content that comes again tells nothing new, and its day neither. */
export function withDay(source: EntityFact, known: RawRow | null, { asOf, isTold, isWhole }: OwnDay): EntityFact {
  const { all, whole } = listDaysOf(known);
  const { contentHash } = source.properties;
  const isSame = contentHash !== undefined && contentHash === known?.['contentHash'];
  const newest = all.at(-1);
  const isNoted = isSame && newest !== undefined && (!isWhole || whole.includes(newest));
  if (isNoted || !(isTold || isWhole)) return source;
  const days = { listDays: withOne(all, asOf), ...(isWhole && { wholeListDays: withOne(whole, asOf) }) };
  return { ...source, properties: { ...source.properties, ...days } };
}

function withOne(days: readonly string[], day: string): readonly string[] {
  return [...new Set([...days, day])].sort();
}
