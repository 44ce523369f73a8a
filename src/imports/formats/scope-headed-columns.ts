import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import type { ScopeColumn } from './scope-columns.ts';
import { statusAsHeading, statusInHeading } from './scope-headed.ts';
import { unsaidOthers } from './scope-questions.ts';
import { type ColumnSample, isSilent, tells } from './scope-signs.ts';
import type { Heading, RefinedHeading } from './table/find-heading.ts';

type ScopeHeading = Heading<ScopeColumn>;

/**
 * Of a table with a column for each status, such as "In scope" and "Out of scope", those columns, which tell the status
 * together. One for in scope alone is a column like any other.
 */
export function withStatusHeadings(
  heading: ScopeHeading,
  {
    free,
    named,
    sample,
    options,
    place,
  }: {
    /** Positions of columns that no word of ours is the heading of. */
    readonly free: readonly number[];
    /** Those that the operator says the meaning of. */
    readonly named: readonly number[];
    readonly sample: (position: number) => ColumnSample;
    readonly options: FormatOptions;
    readonly place: Location;
  },
): ScopeHeading & Pick<RefinedHeading<ScopeColumn>, 'headed'> {
  const { cells, columns } = heading;
  const found = columns.get('status');
  const own = found === undefined || named.includes(found) ? [] : [found];
  if (own.some((position) => statusInHeading(cells[position] ?? '') === null)) return { ...heading, headed: [] };
  const others = free.filter((position) => {
    const status = statusAsHeading(cells[position] ?? '');
    if (status === null) return false;
    const read = sample(position);
    return tells(read, options.words) || (own.length > 0 && status !== 'IN_SCOPE' && isSilent(read));
  });
  const headed = [...new Set([...own, ...others])];
  const of = (position: number) => statusInHeading(cells[position] ?? '');
  const other = headed.find((position) => of(position) !== 'IN_SCOPE');
  if (other === undefined) return { ...heading, headed: [] };
  const isTold =
    options.status !== null || options.fields.has('status') || headed.some((each) => of(each) === 'IN_SCOPE');
  if (!isTold) throw unsaidOthers(cells[other] ?? '', of(other) ?? '', place);
  return { ...heading, columns: new Map(columns).set('status', own[0] ?? other), headed };
}
