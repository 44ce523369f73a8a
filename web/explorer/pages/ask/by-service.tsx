import { memo } from 'react';
import type { Pages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import type { AskSubjectsQuery } from '../../generated/graphql.ts';
import { Support } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Bar } from '../../parts/answer/bar.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { MoreRows, PrintedPart } from '../../parts/tables/more-rows.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import type { Parameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { ResponsibilityBar } from './responsibility-bar.tsx';

type Inheriting = AskSubjectsQuery['inheritance']['subjects']['nodes'][number];

const HEADS = ['Service', 'Family', 'Certainty', 'Requirements', 'Who meets them', 'Through', 'Source'];

interface ByServiceProps {
  readonly pages: Pages<Inheriting>;
  readonly parameters: Parameters;
}

/** One line for each service or family that has rows. */
export function ByService({ pages, parameters }: ByServiceProps) {
  return (
    <>
      <PrintedPart pages={pages} />
      <WideTable
        heads={HEADS}
        rows={pages.rows}
        draw={(inheriting) => (
          <ServiceLine key={inheriting.subject.id} inheriting={inheriting} parameters={parameters} />
        )}
      />
      <MoreRows pages={pages} />
    </>
  );
}

const ServiceLine = memo(function ServiceLine({
  inheriting,
  parameters,
}: { readonly inheriting: Inheriting } & Pick<ByServiceProps, 'parameters'>) {
  const { subject, basis, certainties, requirements, requirementsInAll, responsibilities, certificates, sources } =
    inheriting;
  const families = 'families' in subject ? subject.families : [];
  const [surest] = certainties;
  const [first, ...others] = certificates;
  return (
    <tr>
      <th scope="row">
        <Link to={parameters.changed({ service: subject.id, view: 'requirements' })}>{nameOf(subject)}</Link>
      </th>
      <td>
        {'families' in subject ? null : <span className="quiet">family</span>}
        {families.map(({ family }) => (
          <NodeLink key={family.id} id={family.id} name={family.name} isPlain />
        ))}
      </td>
      <td>{surest === undefined ? null : <Support basis={basis} certainty={surest.certainty} />}</td>
      <td className="with-bar">
        {formatNumber(requirements)} of {formatNumber(requirementsInAll)}
        <Bar
          whole={requirementsInAll}
          parts={[
            { word: 'inherited', count: requirements, fill: surest?.certainty === 'STATED' ? 'inherited' : 'possible' },
          ]}
        />
      </td>
      <td className="with-bar">
        <ResponsibilityBar counts={responsibilities} />
      </td>
      <td>
        {first === undefined ? null : (
          <NodeLink id={first.id} name={first.number ?? first.name} title={first.name} isPlain />
        )}
        {others.length === 0 ? null : <span className="quiet"> and {others.length} more</span>}
      </td>
      <td>
        <OldestSource sources={sources} />
      </td>
    </tr>
  );
});
