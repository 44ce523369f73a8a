import { usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { LossesDocument, type LossFragment } from '../../generated/graphql.ts';
import { CertaintyMark } from '../../marks/marked.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { filterOf } from '../ask/question.ts';
import { PlaceCells } from './place-cells.tsx';
import { Remaining } from './through.tsx';

const PAGE_SIZE = 50;

export const LOSS_HEADS = [
  'Service or family',
  'Environment',
  'Standard',
  'Requirements',
  'On the last day',
  'On the day after',
];

interface LossTableProps {
  readonly certificateId: string;
  readonly until: string;
  /** Number of lines, for the skeleton. */
  readonly count: number;
}

/** Subjects of a certificate on its last day, with what is left of it on the day after. */
export function LossTable({ certificateId, until, count }: LossTableProps) {
  const { day, revision } = useAsOf();
  const filter = { ...filterOf(useParameters()), certificates: [certificateId] };
  const pages = usePages(
    LossesDocument,
    { until, filter, asOf: day, revision, first: PAGE_SIZE },
    (data) => data.expiryImpact.nodes[0]?.losses ?? null,
  );
  const { rows, totalCount, failure, more } = pages;
  return (
    <>
      <Failed failure={failure} again={more} />
      {totalCount === null && failure === null ? <Skeleton lines={Math.min(count, PAGE_SIZE) + 1} /> : null}
      {rows.length === 0 ? null : (
        <WideTable
          heads={LOSS_HEADS}
          numbers={['Requirements']}
          rows={rows}
          draw={(loss) => (
            <tr key={`${loss.subject.id} ${loss.environment?.id} ${loss.standard.id}`}>
              <LossCells loss={loss} />
            </tr>
          )}
        />
      )}
      <MoreRows pages={pages} />
    </>
  );
}

export function LossCells({ loss }: { readonly loss: LossFragment }) {
  const { subject, environment, standard, requirements, requirementsUnknown } = loss;
  return (
    <>
      <PlaceCells subject={subject} environment={environment} />
      <td>{standard.designation}</td>
      <td className="number">{requirementsUnknown ? 'not known' : formatNumber(requirements)}</td>
      <td>
        <CertaintyMark certainty={loss.certainty} />
      </td>
      <td>
        <Remaining
          certainty={loss.remainingCertainty}
          alternatives={loss.alternatives}
          perhapsThrough={loss.perhapsThrough}
          none="nothing stated"
        />
      </td>
    </>
  );
}
