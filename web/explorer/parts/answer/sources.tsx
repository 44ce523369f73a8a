import { counted } from '../../basics/numbers.ts';
import { shortTitle } from '../../basics/short-title.ts';
import type { CitedFragment, DatedFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { ageOf, dayOf, formatAge, oldestDay } from './source-age.ts';

type Dated = Pick<DatedFragment, 'date' | 'readOn'>;

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

function Cited({ source }: { readonly source: CitedFragment }) {
  return (
    <>
      <NodeLink id={source.id} name={shortTitle(source.shortTitle)} title={source.title} />{' '}
      <SourceAge source={source} />
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

/** Dates of a source; more than a year old is marked. */
export function SourceAge({ source }: { readonly source: Dated }) {
  const { day } = useAsOf();
  const { days, isOld } = ageOf(source, day);
  if (days === null) return <span className="age">undated</span>;
  return (
    <span className={isOld ? 'age old' : 'age'}>
      <span className="date">
        {source.date === null ? `read ${source.readOn}` : `of ${source.date}`}
        {isOld ? ' ·' : null}
      </span>
      {isOld ? (
        <>
          {' '}
          <strong className="date">{formatAge(days)}</strong>
        </>
      ) : null}
    </span>
  );
}

const MOST_NAMED = 2;

/** Sources in a line: a few by short title, of many the oldest, with the number of those without a date. */
export function OldestSource({ sources }: { readonly sources: readonly DatedFragment[] }) {
  const distinct = [...new Map(sources.map((source) => [source.id, source])).values()];
  if (distinct.length === 0) return <span>no source</span>;
  if (distinct.length <= MOST_NAMED) {
    return distinct.map((source, index) => (
      <span key={source.id}>
        {index === 0 ? '' : ', '}
        <NodeLink id={source.id} name={shortTitle(source.shortTitle)} title={source.title} isPlain />{' '}
        <SourceAge source={source} />
      </span>
    ));
  }
  const known = distinct.filter((source) => dayOf(source) !== null);
  const [oldest] = known.toSorted((one, other) => (dayOf(one) ?? '').localeCompare(dayOf(other) ?? ''));
  const undated = distinct.length - known.length;
  return (
    <span>
      {counted(distinct.length, 'source', 'sources')}
      {oldest === undefined ? ', undated' : ', the oldest '}
      {oldest === undefined ? null : <SourceAge source={oldest} />}
      {oldest === undefined || undated === 0 ? null : `, ${undated} undated`}
    </span>
  );
}

/** Sources after what they state. */
export function AccordingTo({ sources }: { readonly sources: readonly DatedFragment[] }) {
  return (
    <span className="quiet">
      {' · '}
      <OldestSource sources={sources} />
    </span>
  );
}

/** Oldest source's age, for a table cell. */
export function OldestAge({ sources }: { readonly sources: readonly Dated[] }) {
  const { day } = useAsOf();
  const oldest = oldestDay(sources);
  if (oldest === null) return <span className="quiet">day unknown</span>;
  const { isOld } = ageOf({ date: oldest, readOn: null }, day);
  const undated = sources.filter((source) => dayOf(source) === null).length;
  return (
    <>
      <span className={isOld ? 'age old' : 'age'}>
        {oldest}
        {isOld ? <span className="unseen"> older than a year</span> : null}
      </span>
      {undated === 0 ? null : <span className="undated quiet">, {undated} undated</span>}
    </>
  );
}
