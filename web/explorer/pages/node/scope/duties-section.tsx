import { counted } from '../../../basics/numbers.ts';
import type { FamilyPageQuery } from '../../../generated/graphql.ts';
import { dutyShares } from '../../../parts/answer/duties.ts';
import { Shares } from '../../../parts/answer/shares.tsx';
import { Section } from '../../../parts/section.tsx';
import { addressOf, type Values } from '../../../routing/address.ts';
import { Link } from '../../../routing/link.tsx';

interface DutiesSectionProps {
  readonly inheritance: FamilyPageQuery['inheritance'];
  /** Filter, as parameters of the Ask page. */
  readonly asked: Values;
}

/** Section on who meets the inherited requirements, as counts and as a bar. */
export function DutiesSection({ inheritance: { totalCount, facets }, asked }: DutiesSectionProps) {
  if (totalCount === 0) return null;
  return (
    <Section
      id="duties"
      title="Who meets the requirements"
      aside={<Link to={addressOf('/ask', { ...asked, view: 'requirements' })}>See each requirement</Link>}
    >
      <Shares
        title={`Of ${counted(totalCount, 'row', 'rows')}, by what sources say of each`}
        whole={totalCount}
        shares={dutyShares(facets.responsibilities)}
      />
    </Section>
  );
}
