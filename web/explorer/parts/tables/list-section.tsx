import type { PagedVariables } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { Section } from '../section.tsx';
import { LongList, type LongListProps } from './long-list.tsx';

interface ListSectionProps<Data, Variables, Row> extends LongListProps<Data, Variables, Row> {
  readonly id: string;
  readonly title: string;
}

/** Section with a list in an answer, and how long it is; nothing if the list is empty. */
export function ListSection<Data, Variables extends PagedVariables, Row>({
  id,
  title,
  ...list
}: ListSectionProps<Data, Variables, Row>) {
  const { totalCount } = list.begin;
  if (totalCount === 0) return null;
  return (
    <Section id={id} title={title} count={formatNumber(totalCount)}>
      <LongList {...list} />
    </Section>
  );
}
