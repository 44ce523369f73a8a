import type { AskSummaryQuery } from '../../generated/graphql.ts';
import { CertaintyMark } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { counted, formatNumber } from '../../parts/numbers.ts';
import type { Parameters } from '../../routing/address.ts';
import { OtherSubjects } from './other-subjects.tsx';

const MOST_SUBJECTS = 4;

export function Summary({
  inheritance: { totalCount, subjects: all, facets },
  parameters,
}: {
  readonly inheritance: AskSummaryQuery['inheritance'];
  readonly parameters: Parameters;
}) {
  const { subjects, certainties } = facets;
  return (
    <p className="summary quiet">
      <b>{counted(totalCount, 'row', 'rows')}</b>
      {subjects.slice(0, MOST_SUBJECTS).map(({ subject, count }) => (
        <span key={subject.id}>
          {nameOf(subject)} {formatNumber(count)}
        </span>
      ))}
      {subjects.length > MOST_SUBJECTS ? (
        <OtherSubjects
          subjects={subjects.slice(MOST_SUBJECTS)}
          count={all.totalCount - MOST_SUBJECTS}
          parameters={parameters}
        />
      ) : null}
      {certainties.map(({ certainty, count }) => (
        <span key={certainty}>
          <CertaintyMark certainty={certainty} /> {formatNumber(count)}
        </span>
      ))}
    </p>
  );
}
