import { formatNumber } from '../../basics/numbers.ts';
import { type PendingFragment, PendingOfStepDocument, type StepFragment } from '../../generated/graphql.ts';
import { CertaintyMark } from '../../marks/marked.tsx';
import { Notes } from '../../parts/answer/notes.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { Section } from '../../parts/section.tsx';
import { CertificateTable } from '../../parts/tables/certificate-table.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';
import { StackedTable } from '../../parts/tables/stacked-table.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { Coverages } from './coverages.tsx';
import { PlaceCells } from './place-cells.tsx';
import { Remaining, Through } from './through.tsx';

const ROWS_AT_ONCE = 100;

export function EditionStep({ step }: { readonly step: StepFragment }) {
  const { former, standard, relations, certificates, onlyInFormer, correspondence, notes } = step;
  return (
    <Section
      id={`from-${former.id}`}
      title={`From ${former.designation} to ${standard.designation}`}
      aside={
        <Link to={addressOf('/review/match', { from: former.id, to: standard.id })}>See what corresponds to what</Link>
      }
    >
      <p className="quiet">
        Replaced, according to <OldestSource sources={relations.flatMap(({ sources }) => sources)} />.
      </p>
      {correspondence === null ? null : (
        <Coverages title={`${former.designation} by ${standard.designation}`} totals={correspondence} />
      )}
      <Notes notes={notes.map((sentence) => ({ sentence }))} />
      <h3>
        More surely in scope of {former.designation} than of {standard.designation}{' '}
        <span className="count">{formatNumber(onlyInFormer.totalCount)}</span>
      </h3>
      {onlyInFormer.totalCount === 0 ? (
        <p className="quiet">None that sources state.</p>
      ) : (
        <PendingTransitions step={step} />
      )}
      <h3>
        Certificates in force that cite {former.designation}{' '}
        <span className="count">{formatNumber(certificates.length)}</span>
      </h3>
      {certificates.length === 0 ? <p className="quiet">None.</p> : <CertificateTable certificates={certificates} />}
    </Section>
  );
}

function PendingTransitions({ step: { former, standard, onlyInFormer } }: { readonly step: StepFragment }) {
  const { day, revision } = useAsOf();
  return (
    <LongList
      begin={onlyInFormer}
      document={PendingOfStepDocument}
      variables={{ standard: standard.id, other: former.id, asOf: day, revision, first: ROWS_AT_ONCE }}
      pick={({ editionTransition: { replaces } }) => replaces[0]?.onlyInFormer ?? null}
    >
      {(rows) => <PendingTable rows={rows} heads={[`In ${former.designation}`, `In ${standard.designation}`]} />}
    </LongList>
  );
}

interface PendingTableProps {
  readonly rows: PendingFragment['nodes'];
  readonly heads: readonly string[];
}

function PendingTable({ rows, heads }: PendingTableProps) {
  return (
    <StackedTable className="wide" heads={['Service or family', 'Environment', ...heads]}>
      <tbody>
        {rows.map(({ subject, environment, certainty, certificates, remainingCertainty, ...others }) => (
          <tr key={`${subject.id} ${environment?.id}`}>
            <PlaceCells subject={subject} environment={environment} />
            <td>
              <CertaintyMark certainty={certainty} />
              <Through certificates={certificates} />
            </td>
            <td>
              <Remaining certainty={remainingCertainty} {...others} none="not known" />
            </td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}
