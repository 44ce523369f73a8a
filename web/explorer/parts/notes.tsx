import type { NoteFragment } from '../generated/graphql.ts';

/** Why an answer is smaller, or less sure, than one may expect. */
export function Notes({ notes }: { readonly notes: readonly NoteFragment[] }) {
  if (notes.length === 0) return null;
  return (
    <aside className="notes" aria-label="Notes on this answer">
      <ul>
        {notes.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    </aside>
  );
}
