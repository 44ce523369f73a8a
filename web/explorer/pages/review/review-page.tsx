import { NotFound } from '../../picker/not-found.tsx';
import { usePlace } from '../../routing/location.ts';
import { pathPart } from '../../routing/path-part.ts';
import { Ways } from '../../routing/ways.tsx';
import { Changes } from './changes.tsx';
import { Editions } from './editions.tsx';
import { Findings } from './findings.tsx';
import { Lapses } from './lapses.tsx';
import { Match } from './match.tsx';

const VIEWS = [
  ['/review/findings', 'Findings', Findings],
  ['/review/lapses', 'What lapses', Lapses],
  ['/review/editions', 'Old editions', Editions],
  ['/review/match', 'How far standards match', Match],
  ['/review/changes', 'What changed', Changes],
] as const;
const WAYS = VIEWS.map(([to, word]) => [to, word] as const);

export function ReviewPage() {
  const { path } = usePlace();
  const name = path.replace(/\/$/, '') === '/review' ? 'findings' : pathPart(path);
  const [shown, , View] = VIEWS.find(([to]) => to === `/review/${name}`) ?? [];
  if (View === undefined) return <NotFound />;
  return (
    <>
      <Ways label="To review" className="views" ways={WAYS} current={shown} />
      <View />
    </>
  );
}
