import { useAnswer } from '../../api/use-answer.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import {
  type ClauseLinkFragment,
  ClauseMappingsDocument,
  ClausePageDocument,
  type ClausePageQuery,
} from '../../generated/graphql.ts';
import { Responsibility } from '../../marks/marked.tsx';
import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { AccordingTo } from '../../parts/answer/sources.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { Mappings } from './mappings.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { AnsweredPlaces } from './scope/answered-places.tsx';
import { SourcesSection } from './sources-section.tsx';
import { type NodeOfKind, useNodeQuestion } from './use-node.ts';

type Clause = NodeOfKind<ClausePageQuery, 'Clause'>;

export function ClausePage() {
  const variables = useNodeQuestion((id) => ({ clauses: [id] }));
  const answered = useAnswer(ClausePageDocument, variables);
  const { id, revision } = variables;
  return (
    <NodePage
      id={id}
      answered={answered}
      pick={({ node }) => (node?.__typename === 'Clause' ? node : null)}
      questions={[{ name: 'This page', document: ClausePageDocument, variables }]}
    >
      {(clause, { inheritance }) => (
        <>
          <NodeHead id={id} shared={variables.filter} name={clauseName(clause)}>
            <Link to={addressOf('/ask', { clause: id })}>Ask who inherits it</Link>
          </NodeHead>
          <AnswerHead summary={inheritance.summary} />
          <Facts facts={factsOf(clause)} />
          <Responsibilities of={clause} />
          <Section id="mappings" title="Clauses of other standards" count={formatNumber(clause.mappings.totalCount)}>
            <LongList
              begin={clause.mappings}
              document={ClauseMappingsDocument}
              variables={{ id, revision, first: 100 }}
              pick={({ node }) => (node?.__typename === 'Clause' ? node.mappings : null)}
            >
              {(mappings) => <Mappings mappings={mappings} />}
            </LongList>
          </Section>
          {clause.children.length === 0 ? null : (
            <Section id="children" title="Under it" count={formatNumber(clause.children.length)}>
              <ul className="finds">
                {clause.children.map((child) => (
                  <li key={child.id}>
                    <NodeLink id={child.id} name={clauseName(child)} isPlain />
                    {child.withdrawn ? <span className="quiet"> withdrawn</span> : null}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <AnsweredPlaces
            title="Where it is inherited, or clauses under it"
            summary={inheritance.summary}
            asked={{ clause: id }}
          />
          <SourcesSection sources={clause.sources} />
        </>
      )}
    </NodePage>
  );
}

function factsOf({ id, standard, parent, kind, withdrawn, text, textClause }: Clause) {
  return [
    { name: 'Standard', value: <NodeLink id={standard.id} name={standard.designation} /> },
    { name: 'Is under', value: parent === null ? 'nothing: it is at the top' : <Ancestors parent={parent} /> },
    { name: 'What it is', value: whatItIs(kind, withdrawn) },
    ...(text === null || textClause === null
      ? []
      : [
          {
            name: textClause.id === id ? 'In its words' : `In the words of ${textClause.standard.designation}`,
            value: <span className="as-written">{text}</span>,
          },
        ]),
  ];
}

function whatItIs(kind: Clause['kind'], withdrawn: boolean): string {
  const word = kind === 'HEADING' ? 'A heading without a requirement of its own' : 'A requirement';
  return withdrawn ? `${word}, withdrawn by its publisher` : word;
}

type Parent = ClauseLinkFragment & { readonly parent?: Parent | null };

function Ancestors({ parent }: { readonly parent: Parent }) {
  return (
    <>
      {parent.parent ? (
        <>
          <Ancestors parent={parent.parent} /> ›{' '}
        </>
      ) : null}
      <NodeLink id={parent.id} name={clauseName(parent)} isPlain />
    </>
  );
}

type Responsible = Clause['responsibilities'][number];

function byEnvironment(one: Responsible, other: Responsible): number {
  return one.environment.name.localeCompare(other.environment.name, 'en');
}

function Responsibilities({ of: { id: ownId, responsibilities } }: { readonly of: Clause }) {
  return (
    <Section id="responsibilities" title="Who does what" count={formatNumber(responsibilities.length)}>
      {responsibilities.length === 0 ? (
        <Empty title="No source states who meets it." />
      ) : (
        <ul className="sentences">
          {responsibilities
            .toSorted(byEnvironment)
            .map(({ id, clause, environment, certificate, kind, providerParts, customerParts, sources }) => (
              <li key={id}>
                <NodeLink id={environment.id} name={environment.name} isPlain /> <Responsibility kind={kind} />
                {certificate === null ? null : (
                  <span className="quiet">
                    {' '}
                    under <NodeLink id={certificate.id} name={certificate.name} isPlain /> only
                  </span>
                )}
                {clause.id === ownId ? null : (
                  <span className="quiet">
                    {' '}
                    by the clause of that number in{' '}
                    <NodeLink id={clause.id} name={clause.standard.designation} isPlain />
                  </span>
                )}
                {providerParts === null ? null : (
                  <span className="quiet">
                    {' '}
                    · {counted(providerParts, 'part of it is', 'parts of it are')} the provider’s
                  </span>
                )}
                {customerParts === null ? null : (
                  <span className="quiet">
                    {' '}
                    · {counted(customerParts, 'part of it is', 'parts of it are')} the customer’s
                  </span>
                )}
                <AccordingTo sources={sources} />
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}
