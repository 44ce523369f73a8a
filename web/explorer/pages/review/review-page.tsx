import { useCurrentInSight } from '../../parts/use-current-in-sight.ts';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { usePlace } from '../../routing/location.ts';
import { NotFound } from '../not-found.tsx';
import { pathPart } from '../path-part.ts';
import { Changes } from './changes.tsx';
import { Editions } from './editions.tsx';
import { Findings } from './findings.tsx';
import { Lapses } from './lapses.tsx';
import { Match } from './match.tsx';

interface View {
  readonly name: string;
  readonly word: string;
  readonly View: () => React.JSX.Element;
}

const VIEWS: readonly View[] = [
  { name: 'findings', word: 'Findings', View: Findings },
  { name: 'lapses', word: 'What lapses', View: Lapses },
  { name: 'editions', word: 'Old editions', View: Editions },
  { name: 'match', word: 'How far standards match', View: Match },
  { name: 'changes', word: 'What changed', View: Changes },
];

export function ReviewPage() {
  const { path } = usePlace();
  const ways = useCurrentInSight();
  const name = path.replace(/\/$/, '') === '/review' ? 'findings' : pathPart(path);
  const shown = VIEWS.find((view) => view.name === name);
  if (shown === undefined) return <NotFound />;
  return (
    <>
      <nav ref={ways} className="views" aria-label="To review">
        <ul>
          {VIEWS.map((view) => (
            <li key={view.name}>
              <Link
                to={addressOf(`/review/${view.name}`)}
                {...(view === shown ? { 'aria-current': 'page' as const } : {})}
              >
                {view.word}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <shown.View />
    </>
  );
}
