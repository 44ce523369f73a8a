import { formatNumber } from '../../basics/numbers.ts';
import type { AssessQuery } from '../../generated/graphql.ts';
import { Status, Support } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { VerdictPill } from '../../marks/verdict-pill.tsx';
import { dutyShares } from '../../parts/answer/duties.ts';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { StackedTable } from '../../parts/tables/stacked-table.tsx';

type Service = AssessQuery['assessment']['byService'][number];

const HEADS = ['Service', 'Verdict', 'How it is named', 'Who meets its requirements', 'Source'];

/**
 * Verdict, participations, exclusions and entries without an environment of each service. They are the same for all
 * requirements, since a certificate covers its whole standard.
 */
export function Given({ services }: { readonly services: readonly Service[] }) {
  return (
    <StackedTable heads={HEADS}>
      <tbody>
        {services.map(({ service, verdict, basis, certainty, contradicted, sources, responsibilities, ...against }) => (
          <tr key={service.id}>
            <th scope="row">
              <NodeLink id={service.id} name={service.name} isPlain />
              <Against {...against} />
            </th>
            <td>
              <VerdictPill verdict={verdict} />
            </td>
            <td>
              {basis === null || certainty === null ? (
                <span className="quiet">not listed for it</span>
              ) : (
                <Support basis={basis} certainty={certainty} contradicted={contradicted} />
              )}
            </td>
            <td>{dutyWords(responsibilities)}</td>
            <td>{basis === null ? null : <OldestSource sources={sources} />}</td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}

/** Entries that exclude a service, or have it in scope without an environment. */
function Against({ exclusions, unplaced }: Pick<Service, 'exclusions' | 'unplaced'>) {
  return [...exclusions, ...unplaced].map(({ id, status, condition, environment, certificate, sources }) => (
    <p key={id} className="quiet">
      <Status status={status} /> in <NodeLink id={certificate.id} name={certificate.name} isPlain />
      {environment === null ? ' without an environment' : null}
      {condition === null ? null : ` · ${condition}`} · <OldestSource sources={sources} />
    </p>
  ));
}

/** Counts requirements of one service by who meets them, such as `provider in part 318, shared 43`. */
function dutyWords(counts: Service['responsibilities']): string {
  const known = dutyShares(counts.filter(({ responsibility }) => responsibility !== 'UNKNOWN'));
  const words = known.flatMap(({ word, count }) => (count === 0 ? [] : `${word.toLowerCase()} ${formatNumber(count)}`));
  return words.length === 0 ? 'not known' : words.join(', ');
}
