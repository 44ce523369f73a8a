import type { RelationFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { RELATION_WORDS } from '../../marks/words.ts';
import { AccordingTo } from '../../parts/sources.tsx';
import { Empty } from '../../parts/states.tsx';

export function Relations({ relations }: { readonly relations: readonly RelationFragment[] }) {
  if (relations.length === 0) return <Empty title="No source relates it to another standard." />;
  return (
    <ul className="sentences">
      {relations.map(({ id, from, kind, to, note, sources }) => (
        <li key={id}>
          <NodeLink id={from.id} name={from.designation} isPlain /> {RELATION_WORDS[kind]}{' '}
          <NodeLink id={to.id} name={to.designation} isPlain />
          {note === null ? null : <span className="quiet"> – {note}</span>}
          <AccordingTo sources={sources} />
        </li>
      ))}
    </ul>
  );
}
