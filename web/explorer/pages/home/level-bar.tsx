import { formatNumber } from '../../basics/numbers.ts';
import type { PlatformsQuery } from '../../generated/graphql.ts';

type Levels = PlatformsQuery['leverageOverview']['nodes'][number]['levels'];

const SHADES = [
  ['high', 'High', (level: string) => level.endsWith('High')],
  ['moderate', 'Moderate', (level: string) => level.endsWith('Moderate')],
  ['low', 'Low or LI-SaaS', (level: string) => level.endsWith('Low') || level === 'LI-SaaS'],
] as const;
const OTHER = ['other', 'another or none stated'] as const;

/** Bar of the certificates that leverage another, by level; as long as the platform has dependents. */
export function LevelBar({ levels, most }: { readonly levels: Levels; readonly most: number }) {
  const told = levels.map(({ level, certificates }) => `${formatNumber(certificates)} ${level ?? 'without a level'}`);
  let x = 0;
  const parts = [...SHADES.map(([shade]) => shade), OTHER[0]].map((shade) => {
    const width = levels
      .filter(({ level }) => shadeOf(level) === shade)
      .reduce((sum, { certificates }) => sum + certificates, 0);
    const part = { shade, x, width };
    x += width;
    return part;
  });
  return (
    <span className="bar" title={told.join(', ')}>
      <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" role="img" aria-label={told.join(', ')}>
        {parts.map(({ shade, ...rest }) => (
          <rect key={shade} className={`level-${shade}`} height={1} {...rest} />
        ))}
      </svg>
    </span>
  );
}

/** Key of the shades of bars. */
export function LevelKey() {
  return (
    <ul className="legend quiet" aria-label="Key">
      {[...SHADES, OTHER].map(([shade, words]) => (
        <li key={shade}>
          <svg className="level-swatch" viewBox="0 0 1 1" aria-hidden="true">
            <rect className={`level-${shade}`} width={1} height={1} />
          </svg>{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}

function shadeOf(level: string | null): string {
  return SHADES.find(([, , is]) => level !== null && is(level))?.[0] ?? OTHER[0];
}
