import { useEffect, useId } from 'react';
import { usePages } from '../../api/use-pages.ts';
import { counted } from '../../basics/numbers.ts';
import { useTitle } from '../../basics/use-title.ts';
import { type ChangeKind, ChangesDocument } from '../../generated/graphql.ts';
import { CHANGE_SIGNS } from '../../marks/change-signs.ts';
import { KINDS } from '../../marks/kinds.ts';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Choices } from '../../parts/fields/choices.tsx';
import { RevisionField } from '../../parts/fields/day-field.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { Tools } from '../../parts/tools.tsx';
import { WrongAddress } from '../../parts/wrong-address.tsx';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useParameters } from '../../routing/address.ts';
import { revisionOf, useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';
import { go } from '../../routing/location.ts';
import { wrongRevision } from '../../routing/wrong-in-address.ts';
import { ChangeTable } from './change-table.tsx';

const PAGE_SIZE = 100;

const FIELDS: readonly FilterField[] = [
  { name: 'about', label: 'about', kinds: KINDS.map(({ kind }) => kind), placeholder: 'anything' },
];

/** Page of changes since a revision; by default, since the one before the page's. */
export function Changes() {
  const { one, changed } = useParameters();
  const { revision, newest, keptSince } = useAsOf();
  const given = one('since');
  const wrong = wrongRevision('since', given, { newest, keptSince });
  const before = Math.max(revision - 1, keptSince);
  const since = given === null ? before : revisionOf(given);
  const full = given === null ? changed({ since: before }) : null;
  useEffect(() => {
    // Adds the default to the address, so that a link keeps its meaning.
    if (full !== null) go(full, { replace: true });
  }, [full]);
  if (wrong === null && since !== null && since <= revision) return <ChangesSince since={since} />;
  const to = changed({ since: before });
  const way = `What changed since revision ${before}`;
  return (
    <>
      <h1>What changed</h1>
      {wrong !== null ? (
        <WrongAddress sentence={wrong} to={to} way={way} />
      ) : (
        <Empty title="Nothing.">
          <p>
            The page is read at revision {revision}, which is before revision {since}. <Link to={to}>{way}</Link>
          </p>
        </Empty>
      )}
    </>
  );
}

/** Changes up to the page's revision, oldest first. */
function ChangesSince({ since }: { readonly since: number }) {
  const { some, changed } = useParameters();
  const { revision, keptSince } = useAsOf();
  const id = useId();
  useTitle(`What changed since revision ${since}`);
  const kinds = some<ChangeKind>('kind');
  const about = some<string>('about');
  const asked = { since, revision, kinds, about, first: PAGE_SIZE };
  const pages = usePages(ChangesDocument, asked, (data) => data.changes);
  const { rows, totalCount, failure, more } = pages;
  return (
    <>
      <Tools>
        {totalCount === null || failure !== null ? null : (
          <ExportMenu kind="changes" parameters={{ since, revision, kinds, about }} />
        )}
        <ShowQuery questions={[{ name: 'The changes', document: ChangesDocument, variables: asked }]} />
      </Tools>
      <h1>What changed since revision {since}</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <span className="picker">
          <label className="picker-label" htmlFor={`${id}-since`}>
            after revision
          </label>
          <RevisionField
            id={`${id}-since`}
            revision={since}
            newest={revision}
            oldest={keptSince}
            choose={(chosen) => go(changed({ since: chosen }))}
          />
        </span>
        <FilterLine fields={FIELDS} />
        <Choices
          name="kind"
          legend="Show only"
          choices={Object.entries(CHANGE_SIGNS).map(([value, { sign, of, word }]) => ({
            value,
            label: `${sign} ${of} ${word}`,
          }))}
        />
      </form>
      <Failed failure={failure} again={more} />
      {totalCount === null && failure === null ? <Skeleton lines={20} /> : null}
      {totalCount === 0 ? (
        <Empty title="Nothing.">
          <p>
            {since > 0 && since === keptSince
              ? `Changes up to revision ${since} are no longer kept; later ones will be listed here.`
              : `The page is read at revision ${revision}; an earlier one to begin with, or more kinds, may show some.`}
          </p>
        </Empty>
      ) : null}
      {totalCount === null || totalCount === 0 ? null : (
        <p className="quiet" role="status">
          {counted(totalCount, 'change', 'changes')} up to revision {revision}, oldest first
        </p>
      )}
      {rows.length === 0 ? null : <ChangeTable changes={rows} />}
      <MoreRows pages={pages} />
    </>
  );
}
