import type { ReactNode } from 'react';
import { formatNumber } from '../../basics/numbers.ts';
import { Cut } from '../../parts/tables/cut.tsx';
import { placeOf, placesOf } from './places.ts';
import type { FoldedProblem, ImportReport } from './report.ts';
import { fieldOfRows, goToField } from './rows-fields.ts';

const MOST_SHOWN = 50;

const TITLES: Readonly<Record<FoldedProblem['severity'], string>> = {
  refused: 'Cannot be taken',
  'left out': 'Left out',
  unread: 'Not read',
  remark: 'To know',
};

/** Problems and remarks of a list, grouped, with their places. */
export function ProblemList({ report: { problems, inexact } }: { readonly report: ImportReport }) {
  return (
    <div className="problems">
      {(Object.keys(TITLES) as FoldedProblem['severity'][]).map((severity) => (
        <Problems
          key={severity}
          title={TITLES[severity]}
          problems={problems.filter((problem) => problem.severity === severity)}
          isOpen={severity === 'refused'}
        />
      ))}
      <Matches inexact={inexact} />
    </div>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly FoldedProblem[];
  /** True for problems that block the import. */
  readonly isOpen: boolean;
}

function Problems({ title, problems, isOpen }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Section title={title} total={problems.length} isOpen={isOpen}>
      {problems.slice(0, MOST_SHOWN).map((problem) => (
        <li key={problem.sentence}>
          {problem.sentence} <span className="quiet">{placesOf(problem.first, problem.count)}</span>{' '}
          <ToField problem={problem} />
        </li>
      ))}
    </Section>
  );
}

/** Matched names; new nodes are shown elsewhere. */
function Matches({ inexact: { total, first } }: Pick<ImportReport, 'inexact'>) {
  const known = first.filter(({ how }) => how !== 'CREATED');
  const count = known.length + total - first.length;
  if (count === 0) return null;
  return (
    <Section title="Matched, but not by the exact name" total={count}>
      {known.slice(0, MOST_SHOWN).map(({ at, text, name, id }) => (
        <li key={`${placeOf(at)} ${text} ${id}`}>
          <span className="quiet">{placeOf(at)}</span> “{text}” is {name} ({id}).
        </li>
      ))}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly total: number;
  readonly isOpen?: boolean;
  readonly children: readonly ReactNode[];
}

function Section({ title, total, isOpen = false, children }: SectionProps) {
  return (
    <details open={isOpen}>
      <summary>
        {title} ({formatNumber(total)})
      </summary>
      <ul className="finds">{children}</ul>
      <Cut shown={children.length} total={total} />
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
