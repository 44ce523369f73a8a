import type { Values } from '../routing/address.ts';
import { addressOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { counted } from './numbers.ts';

interface Note {
  readonly sentence: string;
  readonly code?: string;
  readonly count?: number;
}

interface NotesProps {
  readonly notes: readonly Note[];
  /** The question as an address has it, of a page that can carry families down and ask for what names no environment. */
  readonly asked?: Values;
  /** That page. */
  readonly page?: string;
}

/** Why an answer is smaller, or less sure, than one may expect. */
export function Notes({ notes, asked, page = '/ask' }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <aside className="notes" aria-label="Notes on this answer">
      <ul>
        {notes.map(({ sentence, code, count = 0 }) => (
          <li key={sentence}>
            {asked !== undefined && code === 'FAMILY_NOT_EXPANDED' ? (
              <FamiliesAsWhole count={count} to={addressOf(page, { ...asked, expand: 'yes' })} />
            ) : (
              sentence
            )}
            {asked !== undefined && code === 'ENVIRONMENT_NOT_STATED' && leavesOutPlaceless(asked) ? (
              <>
                {' '}
                <Link to={addressOf(page, { ...asked, 'no-environment': 'yes' })}>Ask for it, too</Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function leavesOutPlaceless({ environment, 'no-environment': placeless }: Values): boolean {
  return placeless !== 'yes' && [environment ?? []].flat().length > 0;
}

/** Its sentence speaks to who writes the question by hand. */
function FamiliesAsWhole({ count, to }: { readonly count: number; readonly to: string }) {
  return (
    <>
      {counted(count, 'family is', 'families are')} named as a whole and not carried down to the services in{' '}
      {count === 1 ? 'it' : 'them'}. <Link to={to}>Carry down to services</Link>
    </>
  );
}
