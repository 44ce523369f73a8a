import { usePages } from '../../api/use-pages.ts';
import { AskSubjectsDocument, type AskSubjectsQuery, type InheritanceFilter } from '../../generated/graphql.ts';
import { Support } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Bar } from '../../parts/bar.tsx';
import { MoreRows, PrintedPart } from '../../parts/more-rows.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { OldestSource } from '../../parts/sources.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Parameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { ResponsibilityBar } from './responsibility-bar.tsx';

type Inheriting = AskSubjectsQuery['inheritance']['subjects']['nodes'][number];

const PAGE_SIZE = 50;
const HEADS = ['Service', 'Family', 'Certainty', 'Requirements', 'Who meets them', 'Through', 'Source'];

interface ByServiceProps {
  readonly filter: InheritanceFilter;
  readonly parameters: Parameters;
}

/** One line for each service or family that has rows. */
export function ByService({ filter, parameters }: ByServiceProps) {
  const { day, revision } = useAsOf();
  const variables = { filter, asOf: day, revision, first: PAGE_SIZE };
  const pages = usePages(AskSubjectsDocument, variables, (data) => data.inheritance.subjects);
  return (
    <>
      <PrintedPart pages={pages} />
      {pages.rows.length === 0 && pages.failure === null ? (
        <Skeleton lines={12} />
      ) : (
        <WideTable heads={HEADS}>
          {pages.rows.map((inheriting) => (
            <ServiceLine key={inheriting.subject.id} inheriting={inheriting} parameters={parameters} />
          ))}
        </WideTable>
      )}
      <Failed failure={pages.failure} again={pages.more} />
      <MoreRows pages={pages} />
    </>
  );
}

function ServiceLine({
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
        {'families' in subject ? null : <span className="quiet">named as a whole</span>}
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
}
