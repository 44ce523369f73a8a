import type { Pages } from '../../api/use-pages.ts';
import type { AssessQuery } from '../../generated/graphql.ts';
import { Responsibility } from '../../marks/marked.tsx';
import { Choices } from '../../parts/choices.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { countOf, DUTIES } from './duties.ts';
import { type Requirement, Requirements } from './requirements.tsx';

interface LeftProps {
  readonly assessment: AssessQuery['assessment'];
  readonly pages: Pages<Requirement>;
}

/** Requirements that the provider is not known to meet alone: uncovered, or covered with duties of others. */
export function Left({ assessment: { totals, responsibilities, customers }, pages }: LeftProps) {
  const count = totals.requirements - countOf(responsibilities, 'PROVIDER');
  const uncovered = totals.unknown + totals.excluded + totals.some;
  const unknown = countOf(responsibilities, 'UNKNOWN');
  const hidden = customers.totalCount - countOf(responsibilities, 'CUSTOMER');
  return (
    <Section id="left" title="Left to you, as far as is known" count={formatNumber(count)}>
      <Choices
        isOptional
        name="met"
        legend="Who meets it"
        choices={DUTIES.filter(({ kind }) => kind !== 'PROVIDER')
          .map(({ kind }) => ({
            value: kind,
            label: <Responsibility kind={kind} />,
            count: countOf(responsibilities, kind),
          }))
          .filter((choice) => choice.count > 0)}
      />
      {uncovered === 0 ? null : (
        <p>
          {counted(uncovered, 'requirement is', 'requirements are')} not known to be covered by certificates
          {totals.some === 0 ? '' : ' for each of the services'}.
        </p>
      )}
      {unknown === 0 || uncovered > 0 ? null : (
        <p>
          No source says who meets {counted(unknown, 'requirement', 'requirements')}: a certificate that covers one does
          not make it the provider’s.
        </p>
      )}
      {hidden <= 0 ? null : (
        <p>
          {counted(hidden, 'of those not known is', 'of those not known are')} stated to be the customer’s for one of
          the services or certificates.
        </p>
      )}
      <Requirements pages={pages} none={noneLeft(totals)} />
    </Section>
  );
}

function noneLeft({ possible }: AssessQuery['assessment']['totals']): string {
  const covered = possible === 0 ? 'is covered by certificates' : 'may be covered by certificates';
  return `Each requirement ${covered}, and sources say of each that the provider meets it.`;
}
