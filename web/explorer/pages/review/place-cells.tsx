import type { LossFragment, PendingFragment } from '../../generated/graphql.ts';
import { EnvironmentName } from '../../marks/environment-name.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';

type PlaceCellsProps = Pick<LossFragment | PendingFragment['nodes'][number], 'subject' | 'environment'>;

/** First cells of a row: the service or family, and where. */
export function PlaceCells({ subject, environment }: PlaceCellsProps) {
  return (
    <>
      <th scope="row">
        <NodeLink id={subject.id} name={nameOf(subject)} />
      </th>
      <td>
        <EnvironmentName environment={environment} />
      </td>
    </>
  );
}
