import { RELATION_VERBS } from '../../../../src/domain/statements/verbs.ts';
import { groupBy } from '../../basics/group-by.ts';
import type { RelationFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { AccordingTo } from '../../parts/answer/sources.tsx';
import { Empty } from '../../parts/states.tsx';

export function Relations({ relations }: { readonly relations: readonly RelationFragment[] }) {
  if (relations.length === 0) return <Empty title="No source relates it to another standard." />;
  return (
    <ul className="sentences">
      {alike(relations).map(({ key, from, kind, to, notes, sources }) => (
        <li key={key}>
          <NodeLink id={from.id} name={from.designation} isPlain /> {RELATION_VERBS[kind]}{' '}
          <NodeLink id={to.id} name={to.designation} isPlain />
          {notes.length === 0 ? null : <span className="quiet"> – {notes.join('; ')}</span>}
          <AccordingTo sources={sources} />
        </li>
      ))}
    </ul>
  );
}

/** Joins statements of several sources on one relation. */
export function alike(relations: readonly RelationFragment[]) {
  const byRelation = groupBy(relations, ({ from, kind, to }) => `${from.id} ${kind} ${to.id}`);
  return [...byRelation].flatMap(([key, all]) =>
    all.slice(0, 1).map(({ from, kind, to }) => ({
      ...{ key, from, kind, to },
      notes: [...new Set(all.flatMap(({ note }) => note ?? []))],
      sources: all.flatMap(({ sources }) => sources),
    })),
  );
}
