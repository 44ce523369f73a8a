import type { MappingFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { MAPPING_WORDS } from '../../marks/words.ts';
import { OldestSource } from '../../parts/sources.tsx';
import { Empty } from '../../parts/states.tsx';

export function Mappings({ mappings }: { readonly mappings: readonly MappingFragment[] }) {
  if (mappings.length === 0) {
    return <Empty title="No source maps it to a clause of another standard. Nothing follows from that." />;
  }
  return (
    <ul className="sentences">
      {mappings.map(({ id, from, to, kind, strength, rationale, sources }) => (
        <li key={id}>
          <End clause={from} /> {MAPPING_WORDS[kind]} <End clause={to} />
          {strength === null ? null : <span className="quiet"> · strength {strength} of 10</span>}
          {rationale === null ? null : <span className="quiet"> – {rationale}</span>}{' '}
          <span className="quiet">
            <OldestSource sources={sources} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function End({ clause }: { readonly clause: MappingFragment['from'] }) {
  return (
    <>
      <NodeLink id={clause.id} name={clause.number} isPlain /> of{' '}
      <NodeLink id={clause.standard.id} name={clause.standard.designation} isPlain />
    </>
  );
}
