import type { HomeQuery } from '../../generated/graphql.ts';
import { counted, formatMoment, formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

export function LatestRuns({ runs }: { readonly runs: HomeQuery['imports'] }) {
  return (
    <Section id="imports" title="Where it came from">
      <ol className="runs">
        {runs.nodes.map(({ id, revision, startedAt, publishedAt, by, ...read }) => (
          <li key={id}>
            <Link to={addressOf(`/${id}`)}>
              Revision {revision} · {formatMoment(publishedAt ?? startedAt)}
            </Link>
            <span className="quiet">
              {readFrom(read)}, by {by}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Link to={addressOf('/runs')}>
          {runs.totalCount === 1 ? 'All imports' : `All ${formatNumber(runs.totalCount)} imports`}
        </Link>
      </p>
    </Section>
  );
}

/** Formats what was read, such as `june.csv as scope`; without files it is an undo. */
function readFrom({ format, files }: Pick<HomeQuery['imports']['nodes'][number], 'format' | 'files'>): string {
  if (files.length === 0) return format.replace(/^undoing /, 'Undo of ');
  return `${files.length === 1 ? files[0]?.name : counted(files.length, 'file', 'files')} as ${format}`;
}
