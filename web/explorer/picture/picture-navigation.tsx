import { useCurrentInSight } from '../parts/use-current-in-sight.ts';
import { addressOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/location.ts';

const PICTURES = [
  ['/graph', 'Around a node'],
  ['/coverage', 'Coverage'],
  ['/leverage', 'Leverage'],
  ['/time', 'Time'],
] as const;

export function PictureNavigation() {
  const { path } = usePlace();
  const ways = useCurrentInSight();
  return (
    <nav ref={ways} className="views" aria-label="Pictures">
      <ul>
        {PICTURES.map(([to, word]) => (
          <li key={to}>
            <Link to={addressOf(to)} {...(path === to ? { 'aria-current': 'page' as const } : {})}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
