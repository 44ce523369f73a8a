import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import {
  EnvironmentCertificatesDocument,
  EnvironmentPageDocument,
  type EnvironmentPageQuery,
  EnvironmentScopeDocument,
} from '../../generated/graphql.ts';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { aliasLine } from '../../parts/tables/aliases.tsx';
import { CertificateTable } from '../../parts/tables/certificate-table.tsx';
import { Facts, inLine } from '../../parts/tables/facts.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';
import { linkTo } from '../../parts/tables/node-links.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { AnsweredPlaces } from './scope/answered-places.tsx';
import { ScopeSection } from './scope/scope-section.tsx';
import { SourcesSection } from './sources-section.tsx';
import { type NodeOfKind, useNodeQuestion } from './use-node.ts';

type Environment = NodeOfKind<EnvironmentPageQuery, 'Environment'>;

export function EnvironmentPage() {
  const variables = useNodeQuestion((id) => ({ environments: [id] }));
  const { id, asOf, revision } = variables;
  const answered = useAnswer(EnvironmentPageDocument, variables);
  const scopeAsked = { id, asOf, revision, first: 50 };
  const scope = usePages(EnvironmentScopeDocument, scopeAsked, ({ node }) =>
    node?.__typename === 'Environment' ? node.scope : null,
  );
  return (
    <NodePage
      id={id}
      answered={answered}
      isAwaited={scope.isLoading && scope.totalCount === null}
      pick={({ node }) => (node?.__typename === 'Environment' ? node : null)}
      questions={[
        { name: 'The environment', document: EnvironmentPageDocument, variables },
        { name: 'Its scope', document: EnvironmentScopeDocument, variables: scopeAsked },
      ]}
    >
      {(environment, { inheritance }) => (
        <>
          <NodeHead id={id} shared={variables.filter} name={environment.name}>
            <Link to={addressOf('/ask', { environment: id })}>Ask what is inherited in it</Link>
            <Link to={addressOf('/matrix', { environment: id, columns: 'STANDARDS' })}>See its scope as a matrix</Link>
            <Link to={addressOf('/review/lapses', { environment: id })}>See what lapses in it</Link>
          </NodeHead>
          <AnswerHead summary={inheritance.summary} />
          <AnsweredPlaces
            title="What is inherited in it"
            summary={inheritance.summary}
            asked={{ environment: id }}
            without="environment"
          />
          <Facts facts={factsOf(environment)} />
          <Section
            id="certificates"
            title="Certificates that apply in it"
            count={formatNumber(environment.certificates.totalCount)}
          >
            {environment.certificates.totalCount === 0 ? (
              <Empty title="No source states that a certificate applies in it." />
            ) : (
              <LongList
                begin={environment.certificates}
                document={EnvironmentCertificatesDocument}
                variables={{ id, asOf, revision, first: 100 }}
                pick={({ node }) => (node?.__typename === 'Environment' ? node.certificates : null)}
              >
                {(certificates) => <CertificateTable certificates={certificates} />}
              </LongList>
            )}
          </Section>
          <ScopeSection
            title="Scope"
            exported={{ environments: id, asOf, revision }}
            pages={scope}
            columns={['subject', 'certificate']}
          />
          <SourcesSection sources={environment.sources} />
        </>
      )}
    </NodePage>
  );
}

function factsOf({ operator, aliases, regions }: Environment) {
  return [
    { name: 'Operator', value: linkTo(operator) },
    { name: 'Other names', value: aliasLine(aliases) },
    { name: 'Regions', value: inLine(regions.map((region) => ({ key: region, node: region }))) },
  ];
}
