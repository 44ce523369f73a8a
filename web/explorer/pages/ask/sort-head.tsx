import { useParameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import type { Sorting } from './columns.ts';

interface SortHeadProps {
  readonly name: string;
  readonly head: string;
  readonly sorting: Sorting | null;
}

/** Column head that sorts ascending, descending, then in the API's order. */
export function SortHead({ name, head, sorting }: SortHeadProps) {
  const { changed } = useParameters();
  const isSorted = sorting?.column === name;
  const isDescending = isSorted && sorting.isDescending;
  return (
    <th scope="col" className={`column-${name}`} aria-sort={ariaSort(isSorted, isDescending)}>
      <Link to={changed({ sort: nextOf(name, isSorted, isDescending) })} replace>
        {head}
        <span aria-hidden="true" className="arrow">
          {arrowOf(isSorted, isDescending)}
        </span>
      </Link>
    </th>
  );
}

function nextOf(name: string, isSorted: boolean, isDescending: boolean): string | null {
  if (!isSorted) return name;
  return isDescending ? null : `-${name}`;
}

function arrowOf(isSorted: boolean, isDescending: boolean): string {
  if (!isSorted) return '';
  return isDescending ? ' ↓' : ' ↑';
}

function ariaSort(isSorted: boolean, isDescending: boolean): 'none' | 'ascending' | 'descending' {
  if (!isSorted) return 'none';
  return isDescending ? 'descending' : 'ascending';
}
