import { useAnswer } from '../../api/use-answer.ts';
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
import { aliasLine } from '../../parts/aliases.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { linksTo } from '../../parts/node-links.tsx';
import { counted, formatNumber, joined } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Certificates } from './certificates.tsx';
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
          {offerings.totalCount === 0 ? null : (
            <Section id="offerings" title="Offerings" count={formatNumber(offerings.totalCount)}>
              <LongList
                begin={offerings}
                document={OfferingsDocument}
                variables={listed}
                pick={({ node }) => (node?.__typename === 'Organization' ? node.offerings : null)}
              >
                {(rows) => <Offerings offerings={rows} />}
              </LongList>
            </Section>
          )}
          {services.totalCount === 0 ? null : (
            <Section id="services" title="Services in scope" count={formatNumber(services.totalCount)}>
              <LongList
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
              </LongList>
            </Section>
          )}
          {standards.totalCount === 0 ? null : (
            <Section id="standards" title="Standards that it publishes" count={formatNumber(standards.totalCount)}>
              <LongList
                begin={standards}
                document={PublishedStandardsDocument}
                variables={listed}
                pick={({ node }) => (node?.__typename === 'Organization' ? node.standards : null)}
              >
                {(rows) => linksTo(rows.map((row) => ({ id: row.id, name: row.designation })))}
              </LongList>
            </Section>
          )}
          <Certificates
            title="Certificates that it holds"
            begin={certificatesHeld}
            document={HeldCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesHeld : null)}
          />
          <Certificates
            title="Certificates that it issued"
            begin={certificatesIssued}
            document={IssuedCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesIssued : null)}
          />
          <Certificates
            title="Certificates that it assessed"
            begin={certificatesAssessed}
            document={AssessedCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesAssessed : null)}
          />
          <Certificates
            title="Authorizations that it granted"
            begin={certificatesAuthorized}
            document={AuthorizedCertificatesDocument}
            variables={listed}
            pick={({ node }) => (node?.__typename === 'Organization' ? node.certificatesAuthorized : null)}
          />
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
