import { useState } from 'react';
import { readToken } from '../../api/token.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { type ImportState, RunsDocument } from '../../generated/graphql.ts';
import { LongList } from '../../parts/long-list.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { TokenEntry } from '../../parts/token-entry.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { AsOfContext, useAsOf } from '../../routing/as-of.ts';
import { ImportList } from '../import/import-list.tsx';
import { DiscardedRuns } from './discarded-runs.tsx';
import { RunTable } from './run-table.tsx';

const FOR_READERS: readonly ImportState[] = ['PUBLISHED'];
const FOR_IMPORTERS: readonly ImportState[] = ['STAGING', 'STAGED', 'PUBLISHED'];

/** Page of all imports; with a token, also the form to import. */
export function RunsPage() {
  useTitle('Imports');
  const asOf = useAsOf();
  const [hasToken, setHasToken] = useState(() => readToken() !== null);
  const asImporter = { states: FOR_IMPORTERS, first: 100 };
  const answered = useAnswer(RunsDocument, hasToken ? asImporter : null, { withToken: true, isKept: false });
  const mayImport = hasToken && answered.failure?.code !== 'FORBIDDEN';
  const asReader = { states: FOR_READERS, first: 100 };
  const published = useAnswer(RunsDocument, mayImport ? null : asReader, { withToken: hasToken, isKept: false });
  const variables = mayImport ? asImporter : asReader;
  const { data, failure, again } = mayImport ? answered : published;
  return (
    <>
      <Tools>
        <ShowQuery questions={[{ name: 'The imports', document: RunsDocument, variables }]} />
      </Tools>
      <h1>Imports</h1>
      <TokenEntry
        hasToken={hasToken}
        purpose="To import, enter a token"
        changed={() => setHasToken(readToken() !== null)}
      />
      {mayImport ? (
        // An import is compared with the newest revision, whatever the page's revision.
        <AsOfContext value={{ ...asOf, revision: asOf.newest }}>
          <ImportList />
        </AsOfContext>
      ) : null}
      {hasToken && !mayImport ? (
        <p className="quiet">This token allows no imports; one with the scope import does.</p>
      ) : null}
      <Section
        id="runs"
        title="What was imported"
        count={data === undefined ? null : formatNumber(data.imports.totalCount)}
      >
        <Failed failure={failure} again={again} />
        {data === undefined && failure === null ? <Skeleton lines={4} /> : null}
        {data?.imports.totalCount === 0 ? <Empty title="Nothing was imported yet." /> : null}
        {data === undefined ? null : (
          <LongList
            begin={data.imports}
            document={RunsDocument}
            variables={variables}
            pick={({ imports }) => imports}
            withToken={hasToken}
          >
            {(runs) => <RunTable runs={runs} />}
          </LongList>
        )}
        {mayImport ? <DiscardedRuns /> : null}
      </Section>
    </>
  );
}
