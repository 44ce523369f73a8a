import type { Pages } from '../../api/use-pages.ts';
import type { AssessRequirementsQuery } from '../../generated/graphql.ts';
import { Responsibility } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { lastDayBefore } from '../../parts/last-day.ts';
import { MoreRows } from '../../parts/more-rows.tsx';
import { OldestSource } from '../../parts/sources.tsx';
import { Empty, Failed } from '../../parts/states.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { outcomeWord } from './outcomes.ts';

interface RequirementsProps {
  readonly pages: Pages<Requirement>;
  readonly none: string;
}

export type Requirement = AssessRequirementsQuery['assessment']['requirements']['nodes'][number];

const HEADS = ['Clause', 'Title', 'Coverage', 'Who meets it', 'Up to and including', 'List'];

export function Requirements({ pages, none }: RequirementsProps) {
  const { rows, totalCount, failure, more } = pages;
  return (
    <>
      <Failed failure={failure} again={more} />
      {totalCount === 0 ? <Empty title={none} /> : null}
      {rows.length === 0 ? null : (
        <WideTable heads={HEADS}>
          {rows.map((row) => (
            <Line key={row.clause.id} row={row} />
          ))}
        </WideTable>
      )}
      <MoreRows pages={pages} />
    </>
  );
}

function Line({ row }: { readonly row: Requirement }) {
  const { clause, outcome, responsibility, statedResponsibilities, lapsesOn, sources } = row;
  return (
    <tr>
      <th scope="row" className="short">
        <NodeLink id={clause.id} name={clause.number} isPlain />
      </th>
      <td>{clause.title}</td>
      <td>{outcomeWord(outcome)}</td>
      <td>
        <Responsibility kind={responsibility} />
        {statedResponsibilities
          .filter((kind) => kind !== responsibility)
          .map((kind) => (
            <span key={kind} className="item">
              <span className="quiet">also stated:</span> <Responsibility kind={kind} />
            </span>
          ))}
      </td>
      <td className="date">{lapsesOn === null ? <span className="quiet">not known</span> : lastDayBefore(lapsesOn)}</td>
      <td className="quiet">
        <OldestSource sources={sources} />
      </td>
    </tr>
  );
}
