import { counted } from '../../basics/numbers.ts';
import type { Parameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

const VIEWS = [
  { view: 'services', word: 'By service' },
  { view: 'requirements', word: 'By requirement' },
  { view: 'rows', word: 'Rows' },
] as const;

export type View = (typeof VIEWS)[number]['view'];

/** Returns the view of the address; by requirement where one service is asked about. */
export function viewOf({ one, all }: Parameters): View {
  const asked = one('view');
  const found = VIEWS.find(({ view }) => view === asked);
  // A row is explained, or rows are sorted.
  if (found === undefined && (one('why') !== null || one('sort') !== null)) return 'rows';
  return found?.view ?? (all('service').length === 1 && one('expand') !== 'yes' ? 'requirements' : 'services');
}

/** Links to the views of an answer. */
export function Views({ parameters, rows }: { readonly parameters: Parameters; readonly rows: number }) {
  const current = viewOf(parameters);
  return (
    <nav className="views" aria-label="Views of this answer">
      {VIEWS.map(({ view, word }) => (
        <Link
          key={view}
          to={parameters.changed({ view, sort: null })}
          aria-current={view === current ? 'page' : undefined}
        >
          {view === 'rows' ? counted(rows, 'row', 'rows') : word}
        </Link>
      ))}
    </nav>
  );
}
