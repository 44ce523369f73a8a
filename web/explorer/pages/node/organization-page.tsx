import { useAnswer } from '../../api/use-answer.ts';
import { OrganizationPageDocument } from '../../generated/graphql.ts';
import { aliasLine } from '../../parts/aliases.tsx';
import { CertificateTable } from '../../parts/certificate-table.tsx';
import { Cut } from '../../parts/cut.tsx';
import { Facts } from '../../parts/facts.tsx';
import { linksTo } from '../../parts/node-links.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { SourcesSection } from './sources-section.tsx';
import { useNodeAsOf } from './use-node.ts';

export function OrganizationPage() {
  const variables = useNodeAsOf();
  const { id } = variables;
  const answered = useAnswer(OrganizationPageDocument, variables);
  return (
    <NodePage
      id={id}
      answered={answered}
      pick={({ node }) => (node?.__typename === 'Organization' ? node : null)}
      questions={[{ name: 'This page', document: OrganizationPageDocument, variables }]}
    >
      {({ name, aliases, environments, standards, certificatesHeld, certificatesIssued, sources }) => (
        <>
          <NodeHead id={id} name={name} />
          <Facts
            facts={[
              { name: 'Other names', value: aliasLine(aliases) },
              {
                name: 'Operates',
                value: linksOf(environments, (environment) => environment.name),
              },
              {
                name: 'Publishes',
                value: linksOf(standards, ({ designation }) => designation),
              },
            ]}
          />
          {certificatesHeld.totalCount === 0 ? null : (
            <Section id="held" title="Certificates that it holds" count={formatNumber(certificatesHeld.totalCount)}>
              <CertificateTable certificates={certificatesHeld.nodes} total={certificatesHeld.totalCount} />
            </Section>
          )}
          {certificatesIssued.totalCount === 0 ? null : (
            <Section
              id="issued"
              title="Issued, or assessed their subject"
              count={formatNumber(certificatesIssued.totalCount)}
            >
              <CertificateTable certificates={certificatesIssued.nodes} total={certificatesIssued.totalCount} />
            </Section>
          )}
          <SourcesSection sources={sources} />
        </>
      )}
    </NodePage>
  );
}

interface Listed<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

/** Null where there are none, so that the facts say so. */
function linksOf<Node extends { readonly id: string }>(list: Listed<Node>, nameOf: (node: Node) => string) {
  const { totalCount, nodes } = list;
  if (totalCount === 0) return null;
  return (
    <>
      {linksTo(nodes.map((node) => ({ id: node.id, name: nameOf(node) })))}
      <Cut shown={nodes.length} total={totalCount} />
    </>
  );
}
