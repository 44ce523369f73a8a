import type { AskSummaryQuery } from '../../generated/graphql.ts';
import { nameOf } from '../../marks/names.ts';
import { counted } from '../../parts/numbers.ts';
import { PopoverButton } from '../../popups/popover-button.tsx';
import { addressOf, type Parameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { askedIn } from './question.ts';

interface OtherSubjectsProps {
  readonly subjects: AskSummaryQuery['inheritance']['facets']['subjects'];
  /** Number of all that the summary leaves out, listed here or not. */
  readonly count: number;
  readonly parameters: Parameters;
}

/** Popover with the subjects that the summary leaves out, each with its count and link. */
export function OtherSubjects({ subjects, count: others, parameters }: OtherSubjectsProps) {
  const asked = askedIn(parameters);
  return (
    <PopoverButton
      className="quiet other-subjects"
      placement="bottom-start"
      words={`and ${counted(others, 'more service', 'more services')} ▾`}
      title="Ask for one of them"
      popoverClass="subjects-popover"
    >
      <ul>
        {subjects.map(({ subject, count }) => (
          <li key={subject.id}>
            <Link to={addressOf('/ask', { ...asked, service: subject.id })}>{nameOf(subject)}</Link>{' '}
            <span className="quiet">{counted(count, 'row', 'rows')}</span>
          </li>
        ))}
      </ul>
      {others > subjects.length ? <p className="quiet">Only the hundred with the most rows are listed.</p> : null}
    </PopoverButton>
  );
}
