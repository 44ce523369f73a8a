import { useAnswer } from '../../api/use-answer.ts';
import { ServicePageDocument, type ServicePageQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { Section } from '../../parts/section.tsx';
import { aliasLine } from '../../parts/tables/aliases.tsx';
import { Facts, inLine } from '../../parts/tables/facts.tsx';
import { linksTo } from '../../parts/tables/node-links.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { NodeChanges } from './node-changes.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { AnsweredPlaces } from './scope/answered-places.tsx';
import { EntrySection } from './scope/entry-section.tsx';
import { SourcesSection } from './sources-section.tsx';
import { type NodeOfKind, useNodeQuestion } from './use-node.ts';

type Service = NodeOfKind<ServicePageQuery, 'Service'>;

export function ServicePage() {
  const variables = useNodeQuestion((id) => ({ services: [id] }));
  const answered = useAnswer(ServicePageDocument, variables);
  const { id } = variables;
  return (
    <NodePage
      id={id}
      answered={answered}
      pick={({ node }) => (node?.__typename === 'Service' ? node : null)}
      questions={[{ name: 'This page', document: ServicePageDocument, variables }]}
    >
      {(service, { inheritance }) => (
        <>
          <NodeHead id={id} shared={variables.filter} name={service.name}>
            <Link to={addressOf('/ask', { service: id })}>Ask what it inherits</Link>
            <Link to={addressOf('/matrix', { service: id, columns: 'STANDARDS' })}>See its scope as a matrix</Link>
            <Link to={addressOf('/review/lapses', { service: id })}>See what lapses for it</Link>
          </NodeHead>
          <AnswerHead summary={inheritance.summary} />
          <AnsweredPlaces title="Where it is in scope" summary={inheritance.summary} asked={{ service: id }} />
          <EntrySection entries={service.scope} asked={variables} />
          <Section id="facts" title="About it">
            <Facts facts={factsOf(service)} />
          </Section>
          <SourcesSection sources={service.sources} />
          <NodeChanges id={id} />
        </>
      )}
    </NodePage>
  );
}

function factsOf({ families, aliases, componentOf, components, replacedBy }: Service) {
  return [
    {
      name: 'Family',
      value: inLine(
        families.map(({ family, inferred }) => ({
          key: family.id,
          node: (
            <>
              <NodeLink id={family.id} name={family.name} />
              {inferred ? <span className="quiet"> concluded, not stated</span> : null}
            </>
          ),
        })),
      ),
    },
    { name: 'Other names', value: aliasLine(aliases) },
    { name: 'Component of', value: linksTo(componentOf) },
    { name: 'Components', value: linksTo(components) },
    { name: 'Replaced by', value: linksTo(replacedBy) },
  ];
}
