import { type Pages, usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import {
  type AssessQuery,
  AssessRequirementsDocument,
  type AssessRequirementsQueryVariables,
  type ResponsibilityKind,
} from '../../generated/graphql.ts';
import { Responsibility } from '../../marks/marked.tsx';
import { countOf, DUTIES, keptOf } from '../../parts/answer/duties.ts';
import { Choices } from '../../parts/fields/choices.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed } from '../../parts/states.tsx';
import { TableHead } from '../../parts/tables/table-head.tsx';
import { useParameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { Group, type GroupOfRequirements } from './group.tsx';
import { isMixed } from './outcomes.ts';
import type { Requirement } from './requirement-table.tsx';

const PAGE_SIZE = 100;
const ALL = 'all';

interface GroupsProps {
  readonly assessment: AssessQuery['assessment'];
  readonly pages: Pages<Requirement>;
  readonly whysOf: (clauseId: string) => readonly string[];
}

/** Loads all requirements once a family is unfolded. */
export function useRequirements(asked: Omit<AssessRequirementsQueryVariables, 'first'>): Pages<Requirement> {
  const { all, some } = useParameters();
  const isOpen = all('open').length > 0;
  const variables = { ...asked, weakestResponsibilities: some<ResponsibilityKind>('met'), first: PAGE_SIZE };
  return usePages(AssessRequirementsDocument, isOpen ? variables : null, (data) => data.assessment.requirements, {
    isWhole: true,
  });
}

/** Requirements by family, folded. */
export function Groups({
  assessment: { headings, totals, responsibilities, certificates },
  pages,
  whysOf,
}: GroupsProps) {
  const { all, some, changed } = useParameters();
  const open = all('open');
  const kinds = some<ResponsibilityKind>('met');
  const known = DUTIES.filter(({ kind }) => countOf(responsibilities, kind) > 0);
  // One for all requirements stands above the table.
  const duties = known.length > 1 ? known : [];
  const groups = groupsOf(headings, kinds, pages.rows);
  const isAllOpen = open.includes(ALL);
  const ids = headings.map(({ clause }) => clause.id);
  const isOpen = (id: string) => isAllOpen || open.includes(id);
  const toggled = (id: string) => {
    const now = isAllOpen ? ids : open;
    return changed({ open: isOpen(id) ? now.filter((other) => other !== id) : [...now, id] });
  };
  const mixed = isMixed(totals);
  const heads = [
    'Family',
    'Requirements',
    ...(mixed ? ['Coverage'] : []),
    ...(duties.length > 0 ? ['Who meets them'] : []),
  ];
  const words = duties.map(({ word }) => word);
  return (
    <Section
      id="requirements"
      title="Requirements by family"
      count={formatNumber(headings.length)}
      aside={
        <Link to={changed({ open: isAllOpen ? null : ALL })} replace>
          {isAllOpen ? 'Fold all' : 'Unfold all'}
        </Link>
      }
    >
      <Choices
        isOptional
        name="met"
        legend="Unfold only what is met by"
        choices={known.map(({ kind }) => ({
          value: kind,
          label: <Responsibility kind={kind} />,
          count: countOf(responsibilities, kind),
        }))}
      />
      <Failed failure={pages.failure} again={pages.more} />
      <div className="scroll">
        <table className="plain wide groups">
          <TableHead heads={[...heads, ...words]} numbers={['Requirements', ...words]} />
          <tbody>
            {groups.map((group) => (
              <Group
                key={group.heading.clause.id}
                group={group}
                duties={duties}
                isMixed={mixed}
                isInherited={certificates.length > 0}
                isOpen={isOpen(group.heading.clause.id)}
                toggled={toggled(group.heading.clause.id)}
                whysOf={whysOf}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Cuts the requirements by the counts of the headings: both are in the order of the standard's contents. */
function groupsOf(
  headings: AssessQuery['assessment']['headings'],
  kinds: readonly ResponsibilityKind[] | null,
  rows: readonly Requirement[],
): readonly GroupOfRequirements[] {
  let from = 0;
  return headings.map((heading) => {
    const kept = keptOf(heading.responsibilities, kinds);
    from += kept;
    return { heading, kept, rows: rows.slice(from - kept, from) };
  });
}
