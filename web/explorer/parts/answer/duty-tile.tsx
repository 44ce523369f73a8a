import { counted, formatNumber } from '../../basics/numbers.ts';
import type { TilesFragment } from '../../generated/graphql.ts';
import { countOf, dutyShares } from './duties.ts';
import { Shares } from './shares.tsx';

type Place = TilesFragment['places'][number];

const MOST_LINES = 3;

/** Tile on who meets the requirements: a bar for one edition in one environment, otherwise a line for each. */
export function DutyTile({ tiles: { places, placeCount } }: { readonly tiles: TilesFragment }) {
  const all = places.filter(({ requirements }) => requirements > 0);
  const known = all.filter(({ inherited, responsibilities }) => knownIn(responsibilities) > 0 && inherited > 0);
  const [only] = all;
  const nameIn = namingAmong(all, known);
  const others = placeCount - (places.length - all.length) - Math.min(known.length, MOST_LINES);
  if (only !== undefined && placeCount === 1) {
    const { responsibilities } = only;
    const whole = responsibilities.reduce((sum, { count }) => sum + count, 0);
    return (
      <li className="tile">
        <Shares title="Who meets them" whole={whole} shares={dutyShares(responsibilities)} />
      </li>
    );
  }
  return (
    <li className="tile">
      <p className="tile-title">Who meets them</p>
      {known.length === 0 ? <p>not known</p> : null}
      {known.slice(0, MOST_LINES).map((place) => (
        <KnownLine key={keyOf(place)} place={place} name={nameIn(place)} />
      ))}
      {known.length === 0 || others <= 0 ? null : (
        <p className="quiet">
          {known.length > MOST_LINES
            ? `and in ${counted(others, 'more place', 'more places')}`
            : 'not known for the others'}
        </p>
      )}
    </li>
  );
}

function KnownLine({ place: { inherited, responsibilities }, name }: { readonly place: Place; readonly name: string }) {
  return (
    <div className="tile-edition">
      <span>{name}</span>{' '}
      <span>
        known for {formatNumber(knownIn(responsibilities))} of {formatNumber(inherited)}
      </span>
    </div>
  );
}

function knownIn(responsibilities: Place['responsibilities']): number {
  return responsibilities.reduce((sum, { count }) => sum + count, 0) - countOf(responsibilities, 'UNKNOWN');
}

/** Names a place by what tells it from the others: its environment, its edition, or both. */
function namingAmong(all: readonly Place[], known: readonly Place[]): (place: Place) => string {
  const isInOne = new Set(all.map(({ environment }) => environment?.id)).size === 1;
  const isOfOne = new Set(known.map(({ standard }) => standard?.id)).size === 1;
  return ({ environment, standard }) =>
    [isInOne ? [] : (environment?.name ?? 'cloud not stated'), isInOne || !isOfOne ? (standard?.designation ?? []) : []]
      .flat()
      .join(', ');
}

function keyOf({ standard, environment }: Place): string {
  return `${standard?.id} ${environment?.id}`;
}
