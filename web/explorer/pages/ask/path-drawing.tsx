import type { WhyQuery } from '../../generated/graphql.ts';
import { clauseName, nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';

type Row = WhyQuery['inheritance']['nodes'][number];

/** The way from the subject to the requirement, drawn: what stands on it, and how it is joined. */
export function PathDrawing({ row }: { readonly row: Row }) {
  const { subject, environment, certificate, standard, clause, basis } = row;
  const place = environment === null ? 'in an environment that is not stated' : `in ${environment.name}`;
  const listed = {
    LISTED: 'listed',
    COMPONENT: 'through what it is a component of, listed',
    FAMILY: 'through its family, listed',
  }[basis];
  return (
    <ol className="path" aria-label="The path">
      <li>
        <NodeLink id={subject.id} name={nameOf(subject)} />
        <span className="verb">
          {listed} {place} by
        </span>
      </li>
      <li>
        <NodeLink id={certificate.id} name={certificate.name} />
        <span className="verb">certifies</span>
      </li>
      <li>
        <NodeLink id={standard.id} name={standard.designation} />
        <span className="verb">holds</span>
      </li>
      <li>
        <NodeLink id={clause.id} name={clauseName(clause)} />
      </li>
    </ol>
  );
}
