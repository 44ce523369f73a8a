import { type Pages, usePages } from '../../api/use-pages.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import { useTitle } from '../../basics/use-title.ts';
import { type FoundFragment, type NodeKind, SearchDocument } from '../../generated/graphql.ts';
import { aboutOf } from '../../marks/about.ts';
import { groupByKind } from '../../marks/group-by-kind.ts';
import { KINDS, kindOf } from '../../marks/kinds.ts';
import { withStandard } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Choices } from '../../parts/fields/choices.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { Tools } from '../../parts/tools.tsx';
import { Nearest } from '../../picker/nearest.tsx';
import { useReading } from '../../question/use-reading.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { QuestionRead } from './question-read.tsx';

export function SearchPage() {
  const { one, some } = useParameters();
  const { day, revision } = useAsOf();
  const text = one('text')?.trim() ?? '';
  useTitle(`Search ${text}`);
  const kinds = some<NodeKind>('kind');
  const variables = text === '' ? null : { text, kinds, asOf: day, revision, first: 100 };
  const pages = usePages(SearchDocument, variables, (data) => data.search);
  const reading = useReading(text);
  const { totalCount, failure, more } = pages;
  const isAwaited = text !== '' && failure === null && (totalCount === null || reading === undefined);
  return (
    <>
      {variables === null ? null : (
        <Tools>
          <ShowQuery questions={[{ name: 'Search', document: SearchDocument, variables }]} />
        </Tools>
      )}
      <h1>{text === '' ? 'Search' : `“${text}”`}</h1>
      <Failed failure={failure} again={more} />
      {text === '' ? <Empty title="Search by name.">Type into the box above.</Empty> : null}
      {isAwaited ? <Skeleton lines={12} /> : null}
      {isAwaited || reading == null ? null : <QuestionRead reading={reading} />}
      {isAwaited || totalCount === null || (totalCount === 0 && reading != null && kinds === null) ? null : (
        <Finds pages={pages} text={text} kinds={kinds} />
      )}
    </>
  );
}

interface FindsProps {
  readonly pages: Pages<FoundFragment>;
  readonly text: string;
  readonly kinds: readonly NodeKind[] | null;
}

function Finds({ pages, text, kinds }: FindsProps) {
  const { rows, totalCount, hasMore } = pages;
  return (
    <>
      <Choices name="kind" legend="Kinds" choices={KINDS.map(({ kind, words }) => ({ value: kind, label: words }))} />
      {totalCount === 0 ? (
        <Empty title={`Nothing is called “${text}”.`}>
          <Nearest text={text} kinds={kinds} />
          <p>Try fewer words{kinds === null ? ' or another spelling' : ', another spelling, or all kinds'}.</p>
        </Empty>
      ) : (
        <p className="quiet">{counted(totalCount ?? 0, 'result', 'results')}</p>
      )}
      {groupByKind(rows).map(({ kind, nodes }) => (
        <Section
          key={kind}
          id={kindOf(kind).prefix}
          title={kindOf(kind).words}
          // Unknown while more results can be loaded.
          count={hasMore ? null : formatNumber(nodes.length)}
        >
          <ul className="finds">
            {nodes.map(({ node, name, matched }) => (
              <li key={node.id}>
                <NodeLink id={node.id} name={withStandard(name, node)} />{' '}
                <span className="quiet">{aboutOf(node, matched)}</span>
                <span className="quiet id">{node.id}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <MoreRows pages={pages} />
    </>
  );
}
