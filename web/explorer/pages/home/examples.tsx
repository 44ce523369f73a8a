import { EXAMPLES } from '../../parts/examples.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

export function Examples() {
  return (
    <ul className="examples" aria-label="Questions to begin with">
      {EXAMPLES.map(({ question, path, values }) => (
        <li key={question}>
          <Link to={addressOf(path, values)}>{question}</Link>
        </li>
      ))}
    </ul>
  );
}
