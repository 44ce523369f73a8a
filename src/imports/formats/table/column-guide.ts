import { withoutMarks } from '../names/marks.ts';

/** How lists in the wild call one column. */
export interface ColumnWords {
  /** Whole headings, the surest first. */
  readonly labels: readonly string[];
  /** Words of a heading that tell the column where only one heading has them. */
  readonly words?: readonly string[];
  /** Words beside those by which a heading is of something else, such as "Certification date". */
  readonly unless?: readonly string[];
}

/** What the columns of a kind of list are called, by our own words for them, in the order they are looked for. */
export interface ColumnGuide<Name extends string> {
  readonly columns: Readonly<Record<Name, ColumnWords>>;
  /** A row with one column of each group is the heading. */
  readonly needed: readonly (readonly Name[])[];
  /** Those whose value may stand once beside a list of objects, as said of all of its rows. */
  readonly ofAllRows?: readonly Name[];
}

/** Our words for columns, each with the position where it stands. */
export type Columns<Name extends string> = ReadonlyMap<Name, number>;

/** What the operator says of the columns of a list. */
export interface SaidOfColumns {
  /** Our words for columns → the list's. */
  readonly given: ReadonlyMap<string, string>;
  /** The list's columns that are not meant. */
  readonly notMeant?: readonly string[];
}

/** What spellings of a heading have in common. */
export function labelOf(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unmarkedLabelOf(heading: string): string {
  return labelOf(withoutMarks(heading));
}

/** Finds the columns of a heading: those that the operator names, then by whole headings, then by words. */
export function findColumns<Name extends string>(
  heading: readonly string[],
  { columns }: ColumnGuide<Name>,
  { given, notMeant = [], byWords }: SaidOfColumns & { readonly byWords: boolean },
): Columns<Name> {
  const passedOver = new Set(notMeant.map(unmarkedLabelOf));
  const labels = heading.map(unmarkedLabelOf).map((label) => (passedOver.has(label) ? '' : label));
  const found = new Map<Name, number>();
  const free = (position: number) => ![...found.values()].includes(position);
  const guide = Object.entries(columns) as [Name, ColumnWords][];
  for (const [name] of guide) {
    const wanted = given.get(name);
    if (wanted === undefined) continue;
    const exact = heading.indexOf(wanted);
    const position = exact === -1 ? labels.indexOf(unmarkedLabelOf(wanted)) : exact;
    if (position !== -1) found.set(name, position);
  }
  const look = (name: Name, position: number) => {
    if (position !== -1 && !given.has(name) && !found.has(name)) found.set(name, position);
  };
  for (const [name, words] of guide) {
    for (const label of words.labels) {
      look(
        name,
        labels.findIndex((each, position) => each === label && free(position)),
      );
    }
  }
  if (byWords) for (const [name, words] of guide) look(name, onlyWith(words, labels, free));
  return found;
}

/** True where the columns found make a row the heading. */
export function isHeading<Name extends string>(columns: Columns<Name>, { needed }: ColumnGuide<Name>): boolean {
  return needed.every((group) => group.some((name) => columns.has(name)));
}

function onlyWith(
  { words = [], unless = [] }: ColumnWords,
  labels: readonly string[],
  free: (position: number) => boolean,
): number {
  const holds = (label: string, some: readonly string[]) => some.some((word) => ` ${label} `.includes(` ${word} `));
  const positions = labels.flatMap((label, position) =>
    free(position) && holds(label, words) && !holds(label, unless) ? [position] : [],
  );
  return positions.length === 1 ? (positions[0] as number) : -1;
}
