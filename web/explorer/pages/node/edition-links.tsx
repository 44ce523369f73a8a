import type { RelationFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Empty } from '../../parts/states.tsx';
import { useLacks } from '../../routing/as-of.ts';

interface EditionLinksProps {
  readonly id: string;
  readonly relations: readonly RelationFragment[];
}

/** In place of certificates to an edition: those that name no edition may be to it. */
export function NoCertificates({ id, relations }: EditionLinksProps) {
  const lacks = useLacks();
  const cited = editionsAmong(relations).filter(({ from }) => from.id === id);
  if (cited.length === 0) return <Empty title={lacks('no certificate to this standard')} />;
  return (
    <Empty title="No certificate names this edition.">
      {cited.map(({ id: relation, to }) => (
        <p key={relation}>
          Those to <NodeLink id={to.id} name={to.designation} isPlain /> may be to it.
        </p>
      ))}
    </Empty>
  );
}

/** In place of clauses: the editions that have them. */
export function NoClauses({ id, relations }: EditionLinksProps) {
  const lacks = useLacks();
  const editions = editionsAmong(relations).filter(({ to }) => to.id === id);
  if (editions.length === 0) {
    return (
      <Empty title={lacks('no list of its clauses')}>
        <p>Its certificates and scopes are known, its requirements are not.</p>
      </Empty>
    );
  }
  return (
    <Empty title="It is cited without an edition. Its requirements are those of its editions.">
      <ul>
        {editions.map(({ id: relation, from }) => (
          <li key={relation}>
            <NodeLink id={from.id} name={from.designation} isPlain />
          </li>
        ))}
      </ul>
    </Empty>
  );
}

function editionsAmong(relations: readonly RelationFragment[]): readonly RelationFragment[] {
  return relations.filter(({ kind }) => kind === 'EDITION_OF');
}
