import type { LeveragesFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Cut } from '../../parts/cut.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';

interface LeveragesProps {
  readonly id: string;
  readonly title: string;
  readonly links: LeveragesFragment;
}

/** The certificates that one rests on, or that rest on it; nothing where no source tells of any. */
export function Leverages({ id, title, links: { totalCount, nodes } }: LeveragesProps) {
  if (totalCount === 0) return null;
  return (
    <Section id={id} title={title} count={formatNumber(totalCount)}>
      <ul className="finds">
        {nodes.map(({ certificate, hops }) => (
          <li key={certificate.id}>
            <NodeLink id={certificate.id} name={certificate.name} />
            <span className="quiet">{hops === 1 ? ' directly' : ` ${hops} steps away`}</span>
          </li>
        ))}
      </ul>
      <Cut shown={nodes.length} total={totalCount} />
    </Section>
  );
}
