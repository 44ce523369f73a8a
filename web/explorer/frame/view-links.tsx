import { addressOf, useParameters } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/location.ts';
import { isPicked, pickedIn, viewsOf } from '../routing/picked.ts';

/** Links from a view to the other ones of what is picked on it; none before anything is. */
export function ViewLinks() {
  const { path } = usePlace();
  const picked = pickedIn(useParameters());
  const views = viewsOf(picked);
  if (!isPicked(picked) || !views.some((view) => view.path === path)) return null;
  return (
    <nav className="view-links" aria-label="The same question">
      <span className="quiet">View as</span>
      <ul>
        {views
          .filter((view) => view.path !== path)
          .map(({ path: to, word, values }) => (
            <li key={to}>
              <Link to={addressOf(to, values)}>{word}</Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
