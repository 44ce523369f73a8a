import type { EditionsMeantFragment } from '../generated/graphql.ts';
import { Link } from '../routing/link.tsx';
import { Empty } from './states.tsx';

interface EditionsInsteadProps {
  readonly standard: EditionsMeantFragment;
  /** Address of the same question about an edition. */
  readonly addressOfEdition: (id: string) => string;
  /** Shown of a standard without editions. */
  readonly otherwise: string;
}

/** In place of an answer about a standard without requirements: the same question about each of its editions. */
export function EditionsInstead({ standard, addressOfEdition, otherwise }: EditionsInsteadProps) {
  const editions = standard.relations.nodes.map(({ from }) => from).filter(({ id }) => id !== standard.id);
  if (editions.length === 0) return <Empty title={otherwise} />;
  return (
    <Empty title={`${standard.designation} is cited without an edition. Its requirements are those of its editions.`}>
      <ul>
        {editions.map(({ id, designation }) => (
          <li key={id}>
            <Link to={addressOfEdition(id)}>Ask about {designation}</Link>
          </li>
        ))}
      </ul>
    </Empty>
  );
}
