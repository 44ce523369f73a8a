import type { Pages } from '../../api/use-pages.ts';
import { lastDayBefore } from '../../basics/days.ts';
import type { EndingsQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { LOSS_HEADS, LossCells } from './loss-table.tsx';
import { countOfKnown, None } from './none.tsx';

type Ending = EndingsQuery['expiryImpact']['endings']['nodes'][number];

interface EndingsProps {
  readonly pages: Pages<Ending>;
  readonly total: number;
  readonly until: string;
  /** True if the filter names unknown nodes. */
  readonly isUnknown: boolean;
}

const HEADS = [...LOSS_HEADS, 'Through', 'Last day in scope'];

/** Subjects that lose coverage because an entry ends or begins, even if its certificate continues. */
export function Endings({ pages, total, until, isUnknown }: EndingsProps) {
  return (
    <Section
      id="endings"
      title="What else is lost by then: entries that end or are contradicted"
      count={countOfKnown(total, isUnknown)}
    >
      {total === 0 ? (
        <None
          isUnknown={isUnknown}
          title={`No entry is known to end or to be contradicted by ${until} so that something is lost.`}
        />
      ) : null}
      {pages.rows.length === 0 ? null : (
        <WideTable
          heads={HEADS}
          numbers={['Requirements']}
          rows={pages.rows}
          draw={({ endsOn, certificate, loss }) => (
            <tr key={`${endsOn} ${loss.subject.id} ${loss.environment?.id} ${loss.standard.id}`}>
              <LossCells loss={loss} />
              <td>
                <NodeLink id={certificate.id} name={certificate.name} isPlain />
              </td>
              <td className="date">{lastDayBefore(endsOn)}</td>
            </tr>
          )}
        />
      )}
      <MoreRows pages={pages} />
    </Section>
  );
}
