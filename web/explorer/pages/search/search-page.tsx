import { usePages } from '../../api/use-pages.ts';
import { type NodeKind, SearchDocument } from '../../generated/graphql.ts';
import { groupByKind } from '../../marks/group-by-kind.ts';
import { KINDS, kindOf } from '../../marks/kinds.ts';
import { Matched } from '../../marks/matched.tsx';
import { withStandard } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Choices } from '../../parts/choices.tsx';
import { MoreRows } from '../../parts/more-rows.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';

export function SearchPage() {
  const { one, some } = useParameters();
  const { revision } = useAsOf();
  const text = one('text')?.trim() ?? '';
  useTitle(`Search ${text}`);
  const variables = text === '' ? null : { text, kinds: some<NodeKind>('kind'), revision, first: 100 };
  const pages = usePages(SearchDocument, variables, (data) => data.search);
  const { rows, totalCount, hasMore, failure, more } = pages;
  return (
    <>
      {variables === null ? null : (
        <Tools>
          <ShowQuery questions={[{ name: 'Search', document: SearchDocument, variables }]} />
        </Tools>
      )}
      <h1>{text === '' ? 'Search' : `“${text}”`}</h1>
      <Choices name="kind" legend="Kinds" choices={KINDS.map(({ kind, words }) => ({ value: kind, label: words }))} />
      <Failed failure={failure} again={more} />
      {text === '' ? <Empty title="Search by name.">Type into the box above.</Empty> : null}
      {totalCount === null && failure === null && text !== '' ? <Skeleton lines={12} /> : null}
      {totalCount === 0 ? (
        <Empty title={`Nothing is called “${text}”.`}>
          <p>All words must fit. Try fewer or shorter words, or other kinds.</p>
        </Empty>
      ) : null}
      {totalCount === null ? null : <p className="quiet">{counted(totalCount, 'result', 'results')}</p>}
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
                <NodeLink id={node.id} name={withStandard(name, node)} />
                <Matched matched={matched} node={node} />
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
