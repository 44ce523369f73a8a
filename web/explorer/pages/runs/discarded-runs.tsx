import { useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { type ImportState, RunsDocument } from '../../generated/graphql.ts';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';
import { RunTable } from './run-table.tsx';

const VARIABLES: { readonly states: readonly ImportState[]; readonly first: number } = {
  states: ['DISCARDED'],
  first: 100,
};

export function DiscardedRuns() {
  const [isOpen, setOpen] = useState(false);
  const { data, failure, again } = useAnswer(RunsDocument, isOpen ? VARIABLES : null, {
    withToken: true,
    isKept: false,
  });
  return (
    <details className="discarded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Discarded, or refused when it was to be staged or undone</summary>
      <Failed failure={failure} again={again} />
      {isOpen && data === undefined && failure === null ? <Skeleton lines={2} /> : null}
      {data?.imports.totalCount === 0 ? <Empty title="Nothing." /> : null}
      {data === undefined || data.imports.totalCount === 0 ? null : (
        <LongList
          begin={data.imports}
          document={RunsDocument}
          variables={VARIABLES}
          pick={({ imports }) => imports}
          withToken
        >
          {(runs) => <RunTable runs={runs} />}
        </LongList>
      )}
    </details>
  );
}
