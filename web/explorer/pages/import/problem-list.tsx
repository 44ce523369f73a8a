import { Cut } from '../../parts/cut.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { placeOf, placesOf } from './places.ts';
import type { FoldedProblem, ImportReport, Issue, Lines } from './report.ts';
import { fieldOfRows, goToField } from './rows-fields.ts';

const MOST_SHOWN = 50;

const TITLES: Readonly<Record<FoldedProblem['severity'], string>> = {
  refused: 'Cannot be taken',
  'left out': 'Left out',
  unread: 'Not read',
  remark: 'To know',
};

const NONE: Lines<Issue> = { total: 0, first: [] };

/** Problems and remarks of a list, grouped, with their places. */
export function ProblemList({ report }: { readonly report: ImportReport }) {
  const { problems, rejected, remarks, inexact } = report;
  const issues = { refused: rejected, 'left out': NONE, unread: NONE, remark: remarks };
  return (
    <div className="problems">
      {(Object.keys(TITLES) as FoldedProblem['severity'][]).map((severity) => (
        <Problems
          key={severity}
          title={TITLES[severity]}
          problems={problems.filter((problem) => problem.severity === severity)}
          issues={issues[severity]}
          isOpen={severity === 'refused'}
        />
      ))}
      <Problems title="Matched, but not by the exact name" problems={[]} issues={matches(inexact)} />
    </div>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly FoldedProblem[];
  readonly issues: Lines<Issue>;
  /** True for problems that block the import. */
  readonly isOpen?: boolean;
}

function Problems({ title, problems, issues, isOpen = false }: ProblemsProps) {
  const total = problems.length + issues.total;
  if (total === 0) return null;
  const first = issues.first.slice(0, MOST_SHOWN);
  return (
    <details open={isOpen}>
      <summary>
        {title} ({formatNumber(total)})
      </summary>
      <ul className="finds">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={problem.sentence}>
            {problem.sentence} <span className="quiet">{placesOf(problem.first, problem.count)}</span>{' '}
            <ToField problem={problem} />
          </li>
        ))}
        {first.map(({ at, sentence }) => (
          <li key={`${placeOf(at)} ${sentence}`}>
            <span className="quiet">{placeOf(at)}</span> {sentence}
          </li>
        ))}
      </ul>
      <Cut shown={Math.min(problems.length, MOST_SHOWN) + first.length} total={total} />
    </details>
  );
}

function ToField({ problem }: { readonly problem: FoldedProblem }) {
  const field = fieldOfRows(problem.id);
  if (field === null) return null;
  return (
    <button type="button" className="quiet-button" onClick={() => goToField(field)}>
      Choose it
    </button>
  );
}

/** Returns the matched names; new nodes are shown elsewhere. */
function matches({ total, first }: ImportReport['inexact']): Lines<Issue> {
  const known = first.filter(({ how }) => how !== 'CREATED');
  const rest = total - first.length;
  return {
    total: known.length + rest,
    first: known.map(({ at, text, name, id }) => ({ at, sentence: `“${text}” is ${name} (${id}).` })),
  };
}
