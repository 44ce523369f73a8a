import { counted, formatNumber } from '../../basics/numbers.ts';
import { Shape, type ShapeName } from '../../marks/shape.tsx';
import { CERTAINTY_SHAPES } from '../../marks/words.ts';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import type { Programme } from './known-providers.tsx';

/** Shades of the map, besides an empty cell. */
const SHADES = 4;

interface KnownProgrammeProps {
  readonly provider: { readonly id: string; readonly name: string };
  /** Null: no certificate in force. */
  readonly programme: Programme | null;
  /** Most services of any cell, which gets the darkest shade. */
  readonly most: number;
}

/** Cell: what is known of a provider under a programme, with the way to its certificates. */
export function KnownProgramme({ provider, programme, most }: KnownProgrammeProps) {
  if (programme === null) return <td className="unknown" />;
  const { standard, services, families } = programme;
  const about = `${standard.designation} of ${provider.name}: ${wordsOf(programme)}`;
  return (
    <td className={`shade-${shadeOf(services, families, most)}`}>
      <Link to={addressOf(`/${provider.id}`)} title={about} aria-label={about}>
        <Shape name={shapeOf(programme)} />
        {countOf(programme)}
      </Link>
    </td>
  );
}

function countOf({ services, families }: Programme): string {
  if (services > 0) return formatNumber(services);
  return families > 0 ? counted(families, 'family', 'families') : 'no list';
}

function shadeOf(services: number, families: number, most: number): number {
  if (services > 0) return 1 + Math.ceil(((SHADES - 1) * services) / most);
  return families > 0 ? 1 : 0;
}

export function shapeOf({ certainty }: Programme): ShapeName {
  return certainty === null ? 'ring' : CERTAINTY_SHAPES[certainty];
}

function wordsOf({ services, families, certificates, environments }: Programme): string {
  const through = `through ${counted(certificates, 'certificate', 'certificates')}`;
  const where = environments === 0 ? '' : ` in ${counted(environments, 'cloud', 'clouds')}`;
  const parts = [
    services > 0 ? `${counted(services, 'service', 'services')} in scope` : null,
    families > 0 ? `${counted(families, 'family', 'families')} named` : null,
  ].filter((part) => part !== null);
  return parts.length > 0
    ? `${parts.join(', ')}${where}, ${through}`
    : `${counted(certificates, 'certificate', 'certificates')}${where}, no list of what is in scope`;
}
