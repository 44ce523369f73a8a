import { addressOf, type Values } from './address.ts';
import { Link } from './link.tsx';
import { useCurrentInSight } from './use-current-in-sight.ts';

interface WaysProps {
  readonly label: string;
  readonly className?: string;
  readonly ways: readonly (readonly [path: string, word: string])[];
  /** Parameters that a way takes along, by its path. */
  readonly along?: Readonly<Record<string, Values>>;
  /** Path of the way that is marked as the current one. */
  readonly current: string | undefined;
}

/** Navigation between pages, with the current one in sight. */
export function Ways({ label, className, ways, along = {}, current }: WaysProps) {
  return (
    <nav ref={useCurrentInSight()} className={className} aria-label={label}>
      <ul>
        {ways.map(([path, word]) => (
          <li key={path}>
            <Link to={addressOf(path, along[path])} aria-current={path === current ? 'page' : undefined}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
