import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { useTitle } from '../../basics/use-title.ts';
import { type FindingKind, FindingsDocument } from '../../generated/graphql.ts';
import { nameOf } from '../../marks/names.ts';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { Choices } from '../../parts/fields/choices.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { linksTo } from '../../parts/tables/node-links.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { FINDING_WORDS } from './finding-words.ts';

const PAGE_SIZE = 100;
const STALE_AFTER_DAYS = 365;

export function Findings() {
  useTitle('Findings');
  const { some } = useParameters();
  const { day, revision } = useAsOf();
  const kinds = some<FindingKind>('kind');
  const shared = { staleAfterDays: STALE_AFTER_DAYS, asOf: day, revision, first: PAGE_SIZE };
  const asked = { kinds, ...shared };
  // Same variables as the unfiltered list, so that both share one request.
  const counted = useAnswer(FindingsDocument, { kinds: null, ...shared, after: null });
  const counts = counted.data?.findings.counts;
  const pages = usePages(FindingsDocument, asked, (data) => data.findings);
  const { rows, totalCount, failure, more } = pages;
  return (
    <>
      <Tools>
        {totalCount === null || failure !== null ? null : (
          <ExportMenu kind="findings" parameters={{ kinds, asOf: day, revision }} />
        )}
        <ShowQuery questions={[{ name: 'The findings', document: FindingsDocument, variables: asked }]} />
      </Tools>
      <h1>
        Findings to check {totalCount === null ? null : <span className="count">{formatNumber(totalCount)}</span>}
      </h1>
      <Failed failure={failure} again={more} />
      {failure === null ? <Failed failure={counted.failure} again={counted.again} /> : null}
      {totalCount === null && failure === null ? <Skeleton lines={16} /> : null}
      {totalCount === null || counts === undefined ? null : (
        <Choices
          isOptional
          name="kind"
          legend="Show only"
          choices={counts.map(({ kind, count }) => ({ value: kind, label: FINDING_WORDS[kind], count }))}
        />
      )}
      {totalCount === 0 ? (
        <Empty title="Nothing.">
          <p>
            {kinds !== null
              ? 'None of these kinds; others are not shown.'
              : 'No contradictions, every source read within a year, and requirements for each certified standard.'}
          </p>
        </Empty>
      ) : null}
      {rows.length === 0 ? null : (
        <WideTable
          heads={['Finding', 'Entries concerned', 'About', 'Sources']}
          rows={rows}
          draw={({ id, sentence, entries, nodes, sources }) => {
            // The only source of a finding about it stands in its own column.
            const others = sources.length === 1 ? nodes.filter(({ id: about }) => about !== sources[0]?.id) : nodes;
            return (
              <tr key={id}>
                <th scope="row">{sentence}</th>
                <td className="number">{entries === null || entries === 0 ? null : formatNumber(entries)}</td>
                <td>{linksTo(others.map((node) => ({ id: node.id, name: nameOf(node) })))}</td>
                <td>{sources.length === 0 ? null : <OldestSource sources={sources} />}</td>
              </tr>
            );
          }}
        />
      )}
      <MoreRows pages={pages} />
    </>
  );
}
