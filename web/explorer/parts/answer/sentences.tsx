import type { CitedFragment } from '../../generated/graphql.ts';
import { Sources } from './sources.tsx';

interface Cited {
  /** Given where several may have the same sentence. */
  readonly id?: string;
  readonly sentence: string;
  readonly sources: readonly CitedFragment[];
}

/** List of sentences, each with its sources. */
export function Sentences({ of }: { readonly of: readonly Cited[] }) {
  return (
    <ul className="evidence">
      {of.map(({ id, sentence, sources }) => (
        <li key={id ?? sentence}>
          <p>{sentence}</p>
          <Sources sources={sources} />
        </li>
      ))}
    </ul>
  );
}
