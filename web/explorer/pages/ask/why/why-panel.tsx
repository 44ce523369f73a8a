import type { ReactNode } from 'react';
import { useAnswer } from '../../../api/use-answer.ts';
import { formatNumber } from '../../../basics/numbers.ts';
import { untold } from '../../../basics/untold.ts';
import { WhyDocument, type WhyQuery } from '../../../generated/graphql.ts';
import { Responsibility, Support } from '../../../marks/marked.tsx';
import { ExportMenu } from '../../../parts/answer/export-menu.tsx';
import { Sentences } from '../../../parts/answer/sentences.tsx';
import { ShowQuery } from '../../../parts/answer/show-query.tsx';
import { Sources } from '../../../parts/answer/sources.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useParameters } from '../../../routing/address.ts';
import { useAsOf } from '../../../routing/as-of.ts';
import { leverageHopsOf } from '../../../routing/leverage-hops.ts';
import { Evidence } from './evidence.tsx';
import { PathDrawing } from './path-drawing.tsx';
import { Validity } from './validity.tsx';
import { readWhy } from './why.ts';

type Explanation = WhyQuery['explain'];

interface WhyPanelProps {
  readonly of: string;
  /** Links to the rows before and after it. */
  readonly children?: ReactNode;
}

/** Panel that explains a row: sentence, path and evidence. */
export function WhyPanel({ of, children }: WhyPanelProps) {
  const { day, revision } = useAsOf();
  const { one, changed } = useParameters();
  const variables = { ...readWhy(of), leverageHops: leverageHopsOf(one), asOf: day, revision };
  const answered = useAnswer(WhyDocument, variables);
  const explanation = answered.data?.explain;
  return (
    <Panel
      title={explanation?.inherited === false ? 'Why not' : 'Why'}
      close={changed({ why: null })}
      openerId={`why-${of}`}
      answered={answered}
      steps={children}
    >
      {explanation === undefined ? null : <Explained explanation={explanation} />}
      <div className="answer-acts">
        {explanation === undefined || explanation.reasons[0]?.code === 'UNKNOWN_ID' ? null : (
          <ExportMenu
            kind="why"
            parameters={{
              ...{ subject: variables.subject, clause: variables.clause, environment: variables.environment },
              ...{ certificate: variables.certificate, leverageHops: variables.leverageHops, asOf: day, revision },
            }}
          />
        )}
        <ShowQuery questions={[{ name: 'Why', document: WhyDocument, variables }]} />
      </div>
    </Panel>
  );
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const { sentence, rows, nodes, edges, reasons, reasonCount } = explanation;
  const nearest = explanation.nearest.map(({ sentence: near, row }) => ({ ...row, sentence: near }));
  const further = untold(reasons, [sentence]);
  const nearer = untold(nearest, [sentence]);
  const told = [
    ...reasons.filter((one) => !further.includes(one)),
    ...nearest.filter((one) => !nearer.includes(one)),
  ].flatMap(({ sources }) => sources);
  return (
    <>
      <p className="why-sentence">{sentence}</p>
      {told.length === 0 ? null : <Sources sources={[...new Map(told.map((one) => [one.id, one])).values()]} />}
      {rows.map((row) => (
        <p key={row.id} className="why-facts">
          <Support basis={row.basis} certainty={row.certainty} contradicted={row.contradicted} />
          <Responsibility kind={row.responsibility} />
          <Validity row={row} />
        </p>
      ))}
      <PathDrawing nodes={nodes} edges={edges} />
      {rows.length === 0 ? null : <h3>Evidence</h3>}
      {rows.map((row) => (
        <Evidence key={row.id} steps={row.evidence} total={row.evidenceCount} />
      ))}
      <Sentences of={further} />
      {reasonCount > reasons.length ? (
        <p className="quiet">
          {formatNumber(reasons.length)} of {formatNumber(reasonCount)} reasons, the first of each kind.
        </p>
      ) : null}
      {nearer.length === 0 ? null : <h3>What comes nearest</h3>}
      <Sentences of={nearer} />
    </>
  );
}
