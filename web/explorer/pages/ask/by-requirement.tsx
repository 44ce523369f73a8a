import { usePages } from '../../api/use-pages.ts';
import { AskClausesDocument, type AskClausesQuery, type InheritanceFilter } from '../../generated/graphql.ts';
import { CertaintyMark, Responsibility } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { MoreRows, PrintedPart } from '../../parts/more-rows.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Parameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

type Inherited = AskClausesQuery['inheritance']['requirements']['nodes'][number];

const PAGE_SIZE = 100;
const HEADS = ['Requirement', 'Title', 'Standard', 'Services', 'Certainty', 'Who meets it', 'Rows'];
const NUMBERS = ['Services'];

interface ByRequirementProps {
  readonly filter: InheritanceFilter;
  readonly parameters: Parameters;
}

/** One line for each requirement that has rows. */
export function ByRequirement({ filter, parameters }: ByRequirementProps) {
  const { day, revision } = useAsOf();
  const variables = { filter, asOf: day, revision, first: PAGE_SIZE };
  const pages = usePages(AskClausesDocument, variables, (data) => data.inheritance.requirements);
  return (
    <>
      <PrintedPart pages={pages} />
      {pages.rows.length === 0 && pages.failure === null ? (
        <Skeleton lines={12} />
      ) : (
        <WideTable heads={HEADS} numbers={NUMBERS}>
          {pages.rows.map((inherited) => (
            <RequirementLine key={inherited.clause.id} inherited={inherited} parameters={parameters} />
          ))}
        </WideTable>
      )}
      <Failed failure={pages.failure} again={pages.more} />
      <MoreRows pages={pages} />
    </>
  );
}

interface RequirementLineProps extends Pick<ByRequirementProps, 'parameters'> {
  readonly inherited: Inherited;
}

function RequirementLine({ inherited, parameters }: RequirementLineProps) {
  const { clause, subjects, count, certainties, responsibilities } = inherited;
  const isOnly = certainties.length + responsibilities.length === 2;
  return (
    <tr>
      <th scope="row" className="short">
        <NodeLink id={clause.id} name={clause.number} isPlain />
      </th>
      <td>{clause.title}</td>
      <td>{clause.standard.designation}</td>
      <td className="number">{formatNumber(subjects)}</td>
      <td>
        {certainties.map((one) => (
          <span key={one.certainty} className="with-count">
            <CertaintyMark certainty={one.certainty} /> {isOnly ? null : formatNumber(one.count)}
          </span>
        ))}
      </td>
      <td>
        {responsibilities.map((one) => (
          <span key={one.responsibility} className="with-count">
            <Responsibility kind={one.responsibility} /> {isOnly ? null : formatNumber(one.count)}
          </span>
        ))}
      </td>
      <td>
        <Link to={parameters.changed({ clause: clause.id, view: 'rows' })}>
          {count === 1 ? '1 row' : `${formatNumber(count)} rows`}
          <span className="unseen"> of {clause.number}</span>
        </Link>
      </td>
    </tr>
  );
}
