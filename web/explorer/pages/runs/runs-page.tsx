import { useState } from 'react';
import { formatNumber } from '../../basics/numbers.ts';
import { readToken } from '../../basics/token.ts';
import { useTitle } from '../../basics/use-title.ts';
import { RunsDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { TokenEntry } from '../../parts/fields/token-entry.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';
import { Tools } from '../../parts/tools.tsx';
import { AsOfContext, useAsOf } from '../../routing/as-of.ts';
import { ImportList } from '../import/import-list.tsx';
import { DiscardedRuns } from './discarded-runs.tsx';
import { RunTable } from './run-table.tsx';
import { useRuns } from './use-runs.ts';

/** Page of all imports; with a token that allows imports, also the form to import. */
export function RunsPage() {
  useTitle('Imports');
  const [hasToken, setHasToken] = useState(() => readToken() !== null);
  const runs = useRuns(hasToken);
  const { isUnknown, isForOthers, isTried, mayImport, variables } = runs;
  return (
    <>
      <Tools>
        <ShowQuery questions={[{ name: 'The imports', document: RunsDocument, variables }]} />
      </Tools>
      <h1>Imports</h1>
      {isUnknown ? <p role="alert">The token was refused: it is unknown here, or no longer valid.</p> : null}
      <TokenEntry
        hasToken={hasToken && !isUnknown}
        purpose={isUnknown ? 'To import, enter another token' : 'To import, enter a token'}
        changed={() => setHasToken(readToken() !== null)}
      />
      {isForOthers ? <p role="alert">This token allows no imports; one with the scope import does.</p> : null}
      {isTried ? (
        <Skeleton lines={12} />
      ) : (
        <>
          {mayImport ? <ImportAtNewest /> : null}
          <RunList runs={runs} />
        </>
      )}
    </>
  );
}

/** An import is compared with the newest revision, whatever the page's revision. */
function ImportAtNewest() {
  const asOf = useAsOf();
  return (
    <AsOfContext value={{ ...asOf, revision: asOf.newest }}>
      <ImportList />
    </AsOfContext>
  );
}

function RunList({ runs: { answered, mayImport, variables } }: { readonly runs: ReturnType<typeof useRuns> }) {
  const { data, failure, again } = answered;
  return (
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
          withToken={mayImport}
        >
          {(found) => <RunTable runs={found} />}
        </LongList>
      )}
      {mayImport ? <DiscardedRuns /> : null}
    </Section>
  );
}
