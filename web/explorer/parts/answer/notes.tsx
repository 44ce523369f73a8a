import { counted } from '../../basics/numbers.ts';
import { untold } from '../../basics/untold.ts';
import type { Values } from '../../routing/address.ts';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

interface Note {
  readonly sentence: string;
  readonly code?: string;
  readonly count?: number;
}

interface NotesProps {
  readonly notes: readonly Note[];
  /** Sentences above, which are not repeated. */
  readonly told?: readonly string[];
  /** Name of the list where a page has several. */
  readonly label?: string;
  /** The question as an address has it, of a page that can expand families and ask for rows without an environment. */
  readonly asked?: Values;
  readonly page?: string;
}

/** Notes of an answer, with links that act on them. */
export function Notes({ notes, told = [], label = 'Notes on this answer', asked, page = '/ask' }: NotesProps) {
  const isWay = ({ code = '' }: Note) => asked !== undefined && WAYS.has(code);
  const further = untold(notes, told);
  const shown = notes.filter((note) => isWay(note) || further.includes(note));
  if (shown.length === 0) return null;
  return (
    <aside className="notes" aria-label={label}>
      <ul>
        {shown.map(({ sentence, code, count = 0 }) => (
          <li key={sentence}>
            {asked !== undefined && code === 'FAMILY_NOT_EXPANDED' ? (
              <FamiliesAsWhole count={count} to={addressOf(page, { ...asked, expand: 'yes' })} />
            ) : (
              sentence
            )}
            {asked !== undefined && code === 'ENVIRONMENT_NOT_STATED' && leavesOutPlaceless(asked) ? (
              <>
                {' '}
                <Link to={addressOf(page, { ...asked, 'no-environment': 'yes' })}>Include it</Link>
              </>
            ) : null}
            {asked !== undefined && code === 'LEVERAGE_NOT_FOLLOWED' ? (
              <>
                {' '}
                <Link to={addressOf(page, { ...asked, leverage: '1' })}>Follow it</Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Notes with a link that acts on them. */
const WAYS: ReadonlySet<string> = new Set(['FAMILY_NOT_EXPANDED', 'ENVIRONMENT_NOT_STATED', 'LEVERAGE_NOT_FOLLOWED']);

function leavesOutPlaceless({ environment, 'no-environment': placeless }: Values): boolean {
  return placeless !== 'yes' && [environment ?? []].flat().length > 0;
}

/** Replaces the API's sentence, which is meant for authors of queries. */
function FamiliesAsWhole({ count, to }: { readonly count: number; readonly to: string }) {
  return (
    <>
      {counted(count, 'family is', 'families are')} named without a list of {count === 1 ? 'its' : 'their'} services.{' '}
      <Link to={to}>Include {count === 1 ? 'its' : 'their'} services</Link>
    </>
  );
}
