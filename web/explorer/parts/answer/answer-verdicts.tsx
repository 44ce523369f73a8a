import { VERDICTS } from '../../../../src/domain/scope/verdict.ts';
import type { SummaryFragment } from '../../generated/graphql.ts';
import { VerdictPill } from '../../marks/verdict-pill.tsx';

const MOST_EDITIONS = 4;

/** The verdict of an answer, and what it consists of: of one subject by edition, of several subjects by number. */
export function AnswerVerdicts({ summary: { verdict, verdicts, tiles } }: { readonly summary: SummaryFragment }) {
  if (verdict === null) return null;
  const isOfOne = verdict === 'MIXED' && verdicts.length < 2;
  const editions = isOfOne ? editionsOf(tiles) : [];
  return (
    <p className="answer-verdicts">
      {editions.length === 0 ? <VerdictPill verdict={verdict} /> : null}
      {editions.map(({ standard, verdict: one }) => (
        <VerdictPill key={standard.id} verdict={one} of={standard.designation} />
      ))}
      {verdicts.length < 2
        ? null
        : verdicts.map((one) => <VerdictPill key={one.verdict} verdict={one.verdict} count={one.subjects} />)}
    </p>
  );
}

/** Editions with requirements first, then the surest; empty if there are too many to show, or only one. */
function editionsOf(tiles: SummaryFragment['tiles']) {
  const covered = tiles?.covered ?? [];
  if (covered.length < 2 || covered.length > MOST_EDITIONS) return [];
  return covered.toSorted(
    (one, other) =>
      Number(one.requirements === 0) - Number(other.requirements === 0) ||
      VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict),
  );
}
