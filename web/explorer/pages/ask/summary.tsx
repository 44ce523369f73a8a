import type { AskSummaryQuery } from '../../generated/graphql.ts';
import { CertaintyMark, Responsibility } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { counted, formatNumber } from '../../parts/numbers.ts';

const MOST_SUBJECTS = 4;

/** `842 rows · Key Vault 421 · Power BI 421 · ● 842 stated · ? 842`. */
export function Summary({
  inheritance: { totalCount, facets },
}: {
  readonly inheritance: AskSummaryQuery['inheritance'];
}) {
  const { subjects, certainties, responsibilities } = facets;
  return (
    <p className="summary" role="status">
      <b>{counted(totalCount, 'row', 'rows')}</b>
      {subjects.slice(0, MOST_SUBJECTS).map(({ subject, count }) => (
        <span key={subject.id}>
          {nameOf(subject)} {formatNumber(count)}
        </span>
      ))}
      {subjects.length > MOST_SUBJECTS ? (
        <span className="quiet">
          and {formatNumber(subjects.length - MOST_SUBJECTS)}
          {subjects.length === 100 ? ' or more' : ''} other subjects
        </span>
      ) : null}
      {certainties.map(({ certainty, count }) => (
        <span key={certainty}>
          <CertaintyMark certainty={certainty} /> {formatNumber(count)}
        </span>
      ))}
      {responsibilities.map(({ responsibility, count }) => (
        <span key={responsibility}>
          <Responsibility kind={responsibility} /> {formatNumber(count)}
        </span>
      ))}
    </p>
  );
}
