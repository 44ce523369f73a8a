import type { KnownQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { KnownCell, shapeOf } from './known-cell.tsx';
import { KnownKey } from './known-key.tsx';

export type Cell = KnownQuery['scopeOverview'][number];
type Environment = Cell['environment'];

/** Map of what is known: standards down, environments across. */
export function KnownMap({ cells }: { readonly cells: readonly Cell[] }) {
  if (cells.length === 0) {
    return (
      <Section id="known" title="What is known where">
        <p>No certificate is in force on this day. Import a list, or choose another day.</p>
      </Section>
    );
  }
  const standards = [...new Map(cells.map(({ standard }) => [standard.id, standard])).values()];
  const environments = [...new Map(cells.map(({ environment }) => [environment?.id, environment])).values()].toSorted(
    notStatedLast,
  );
  const cellOf = new Map(cells.map((cell) => [keyOf(cell.standard.id, cell.environment), cell]));
  const most = Math.max(...cells.map(({ services }) => services));
  return (
    <Section id="known" title="What is known where">
      <KnownKey shapes={new Set(cells.map(shapeOf))} />
      <div className="scroll">
        <table className="known-map">
          <thead>
            <tr>
              <th scope="col">Standard</th>
              {environments.map((environment) => (
                <th key={environment?.id ?? ''} scope="col">
                  {environment === null ? (
                    'Cloud not stated'
                  ) : (
                    <NodeLink id={environment.id} name={environment.name} isPlain />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standards.map(({ id, designation }) => (
              <tr key={id}>
                <th scope="row">
                  <NodeLink id={id} name={designation} isPlain />
                </th>
                {environments.map((environment) => (
                  <KnownCell
                    key={environment?.id ?? ''}
                    cell={cellOf.get(keyOf(id, environment)) ?? null}
                    placeless={placelessIn(cellOf.get(keyOf(id, null)))}
                    most={most}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function keyOf(standardId: string, environment: Environment): string {
  return `${standardId} ${environment?.id ?? ''}`;
}

/** Counts what a standard's certificates list without naming a cloud. */
function placelessIn(cell: Cell | undefined): number {
  return cell === undefined ? 0 : cell.services + cell.families;
}

function notStatedLast(left: Environment, right: Environment): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left.id < right.id ? -1 : 1;
}
