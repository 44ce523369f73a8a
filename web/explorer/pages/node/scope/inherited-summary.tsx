import { counted, formatNumber } from '../../../basics/numbers.ts';
import type { FamilyPageQuery } from '../../../generated/graphql.ts';
import { CertaintyMark } from '../../../marks/marked.tsx';
import { Notes } from '../../../parts/answer/notes.tsx';
import { Section } from '../../../parts/section.tsx';
import { Empty } from '../../../parts/states.tsx';
import { addressOf, type Values } from '../../../routing/address.ts';
import { Link } from '../../../routing/link.tsx';
import { PlaceCounts } from './place-counts.tsx';
import { SubjectCounts } from './subject-counts.tsx';

interface InheritedSummaryProps {
  readonly title: string;
  readonly inheritance: FamilyPageQuery['inheritance'];
  /** Filter, as parameters of the Ask page. */
  readonly asked: Values;
}

export function InheritedSummary({ title, inheritance, asked }: InheritedSummaryProps) {
  const { totalCount, facets, notes } = inheritance;
  const { places, subjects, certainties } = facets;
  return (
    <Section
      id="inherited"
      title={title}
      count={counted(totalCount, 'row', 'rows')}
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
          <p className="summary">
            {certainties.map(({ certainty, count }) => (
              <span key={certainty}>
                <CertaintyMark certainty={certainty} /> {formatNumber(count)}
              </span>
            ))}
          </p>
          <PlaceCounts places={places} asked={asked} isOfMany={subjects.length > 1} />
          {subjects.length > 1 ? <SubjectCounts subjects={subjects} asked={asked} /> : null}
        </>
      )}
      <Notes notes={notes} asked={asked} />
    </Section>
  );
}
