import type { AskSummaryQuery, FacetsFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { StandardNames } from '../../marks/standard-names.tsx';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import { Bar } from '../../parts/bar.tsx';
import { Notes } from '../../parts/notes.tsx';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { addressOf, type Values } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { SubjectCounts } from './subject-counts.tsx';

interface InheritedSummaryProps {
  readonly title: string;
  readonly inheritance: AskSummaryQuery['inheritance'];
  /** What the same question is called on the Ask page. */
  readonly asked: Values;
}

/** How much is inherited, through which certificates, and who meets it. */
export function InheritedSummary({ title, inheritance, asked }: InheritedSummaryProps) {
  const { totalCount, facets, notes } = inheritance;
  return (
    <Section
      id="inherited"
      title={title}
      count={formatNumber(totalCount)}
      aside={totalCount === 0 ? null : <Link to={addressOf('/ask', asked)}>Ask for the rows</Link>}
    >
      {totalCount === 0 ? (
        <Empty title="No rows on this day.">
          <p>
            {notes.length === 0
              ? 'No source lists it under a certificate whose standard has requirements here.'
              : 'The notes say why.'}
          </p>
        </Empty>
      ) : (
        <>
          {facets.certificates.length > 1 || facets.subjects.length <= 1 ? (
            <CertificateCounts facets={facets} asked={asked} />
          ) : null}
          {facets.subjects.length > 1 ? <SubjectCounts subjects={facets.subjects} asked={asked} /> : null}
          {facets.subjects.length === 100 ? <p className="quiet">The hundred with the most rows.</p> : null}
          <p className="quiet">Who meets them: {facets.responsibilities.map(responsibilityCount).join(' · ')}</p>
        </>
      )}
      <Notes notes={notes} />
    </Section>
  );
}

interface CertificateCountsProps {
  readonly facets: FacetsFragment;
  readonly asked: Values;
}

function CertificateCounts({ facets, asked }: CertificateCountsProps) {
  return (
    <table className="plain counts">
      <tbody>
        {facets.certificates.map(({ certificate, count }) => (
          <tr key={certificate.id}>
            <th scope="row">
              <NodeLink id={certificate.id} name={certificate.name} isPlain />
              <span className="under">
                <StandardNames standards={certificate.standards} />
              </span>
            </th>
            <td className="bar-cell">
              <Bar whole={largest(facets)} parts={[{ word: 'Rows', count, fill: 'plain' }]} />
            </td>
            <td className="number">
              <Link to={addressOf('/ask', { ...asked, certificate: certificate.id })}>{formatNumber(count)}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function largest({ certificates }: FacetsFragment): number {
  return Math.max(...certificates.map(({ count }) => count));
}

function responsibilityCount({ responsibility, count }: FacetsFragment['responsibilities'][number]): string {
  return `${RESPONSIBILITIES[responsibility].word} ${counted(count, 'row', 'rows')}`;
}
