import { Fragment } from 'react';
import type { ClauseLinkFragment } from '../generated/graphql.ts';
import { NodeLink } from './node-link.tsx';

interface TogetherProps {
  readonly clauses: readonly ClauseLinkFragment[];
  readonly nameOf: (clause: ClauseLinkFragment) => string;
}

/** Clauses that a mapping means together. */
export function Together({ clauses, nameOf }: TogetherProps) {
  return clauses.map((clause, position) => (
    <Fragment key={clause.id}>
      {position === 0 ? null : ' together with '}
      <NodeLink id={clause.id} name={nameOf(clause)} isPlain />
    </Fragment>
  ));
}
