import { useAnswer } from '../../api/use-answer.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import { shortTitle } from '../../basics/short-title.ts';
import { SourcePageDocument, SourceStatementsDocument } from '../../generated/graphql.ts';
import { SourceAge } from '../../parts/answer/sources.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { useParameters } from '../../routing/address.ts';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { SourceStatements, statementCount, statementsAsked } from './source-statements.tsx';
import { useNodeAsOf } from './use-node.ts';

export function SourcePage() {
  const { id, revision } = useNodeAsOf();
  const variables = { id, revision };
  const statements = statementsAsked(variables, useParameters());
  const answered = useAnswer(SourcePageDocument, variables);
  return (
    <NodePage
      id={id}
      answered={answered}
      pick={({ node }) => (node?.__typename === 'Source' ? node : null)}
      questions={[
        { name: 'The source', document: SourcePageDocument, variables },
        { name: 'Statements', document: SourceStatementsDocument, variables: statements },
      ]}
    >
      {(source) => (
        <>
          <NodeHead id={id} name={shortTitle(source.shortTitle)} />
          <p className="answer">
            {counted(statementCount(source), 'statement rests', 'statements rest')} on it,{' '}
            {formatNumber(source.alone.totalCount)} of them on no other source.
          </p>
          <Facts
            facts={[
              // A fact without a value counts as not stated.
              ...(source.title === shortTitle(source.shortTitle) ? [] : [{ name: 'Title', value: source.title }]),
              {
                name: 'Where it can be read',
                value:
                  source.url === null ? null : (
                    <a className="outside" href={source.url} rel="noreferrer">
                      {source.url} ↗
                    </a>
                  ),
              },
              { name: 'Publisher', value: source.publisher },
              { name: 'Dated', value: source.date === null ? null : <SourceAge source={source} /> },
              { name: 'Read for this graph', value: source.readOn },
              { name: 'Licence', value: source.licence },
              {
                name: 'SHA-256 of what was read',
                value: source.contentHash === null ? null : <code>{source.contentHash}</code>,
              },
            ]}
          />
          <SourceStatements source={source} asked={statements} />
        </>
      )}
    </NodePage>
  );
}
