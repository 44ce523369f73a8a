import type { MappingFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Together } from '../../marks/together.tsx';
import { MAPPING_WORDS } from '../../marks/words.ts';
import { AccordingTo } from '../../parts/answer/sources.tsx';
import { Empty } from '../../parts/states.tsx';

export function Mappings({ mappings }: { readonly mappings: readonly MappingFragment[] }) {
  if (mappings.length === 0) {
    return <Empty title="No source maps it to a clause of another standard. Nothing follows from that." />;
  }
  return (
    <ul className="sentences">
      {mappings.map(({ id, fromClauses, toClauses, kind, strength, rationale, sources }) => (
        <li key={id}>
          <End clauses={fromClauses} /> {MAPPING_WORDS[kind]} <End clauses={toClauses} />
          {strength === null ? null : <span className="quiet"> · strength {strength} of 10</span>}
          {rationale === null ? null : <span className="quiet"> – {rationale}</span>}
          <AccordingTo sources={sources} />
        </li>
      ))}
    </ul>
  );
}

/** Several clauses are meant together. */
function End({ clauses }: { readonly clauses: MappingFragment['fromClauses'] }) {
  const standard = clauses[0]?.standard;
  return (
    <>
      <Together clauses={clauses} nameOf={({ number }) => number} />
      {standard === undefined ? null : (
        <>
          {' '}
          of <NodeLink id={standard.id} name={standard.designation} isPlain />
        </>
      )}
    </>
  );
}
