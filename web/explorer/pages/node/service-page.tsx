import { useAnswer } from '../../api/use-answer.ts';
import { ServicePageDocument, type ServicePageQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { aliasLine } from '../../parts/aliases.tsx';
import { Cut } from '../../parts/cut.tsx';
import { EntryTable } from '../../parts/entry-table.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Facts, inLine } from '../../parts/facts.tsx';
import { linksTo } from '../../parts/node-links.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { InheritedSummary } from './inherited-summary.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { SmallMatrix } from './small-matrix.tsx';
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
          <NodeHead id={id} name={service.name}>
            <Link to={addressOf('/ask', { service: id })}>Ask what it inherits</Link>
            <Link to={addressOf('/review/lapses', { service: id })}>See what lapses for it</Link>
          </NodeHead>
          <Facts facts={factsOf(service)} />
          <Section
            id="scope"
            title="Entries by standard and environment"
            count={counted(service.scope.totalCount, 'entry', 'entries')}
          >
            {service.scope.totalCount === 0 ? (
              <Empty title="No entry names this service itself on this day.">
                <p>It may still take part through its family or what it is a component of; see below.</p>
              </Empty>
            ) : (
              <>
                <SmallMatrix entries={service.scope.nodes} />
                <Cut shown={service.scope.nodes.length} total={service.scope.totalCount} />
              </>
            )}
          </Section>
          <InheritedSummary title="What it inherits" inheritance={inheritance} asked={{ service: id }} />
          {service.scope.totalCount === 0 ? null : (
            <Section
              id="entries"
              title="What sources say"
              aside={
                <ExportMenu
                  kind="scope"
                  parameters={{ services: id, asOf: variables.asOf, revision: variables.revision }}
                />
              }
            >
              <EntryTable entries={service.scope.nodes} columns={['environment', 'certificate']} />
              <Cut shown={service.scope.nodes.length} total={service.scope.totalCount} />
            </Section>
          )}
          <SourcesSection sources={service.sources} />
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
              {inferred ? <span className="quiet"> concluded from its name only</span> : null}
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
