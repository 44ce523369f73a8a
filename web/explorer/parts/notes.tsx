/** Why an answer is smaller, or less sure, than one may expect. */
export function Notes({ notes }: { readonly notes: readonly { readonly sentence: string }[] }) {
  if (notes.length === 0) return null;
  return (
    <aside className="notes" aria-label="Notes on this answer">
      <ul>
        {notes.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </aside>
  );
}
