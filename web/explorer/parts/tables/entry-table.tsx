import { lastDayBefore } from '../../basics/days.ts';
import { shortTitle } from '../../basics/short-title.ts';
import { whyNotInForce } from '../../basics/term.ts';
import type { EntryFragment } from '../../generated/graphql.ts';
import { EnvironmentName } from '../../marks/environment-name.tsx';
import { isOpenEntry, Status } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { EXTENT_WORDS } from '../../marks/words.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { SourceAge } from '../answer/sources.tsx';
import { LongBody } from './long-body.tsx';
import { StackedTable } from './stacked-table.tsx';

type Column = 'subject' | 'certificate' | 'environment';

const HEADS: Record<Column, string> = {
  subject: 'Service or family',
  certificate: 'Certificate',
  environment: 'Environment',
};

export interface EntryTableProps {
  readonly entries: readonly EntryFragment[];
  readonly columns: readonly Column[];
}

export function EntryTable({ entries, columns }: EntryTableProps) {
  return (
    <StackedTable className="entries" heads={[...columns.map((column) => HEADS[column]), 'Stated', 'Source']}>
      <LongBody
        rows={entries}
        draw={(entry) => (
          <tr key={entry.id}>
            {columns.map((column) => (
              <td key={column}>{cellOf(entry, column)}</td>
            ))}
            <td>
              <Status status={entry.status} isOpen={isOpenEntry(entry)} />
              <Conditions entry={entry} />
            </td>
            <td className="source-cell">
              {entry.sources.map((source) => (
                <span key={source.id} className="item">
                  <NodeLink id={source.id} name={shortTitle(source.shortTitle)} title={source.title} isPlain />{' '}
                  <SourceAge source={source} />
                </span>
              ))}
            </td>
          </tr>
        )}
      />
    </StackedTable>
  );
}

function cellOf({ subject, certificate, environment }: EntryFragment, column: Column) {
  if (column === 'subject') return <NodeLink id={subject.id} name={nameOf(subject)} />;
  if (column === 'certificate') return <NodeLink id={certificate.id} name={certificate.name} isPlain />;
  return <EnvironmentName environment={environment} />;
}

function Conditions({
  entry: { certificate, environmentTaken, environmentInferred, extent, condition, validFrom, validUntil },
}: {
  readonly entry: EntryFragment;
}) {
  const { day } = useAsOf();
  const phrases = [
    whyNotInForce(certificate, day),
    environmentTaken ? 'environment of the certificate, which applies only there' : null,
    environmentInferred ? 'environment concluded: the source lists environments apart' : null,
    extent === null ? null : EXTENT_WORDS[extent],
    validFrom === null ? null : `from ${validFrom}`,
    validUntil === null ? null : `up to and including ${lastDayBefore(validUntil)}`,
    condition,
  ].filter((part) => part !== null);
  return phrases.length === 0 ? null : <span className="quiet"> · {phrases.join(' · ')}</span>;
}
