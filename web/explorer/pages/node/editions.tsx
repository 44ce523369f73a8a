import { usePages } from '../../api/use-pages.ts';
import { EditionsDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { standardStatus } from '../../marks/words.ts';
import { Section } from '../../parts/section.tsx';
import { Failed } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { useAsOf } from '../../routing/as-of.ts';

/** Standards of a family, with editions in their order. */
export function Editions({ family, current }: { readonly family: string; readonly current: string }) {
  const { revision } = useAsOf();
  const asked = { families: [family], revision, first: 100 };
  // Whole, since pages are in another order than editions.
  const pages = usePages(EditionsDocument, asked, (data) => data.standards, { isWhole: true });
  const { rows, totalCount, failure, more } = pages;
  const standards = rows.toSorted((one, other) =>
    (one.edition ?? '').localeCompare(other.edition ?? '', 'en', { numeric: true }),
  );
  return (
    <Section id="editions" title={`The ${family} family`}>
      <Failed failure={failure} again={more} />
      <ol className="editions">
        {totalCount === null && failure === null ? <li>…</li> : null}
        {standards.map(({ id, designation, status }) => (
          <li key={id} {...(id === current ? { 'aria-current': 'true' } : {})}>
            <NodeLink id={id} name={designation} isPlain />
            {status === null ? null : <span className="quiet"> {standardStatus(status)}</span>}
          </li>
        ))}
      </ol>
      <MoreRows pages={pages} />
    </Section>
  );
}
