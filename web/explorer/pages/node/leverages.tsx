import type { Connection, PagedVariables } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import type { LeverageLineFragment, LeveragesFragment, TypedDocumentString } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';

interface LeveragesProps<Data, Variables> {
  readonly id: string;
  readonly title: string;
  readonly links: LeveragesFragment;
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  readonly pick: (data: Data) => Connection<LeverageLineFragment> | null;
}

/** Lists the certificates that one leverages, or that leverage it; nothing if no source states any. */
export function Leverages<Data, Variables extends PagedVariables>(props: LeveragesProps<Data, Variables>) {
  const { id, title, links, ...rest } = props;
  if (links.totalCount === 0) return null;
  return (
    <Section id={id} title={title} count={formatNumber(links.totalCount)}>
      <LongList begin={links} {...rest}>
        {(rows) => (
          <ul className="finds">
            {rows.map(({ certificate, hops }) => (
              <li key={certificate.id}>
                <NodeLink id={certificate.id} name={certificate.name} />
                <span className="quiet">{hops === 1 ? ' directly' : ` ${hops} steps away`}</span>
              </li>
            ))}
          </ul>
        )}
      </LongList>
    </Section>
  );
}
