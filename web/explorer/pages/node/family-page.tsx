import { useAnswer } from '../../api/use-answer.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import { FamilyPageDocument, FamilyScopeDocument, FamilyServicesDocument } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { aliasLine } from '../../parts/tables/aliases.tsx';
import { EntryTable } from '../../parts/tables/entry-table.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { AnsweredPlaces } from './scope/answered-places.tsx';
import { SourcesSection } from './sources-section.tsx';
import { useNodeQuestion } from './use-node.ts';

export function FamilyPage() {
  const variables = useNodeQuestion((id) => ({ families: [id] }));
  const answered = useAnswer(FamilyPageDocument, variables);
  const { id, asOf, revision } = variables;
  const listed = { id, revision, first: 100 };
  return (
    <NodePage
      id={id}
      answered={answered}
      pick={({ node }) => (node?.__typename === 'ServiceFamily' ? node : null)}
      questions={[{ name: 'This page', document: FamilyPageDocument, variables }]}
    >
      {(family, { inheritance }) => (
        <>
          <NodeHead id={id} shared={variables.filter} name={family.name}>
            <Link to={addressOf('/ask', { service: id })}>Ask what it inherits</Link>
          </NodeHead>
          <AnswerHead summary={inheritance.summary} />
          <AnsweredPlaces title="What it inherits as a whole" summary={inheritance.summary} asked={{ service: id }} />
          <Facts facts={[{ name: 'Other names', value: aliasLine(family.aliases) }]} />
          <Section
            id="entries"
            title="Entries that name the family"
            count={counted(family.scope.totalCount, 'entry', 'entries')}
            aside={<ExportMenu kind="scope" parameters={{ families: id, asOf, revision }} />}
          >
            {family.scope.totalCount === 0 ? (
              <Empty title="No entry names the family on this day." />
            ) : (
              <LongList
                begin={family.scope}
                document={FamilyScopeDocument}
                variables={{ ...listed, asOf }}
                pick={({ node }) => (node?.__typename === 'ServiceFamily' ? node.scope : null)}
              >
                {(entries) => <EntryTable entries={entries} columns={['environment', 'certificate']} />}
              </LongList>
            )}
          </Section>
          <Section id="services" title="Services in it" count={formatNumber(family.services.totalCount)}>
            {family.services.totalCount === 0 ? <Empty title="No source states which services belong to it." /> : null}
            <LongList
              begin={family.services}
              document={FamilyServicesDocument}
              variables={listed}
              pick={({ node }) => (node?.__typename === 'ServiceFamily' ? node.services : null)}
            >
              {(services) => (
                <ul className="many">
                  {services.map((service) => (
                    <li key={service.id}>
                      <NodeLink id={service.id} name={service.name} />
                    </li>
                  ))}
                </ul>
              )}
            </LongList>
          </Section>
          <SourcesSection sources={family.sources} />
        </>
      )}
    </NodePage>
  );
}
