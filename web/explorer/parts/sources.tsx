import type { CitedFragment } from '../generated/graphql.ts';
import { NodeLink } from '../marks/node-link.tsx';
import { useAsOf } from '../routing/as-of.ts';
import { ageOf, formatAge } from './source-age.ts';

/** Who says so, of when that is, and how old it is on the day. */
export function Sources({ sources }: { readonly sources: readonly CitedFragment[] }) {
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <Cited source={source} />
        </li>
      ))}
    </ul>
  );
}

export function Cited({ source }: { readonly source: CitedFragment }) {
  return (
    <>
      <NodeLink id={source.id} name={source.title} /> <SourceAge source={source} />
      {source.url === null ? null : (
        <>
          {' '}
          <a className="outside" href={source.url} rel="noreferrer">
            open
            <span className="unseen"> {source.title}</span> ↗
          </a>
        </>
      )}
    </>
  );
}

/** The dates of a source; one older than a year is marked. */
export function SourceAge({ source }: { readonly source: Pick<CitedFragment, 'date' | 'readOn'> }) {
  const { day } = useAsOf();
  const { days, isOld } = ageOf(source, day);
  if (days === null) return <span className="quiet">date not known</span>;
  return (
    <span className={isOld ? 'age old' : 'age'}>
      {source.readOn === null ? `of ${source.date}` : `read ${source.readOn}`}
      {isOld ? <strong> · {formatAge(days)}</strong> : null}
    </span>
  );
}

/** One line for many sources: the oldest of them counts. */
export function OldestSource({ sources }: { readonly sources: readonly CitedFragment[] }) {
  const known = sources.filter(({ date, readOn }) => (readOn ?? date) !== null);
  const [oldest] = known.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  if (oldest === undefined) return <span>{sources.length === 0 ? 'no source' : 'source of an unknown day'}</span>;
  return (
    <span>
      {sources.length === 1 ? 'Source' : `Oldest of ${sources.length} sources`} <SourceAge source={oldest} />
    </span>
  );
}

function dayOf({ date, readOn }: CitedFragment): string {
  return readOn ?? date ?? '';
}
