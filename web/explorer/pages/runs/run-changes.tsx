import { usePages } from '../../api/use-pages.ts';
import { type ChangeKind, RunChangesDocument } from '../../generated/graphql.ts';
import { MoreRows } from '../../parts/more-rows.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';

const SIGNS: Record<ChangeKind, { readonly sign: string; readonly word: string }> = {
  NODE_ADDED: { sign: '＋', word: 'added' },
  NODE_CHANGED: { sign: '~', word: 'changed' },
  NODE_REMOVED: { sign: '−', word: 'removed' },
  STATEMENT_OPENED: { sign: '＋', word: 'stated' },
  STATEMENT_CLOSED: { sign: '−', word: 'no longer stated' },
};

/** What an import changed, a sentence each. */
export function RunChanges({ id, isPublished }: { readonly id: string; readonly isPublished: boolean }) {
  const pages = usePages(RunChangesDocument, isPublished ? { id, first: 50 } : null, ({ node }) =>
    node?.__typename === 'ImportRun' ? node.changes : null,
  );
  const { rows, totalCount, failure, more } = pages;
  return (
    <Section id="changes" title="What it changed" count={totalCount === null ? null : formatNumber(totalCount)}>
      {isPublished ? null : (
        <Empty title="Changes are told once it is published; the preview told what they would be." />
      )}
      {failure === null ? null : <Failed failure={failure} again={more} />}
      {isPublished && totalCount === null && failure === null ? <Skeleton lines={8} /> : null}
      {totalCount === 0 ? <Empty title="It changed nothing." /> : null}
      <ul className="changes">
        {rows.map((change) => (
          <li key={change.id}>
            <span className="sign" aria-hidden="true">
              {SIGNS[change.kind].sign}
            </span>
            <span className="unseen">{SIGNS[change.kind].word}: </span>
            {change.sentence}
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </Section>
  );
}
