import { memo } from 'react';
import type { Pages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import type { AskClausesQuery } from '../../generated/graphql.ts';
import { CertaintyMark, Responsibility } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { MoreRows, PrintedPart } from '../../parts/tables/more-rows.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import type { Parameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

type Inherited = AskClausesQuery['inheritance']['requirements']['nodes'][number];

const NUMBERS = ['Services'];

interface ByRequirementProps {
  readonly pages: Pages<Inherited>;
  readonly parameters: Parameters;
}

/** One line for each requirement that has rows. */
export function ByRequirement({ pages, parameters }: ByRequirementProps) {
  const { rows } = pages;
  const areOfSeveral = rows.some(({ clause }) => clause.standard.id !== rows[0]?.clause.standard.id);
  const haveSeveral = rows.some(({ subjects }) => subjects > 1);
  const heads = ['Requirement', 'Title', areOfSeveral && 'Standard', haveSeveral && 'Services'];
  return (
    <>
      <PrintedPart pages={pages} />
      <WideTable
        heads={[...heads, 'Certainty', 'Who meets it', 'Rows'].filter((head) => head !== false)}
        numbers={NUMBERS}
        rows={rows}
        draw={(inherited) => (
          <RequirementLine key={inherited.clause.id} {...{ inherited, areOfSeveral, haveSeveral, parameters }} />
        )}
      />
      <MoreRows pages={pages} />
    </>
  );
}

interface RequirementLineProps extends Pick<ByRequirementProps, 'parameters'> {
  readonly inherited: Inherited;
  /** True if the list has requirements of several standards. */
  readonly areOfSeveral: boolean;
  /** True if the list has a requirement that several services inherit. */
  readonly haveSeveral: boolean;
}

const RequirementLine = memo(function RequirementLine({
  inherited,
  areOfSeveral,
  haveSeveral,
  parameters,
}: RequirementLineProps) {
  const { clause, subjects, count, certainties, responsibilities } = inherited;
  const isOnly = certainties.length + responsibilities.length === 2;
  return (
    <tr>
      <th scope="row" className="short">
        <NodeLink id={clause.id} name={clause.number} isPlain />
      </th>
      <td>{clause.title}</td>
      {areOfSeveral ? <td>{clause.standard.designation}</td> : null}
      {haveSeveral ? <td className="number">{formatNumber(subjects)}</td> : null}
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
});
