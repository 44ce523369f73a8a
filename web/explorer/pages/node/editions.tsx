import { useAnswer } from '../../api/use-answer.ts';
import { EditionsDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { standardStatus } from '../../marks/words.ts';
import { Cut } from '../../parts/cut.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed } from '../../parts/states.tsx';
import { useAsOf } from '../../routing/as-of.ts';

/** The standards of a family on a line, those with an edition in its order. */
export function Editions({ family, current }: { readonly family: string; readonly current: string }) {
  const { revision } = useAsOf();
  const { data, failure, again } = useAnswer(EditionsDocument, { families: [family], revision });
  const standards = (data?.standards.nodes ?? []).toSorted((one, other) =>
    (one.edition ?? '').localeCompare(other.edition ?? '', 'en', { numeric: true }),
  );
  return (
    <Section id="editions" title={`The ${family} family`}>
      <Failed failure={failure} again={again} />
      <ol className="editions">
        {data === undefined && failure === null ? <li>…</li> : null}
        {standards.map(({ id, designation, status }) => (
          <li key={id} {...(id === current ? { 'aria-current': 'true' } : {})}>
            <NodeLink id={id} name={designation} isPlain />
            {status === null ? null : <span className="quiet"> {standardStatus(status)}</span>}
          </li>
        ))}
      </ol>
      {data === undefined ? null : <Cut shown={standards.length} total={data.standards.totalCount} />}
    </Section>
  );
}
