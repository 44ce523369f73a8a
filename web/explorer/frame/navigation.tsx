import { useCurrentInSight } from '../parts/use-current-in-sight.ts';
import { addressOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/location.ts';

const WAYS = [
  ['/ask', 'Ask'],
  ['/matrix', 'Matrix'],
  ['/compare', 'Compare'],
  ['/assess', 'Assess'],
  ['/graph', 'Graph'],
  ['/review', 'Review'],
  ['/runs', 'Imports'],
] as const;

/** Pictures, which are found at the graph. */
const OF_GRAPH = ['/coverage', '/leverage', '/time'];

export function Navigation() {
  const { path } = usePlace();
  const shown = OF_GRAPH.includes(path) ? '/graph' : path;
  const ways = useCurrentInSight();
  return (
    <nav ref={ways} aria-label="Pages">
      <ul>
        {WAYS.map(([to, word]) => (
          <li key={to}>
            <Link to={addressOf(to)} {...(`${shown}/`.startsWith(`${to}/`) ? { 'aria-current': 'page' } : {})}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
