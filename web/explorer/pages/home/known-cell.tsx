import { Shape, type ShapeName } from '../../marks/shape.tsx';
import { CERTAINTY_SHAPES } from '../../marks/words.ts';
import { counted, formatNumber } from '../../parts/numbers.ts';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import type { Cell } from './known-map.tsx';

/** Shades of the map, besides an empty cell. */
const SHADES = 4;

interface KnownCellProps {
  /** Null: no source states anything. */
  readonly cell: Cell | null;
  /** Number of services and families that are listed for the standard without a cloud. */
  readonly placeless: number;
  /** Most services of any cell, which gets the darkest shade. */
  readonly most: number;
}

/** Cell of the map: how a standard is known in an environment, with the way to the answer. */
export function KnownCell({ cell, placeless, most }: KnownCellProps) {
  if (cell === null) return <td className="unknown" />;
  const { standard, environment, services, families } = cell;
  const place = environment === null ? 'no stated cloud' : environment.name;
  const asked = {
    standard: standard.id,
    environment: environment?.id,
    'no-environment': environment === null && 'yes',
  };
  const about = `${standard.designation} in ${place}: ${wordsOf(cell, placeless)}`;
  return (
    <td className={`shade-${shadeOf(services, families, most)}`}>
      <Link to={addressOf('/ask', asked)} title={about} aria-label={about}>
        <Shape name={shapeOf(cell)} />
        {countOf(cell)}
      </Link>
    </td>
  );
}

function countOf({ services, families }: Cell): string {
  if (services > 0) return formatNumber(services);
  return families > 0 ? counted(families, 'family', 'families') : 'no list';
}

function shadeOf(services: number, families: number, most: number): number {
  if (services > 0) return 1 + Math.ceil(((SHADES - 1) * services) / most);
  return families > 0 ? 1 : 0;
}

export function shapeOf({ certainty }: Cell): ShapeName {
  return certainty === null ? 'ring' : CERTAINTY_SHAPES[certainty];
}

function wordsOf({ services, families, certificates }: Cell, placeless: number): string {
  const through = counted(certificates, 'certificate', 'certificates');
  const parts = [
    services > 0 ? `${counted(services, 'service', 'services')} in scope` : null,
    families > 0 ? `${counted(families, 'family', 'families')} named as a whole` : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return `${parts.join(', ')}, through ${through}`;
  const elsewhere = placeless > 0 ? '; a list for this standard names no cloud' : '';
  return `${through}, no list of what is in scope there${elsewhere}`;
}
