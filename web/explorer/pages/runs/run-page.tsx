import { useAnswer } from '../../api/use-answer.ts';
import { counted, formatMoment, formatNumber } from '../../basics/numbers.ts';
import { readToken } from '../../basics/token.ts';
import { useTitle } from '../../basics/use-title.ts';
import { RunDocument, type RunQuery } from '../../generated/graphql.ts';
import { Facts } from '../../parts/tables/facts.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { usePlace } from '../../routing/location.ts';
import { idOf } from '../../routing/path-part.ts';
import { LIST_WORDS } from '../import/list-words.ts';
import { NodePage } from '../node/node-page.tsx';
import type { NodeOfKind } from '../node/use-node.ts';
import { type Count, nodesOf, statementsOf } from './counts.ts';
import { LookFirst } from './look-first.tsx';
import { RunActions } from './run-actions.tsx';
import { DroppedChanges, PublishedChanges, StagedChanges } from './run-changes.tsx';
import { RevisionLink, RunState } from './run-state.tsx';

type Run = NodeOfKind<RunQuery, 'ImportRun'>;

export function RunPage() {
  const id = idOf(usePlace().path);
  const hasToken = readToken() !== null;
  const variables = { id };
  const answered = useAnswer(RunDocument, variables, { withToken: hasToken, isKept: false });
  const runOf = (data: RunQuery | undefined) => (data?.node?.__typename === 'ImportRun' ? data.node : null);
  // Keeps the last answer while reloading, with the outcome of a publication.
  const latest = runOf(answered.latest)?.id === id ? answered.latest : undefined;
  const data = answered.data ?? latest;
  const run = runOf(data);
  useTitle(run === null ? id : `Import, revision ${run.revision}`);
  return (
    <NodePage
      id={id}
      answered={{ ...answered, data }}
      pick={runOf}
      questions={[{ name: 'The import', document: RunDocument, variables }]}
    >
      {(run) => <RunSections run={run} hasToken={hasToken} />}
    </NodePage>
  );
}

interface RunSectionsProps {
  readonly run: Run;
  readonly hasToken: boolean;
}

function RunSections({ run, hasToken }: RunSectionsProps) {
  const { id, revision, state, startedAt, publishedAt, by, format, files, undoes, undoneBy } = run;
  return (
    <>
      <header className="node-head">
        <p className="node-kind">
          Import <code className="id">{id}</code>
        </p>
        <h1>Revision {formatNumber(revision)}</h1>
      </header>
      <Facts
        facts={[
          { name: 'State', value: <RunState state={state} undoneBy={undoneBy} /> },
          { name: 'Begun', value: `${formatMoment(startedAt)} UTC` },
          { name: 'Published', value: publishedAt === null ? 'not yet' : `${formatMoment(publishedAt)} UTC` },
          { name: 'By', value: by ?? 'shown to those who may import or review' },
          ...(undoes === null
            ? [
                { name: 'Kind of list', value: LIST_WORDS[format] ?? format },
                { name: 'Read from', value: <FilesRead files={files} /> },
              ]
            : [{ name: 'Undoes', value: <RevisionLink run={undoes} /> }]),
          { name: 'Nodes', value: countsIn(nodesOf(run)) },
          { name: 'Statements', value: countsIn(statementsOf(run)) },
        ]}
      />
      <WhatCanBeDone run={run} hasToken={hasToken} />
      {state === 'STAGED' && hasToken ? <LookFirst id={id} revision={revision} /> : null}
      <WhatChanged run={run} />
    </>
  );
}

/** Actions of an import; pruned ones cannot be undone. */
function WhatCanBeDone({ run: { id, state, revision, undoneBy }, hasToken }: RunSectionsProps) {
  const { keptSince } = useAsOf();
  const last = undoneBy?.revision ?? revision;
  if (state === 'PUBLISHED' && last <= keptSince) {
    return (
      <p className="quiet undone">
        {undoneBy === null ? 'It cannot be undone' : 'It cannot be had back'}: the graph is kept since revision{' '}
        {keptSince}, what was before was dropped.
      </p>
    );
  }
  if (undoneBy === null) return <RunActions id={id} state={state} hasToken={hasToken} />;
  return (
    <p className="quiet undone">
      To have it back, undo <RevisionLink run={undoneBy} />.
    </p>
  );
}

function WhatChanged({ run: { id, state, revision } }: { readonly run: Run }) {
  const { keptSince } = useAsOf();
  if (state === 'STAGED') return <StagedChanges id={id} />;
  if (state !== 'PUBLISHED') return null;
  return revision > keptSince ? <PublishedChanges id={id} /> : <DroppedChanges keptSince={keptSince} />;
}

function countsIn(counts: readonly Count[]): string {
  return counts.map(({ count, word }) => `${formatNumber(count)} ${word}`).join(', ') || 'none';
}

function FilesRead({ files }: { readonly files: readonly { readonly name: string; readonly sha256: string }[] }) {
  const list = (
    <ul>
      {files.map(({ name, sha256 }) => (
        <li key={name}>
          {name} <span className="quiet id">SHA-256 {sha256}</span>
        </li>
      ))}
    </ul>
  );
  if (files.length <= 1) return list;
  return (
    <details>
      <summary>{counted(files.length, 'file', 'files')}</summary>
      {list}
    </details>
  );
}
