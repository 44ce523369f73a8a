import { memo } from 'react';
import { EnvironmentName } from '../../marks/environment-name.tsx';
import { Responsibility, Support } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestAge } from '../../parts/answer/sources.tsx';
import { useParameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import type { Row } from './columns.ts';
import { whyOf } from './why/why.ts';

interface AskRowProps {
  readonly row: Row;
  readonly index: number;
  /** True where the rows are of several standards, or editions of one. */
  readonly namesStandard: boolean;
}

export const AskRow = memo(function AskRow({ row, index, namesStandard }: AskRowProps) {
  const { one, changed } = useParameters();
  const { subject, environment, clause, certificate, basis, certainty, contradicted, responsibility } = row;
  const title = [namesStandard ? row.standard.designation : null, clause.title]
    .filter((part) => part !== null)
    .join(' · ');
  const why = whyOf(row);
  const isOpen = one('why') === why;
  return (
    <tr aria-rowindex={index + 2} className={isOpen ? 'open' : undefined}>
      <td className="column-service" title={nameOf(subject)}>
        <NodeLink id={subject.id} name={nameOf(subject)} isPlain />
        <span className="narrow-only quiet">{environment?.name ?? 'not stated'}</span>
      </td>
      <td className="column-environment" title={environment?.name}>
        <EnvironmentName environment={environment} />
      </td>
      <td className="column-clause">
        <NodeLink id={clause.id} name={clause.number} isPlain />
        <span className="narrow-only quiet">{title}</span>
      </td>
      <td className="column-title" title={title || undefined}>
        {title}
      </td>
      <td className="column-responsibility">
        <Responsibility kind={responsibility} isShort />
      </td>
      <td className="column-through" title={certificate.name}>
        <NodeLink id={certificate.id} name={certificate.number ?? certificate.name} isPlain />
      </td>
      <td className="column-basis">
        <Support basis={basis} certainty={certainty} contradicted={contradicted} />
      </td>
      <td className="column-source">
        <OldestAge sources={row.sources} />
      </td>
      <td className="column-why">
        <Link
          id={`why-${why}`}
          to={changed({ why: isOpen ? null : why })}
          replace={one('why') !== null}
          aria-expanded={isOpen}
        >
          why
          <span className="unseen">
            {' '}
            {nameOf(subject)} inherits {clause.number}
          </span>
        </Link>
      </td>
    </tr>
  );
});
