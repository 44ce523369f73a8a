import { useAnswer } from '../../api/use-answer.ts';
import { counted, joined } from '../../basics/numbers.ts';
import {
  AssessedCertificatesDocument,
  AuthorizedCertificatesDocument,
  HeldCertificatesDocument,
  IssuedCertificatesDocument,
  OfferingsDocument,
  OrganizationPageDocument,
  PublishedStandardsDocument,
  ServicesInScopeDocument,
} from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { aliasLine } from '../../parts/tables/aliases.tsx';
import { CertificateTable } from '../../parts/tables/certificate-table.tsx';
import { ListSection } from '../../parts/tables/list-section.tsx';
import { linksTo } from '../../parts/tables/node-links.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { Offerings } from './offerings.tsx';
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
        offerings,
        services,
        standards,
        certificatesHeld,
        certificatesIssued,
        certificatesAssessed,
        certificatesAuthorized,
        sources,
      }) => (
        <>
          <NodeHead id={id} name={name} />
          {aliases.length === 0 ? null : <p className="quiet">Also known as {aliasLine(aliases)}</p>}
          <p className="answer">
            {whatItDoes([
              ['has', services.totalCount, 'service in scope', 'services in scope'],
              ['publishes', standards.totalCount, 'standard', 'standards'],
              ['holds', certificatesHeld.totalCount, 'certificate', 'certificates'],
              ['issued', certificatesIssued.totalCount, 'certificate', 'certificates'],
              ['assessed', certificatesAssessed.totalCount, 'certificate', 'certificates'],
              ['authorized', certificatesAuthorized.totalCount, 'certificate', 'certificates'],
            ])}
          </p>
          <ListSection
            id="offerings"
            title="Offerings"
            begin={offerings}
            document={OfferingsDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.offerings : null)}
          >
            {(rows) => <Offerings offerings={rows} />}
          </ListSection>
          <ListSection
            id="services"
            title="Services in scope"
            begin={services}
            document={ServicesInScopeDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.services : null)}
          >
            {(rows) => (
              <ul className="many">
                {rows.map((row) => (
                  <li key={row.id}>
                    <NodeLink id={row.id} name={row.name} isPlain />
                  </li>
                ))}
              </ul>
            )}
          </ListSection>
          <ListSection
            id="standards"
            title="Standards that it publishes"
            begin={standards}
            document={PublishedStandardsDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.standards : null)}
          >
            {(rows) => linksTo(rows.map((row) => ({ id: row.id, name: row.designation })))}
          </ListSection>
          <ListSection
            id="held"
            title="Certificates that it holds"
            begin={certificatesHeld}
            document={HeldCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesHeld : null)}
          >
            {(certificates) => <CertificateTable certificates={certificates} />}
          </ListSection>
          <ListSection
            id="issued"
            title="Certificates that it issued"
            begin={certificatesIssued}
            document={IssuedCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesIssued : null)}
          >
            {(certificates) => <CertificateTable certificates={certificates} />}
          </ListSection>
          <ListSection
            id="assessed"
            title="Certificates that it assessed"
            begin={certificatesAssessed}
            document={AssessedCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesAssessed : null)}
          >
            {(certificates) => <CertificateTable certificates={certificates} />}
          </ListSection>
          <ListSection
            id="authorized"
            title="Authorizations that it granted"
            begin={certificatesAuthorized}
            document={AuthorizedCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesAuthorized : null)}
          >
            {(certificates) => <CertificateTable certificates={certificates} />}
          </ListSection>
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
