import { useAnswer } from '../../api/use-answer.ts';
import {
  AssessedCertificatesDocument,
  AuthorizedCertificatesDocument,
  HeldCertificatesDocument,
  IssuedCertificatesDocument,
  OperatedEnvironmentsDocument,
  OrganizationPageDocument,
  PublishedStandardsDocument,
} from '../../generated/graphql.ts';
import { aliasLine } from '../../parts/aliases.tsx';
import { CertificateTable } from '../../parts/certificate-table.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { linksTo } from '../../parts/node-links.tsx';
import { counted, formatNumber, joined } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { SourcesSection } from './sources-section.tsx';
import { useNodeAsOf } from './use-node.ts';

export function OrganizationPage() {
  const variables = useNodeAsOf();
  const { id } = variables;
  const listed = { ...variables, first: 100 };
  const answered = useAnswer(OrganizationPageDocument, variables);
  return (
    <NodePage
      id={id}
      answered={answered}
      pick={({ node }) => (node?.__typename === 'Organization' ? node : null)}
      questions={[{ name: 'This page', document: OrganizationPageDocument, variables }]}
    >
      {({
        name,
        aliases,
        environments,
        standards,
        certificatesHeld,
        certificatesIssued,
        certificatesAssessed,
        certificatesAuthorized,
        sources,
      }) => (
        <>
          <NodeHead id={id} name={name} />
          <p className="answer">
            {whatItDoes([
              ['operates', environments.totalCount, 'environment', 'environments'],
              ['publishes', standards.totalCount, 'standard', 'standards'],
              ['holds', certificatesHeld.totalCount, 'certificate', 'certificates'],
              ['issued', certificatesIssued.totalCount, 'certificate', 'certificates'],
              ['assessed', certificatesAssessed.totalCount, 'certificate', 'certificates'],
              ['authorized', certificatesAuthorized.totalCount, 'certificate', 'certificates'],
            ])}
          </p>
          <Facts
            facts={[
              { name: 'Other names', value: aliasLine(aliases) },
              {
                name: 'Operates',
                value:
                  environments.totalCount === 0 ? null : (
                    <LongList
                      begin={environments}
                      document={OperatedEnvironmentsDocument}
                      variables={listed}
                      pick={({ node }) => (node?.__typename === 'Organization' ? node.environments : null)}
                    >
                      {(rows) => linksTo(rows.map((row) => ({ id: row.id, name: row.name })))}
                    </LongList>
                  ),
              },
              {
                name: 'Standards that it publishes',
                value:
                  standards.totalCount === 0 ? null : (
                    <LongList
                      begin={standards}
                      document={PublishedStandardsDocument}
                      variables={listed}
                      pick={({ node }) => (node?.__typename === 'Organization' ? node.standards : null)}
                    >
                      {(rows) => linksTo(rows.map((row) => ({ id: row.id, name: row.designation })))}
                    </LongList>
                  ),
              },
            ]}
          />
          {certificatesHeld.totalCount === 0 ? null : (
            <Section id="held" title="Certificates that it holds" count={formatNumber(certificatesHeld.totalCount)}>
              <LongList
                begin={certificatesHeld}
                document={HeldCertificatesDocument}
                variables={listed}
                pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesHeld : null)}
              >
                {(certificates) => <CertificateTable certificates={certificates} />}
              </LongList>
            </Section>
          )}
          {certificatesIssued.totalCount === 0 ? null : (
            <Section
              id="issued"
              title="Certificates that it issued"
              count={formatNumber(certificatesIssued.totalCount)}
            >
              <LongList
                begin={certificatesIssued}
                document={IssuedCertificatesDocument}
                variables={listed}
                pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesIssued : null)}
              >
                {(certificates) => <CertificateTable certificates={certificates} />}
              </LongList>
            </Section>
          )}
          {certificatesAssessed.totalCount === 0 ? null : (
            <Section
              id="assessed"
              title="Certificates that it assessed for"
              count={formatNumber(certificatesAssessed.totalCount)}
            >
              <LongList
                begin={certificatesAssessed}
                document={AssessedCertificatesDocument}
                variables={listed}
                pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesAssessed : null)}
              >
                {(certificates) => <CertificateTable certificates={certificates} />}
              </LongList>
            </Section>
          )}
          {certificatesAuthorized.totalCount === 0 ? null : (
            <Section
              id="authorized"
              title="Authorizations that it gave"
              count={formatNumber(certificatesAuthorized.totalCount)}
            >
              <LongList
                begin={certificatesAuthorized}
                document={AuthorizedCertificatesDocument}
                variables={listed}
                pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesAuthorized : null)}
              >
                {(certificates) => <CertificateTable certificates={certificates} />}
              </LongList>
            </Section>
          )}
          <SourcesSection sources={sources} />
        </>
      )}
    </NodePage>
  );
}

function whatItDoes(parts: readonly (readonly [verb: string, count: number, one: string, many: string])[]): string {
  const known = parts.filter(([, count]) => count > 0);
  if (known.length === 0) return 'No source states what it does here.';
  return `It ${joined(known.map(([verb, count, one, many]) => `${verb} ${counted(count, one, many)}`))}.`;
}
