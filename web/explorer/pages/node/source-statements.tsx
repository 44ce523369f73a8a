import { usePages } from '../../api/use-pages.ts';
import { counted } from '../../basics/numbers.ts';
import { shortTitle } from '../../basics/short-title.ts';
import { type SourcePageQuery, SourceStatementsDocument, type StatementKind } from '../../generated/graphql.ts';
import { Choices } from '../../parts/fields/choices.tsx';
import { YesChoice } from '../../parts/fields/yes-choice.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { linksTo } from '../../parts/tables/node-links.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import type { Parameters } from '../../routing/address.ts';
import type { NodeOfKind } from './use-node.ts';

type Source = NodeOfKind<SourcePageQuery, 'Source'>;

const PAGE_SIZE = 100;

const KIND_WORDS: Record<StatementKind, string> = {
  SCOPE_ENTRY: 'What is in scope',
  MEMBERSHIP: 'What belongs where',
  LEVERAGE: 'Leverage',
  EXCEPTION: 'Requirements that a certificate does not cover',
  RESPONSIBILITY: 'Who meets a requirement',
  CLAUSE_MAPPING: 'How clauses match',
  STANDARD_RELATION: 'How standards relate',
  ALIAS: 'Other names',
};

interface SourceStatementsProps {
  readonly source: Source;
  readonly asked: ReturnType<typeof statementsAsked>;
}

/** Statements of a source, as sentences; a filter shows those without another source. */
export function SourceStatements({ source, asked }: SourceStatementsProps) {
  const pages = usePages(SourceStatementsDocument, asked, ({ node }) =>
    node?.__typename === 'Source' ? node.statements : null,
  );
  const { rows, totalCount, failure, more } = pages;
  const choices = (Object.keys(KIND_WORDS) as StatementKind[])
    .map((kind) => ({ value: kind, label: KIND_WORDS[kind], count: source[kind].totalCount }))
    .filter(({ count }) => count > 0);
  const whole = statementCount(source);
  return (
    <Section id="statements" title="Statements" count={counted(whole, 'statement', 'statements')}>
      <Failed failure={failure} again={more} />
      <Choices isOptional name="kind" legend="Show only" choices={choices} />
      {/* Statements without another source depend on this one. */}
      {whole === 0 ? null : (
        <YesChoice name="alone" label="only what names no other source" count={source.alone.totalCount} />
      )}
      {totalCount === 0 ? (
        <Empty title={whole === 0 ? 'No statement cites it.' : 'None of these.'}>
          <p>What a source states of a node itself, such as the days of a certificate, is on that node’s page.</p>
        </Empty>
      ) : null}
      {rows.length === 0 ? null : (
        <WideTable
          heads={['Statement', 'Other sources']}
          rows={rows}
          draw={({ id, sentence, sources }) => (
            <tr key={id}>
              <th scope="row">{sentence}</th>
              <td>
                {linksTo(
                  sources
                    .filter((other) => other.id !== source.id)
                    .map((other) => ({ id: other.id, name: other.shortTitle ?? shortTitle(other.title) })),
                )}
              </td>
            </tr>
          )}
        />
      )}
      <MoreRows pages={pages} />
    </Section>
  );
}

export function statementCount(source: Source): number {
  return (Object.keys(KIND_WORDS) as StatementKind[]).reduce((sum, kind) => sum + source[kind].totalCount, 0);
}

/** Returns the query's variables, as in the page's address. */
export function statementsAsked(of: { readonly id: string; readonly revision: number }, { one, some }: Parameters) {
  return { ...of, kinds: some<StatementKind>('kind'), alone: one('alone') === 'yes', first: PAGE_SIZE };
}
