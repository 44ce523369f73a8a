import type { PagedVariables } from '../../api/use-pages.ts';
import type { CertificateLineFragment } from '../../generated/graphql.ts';
import { CertificateTable } from '../../parts/certificate-table.tsx';
import { LongList, type LongListProps } from '../../parts/long-list.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';

interface CertificatesProps<Data, Variables>
  extends Pick<LongListProps<Data, Variables, CertificateLineFragment>, 'begin' | 'document' | 'variables' | 'pick'> {
  readonly title: string;
}

/** Section with a table of certificates; nothing if there are none. */
export function Certificates<Data, Variables extends PagedVariables>({
  title,
  ...list
}: CertificatesProps<Data, Variables>) {
  const { totalCount } = list.begin;
  if (totalCount === 0) return null;
  return (
    <Section id={`certificates-${title.split(' ').at(-1)}`} title={title} count={formatNumber(totalCount)}>
      <LongList {...list}>{(certificates) => <CertificateTable certificates={certificates} />}</LongList>
    </Section>
  );
}
