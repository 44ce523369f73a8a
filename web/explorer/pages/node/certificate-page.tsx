import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import {
  CertificatePageDocument,
  type CertificatePageQuery,
  CertificateScopeDocument,
  type CertificateScopeQuery,
  DependentsDocument,
  RestsOnDocument,
} from '../../generated/graphql.ts';
import { nameOf } from '../../marks/names.ts';
import { AnswerHead } from '../../parts/answer/answer-head.tsx';
import { Section } from '../../parts/section.tsx';
import { aliasLine } from '../../parts/tables/aliases.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { linksTo, linkTo } from '../../parts/tables/node-links.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { Leverages } from './leverages.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { AnsweredPlaces } from './scope/answered-places.tsx';
import { ScopeSection } from './scope/scope-section.tsx';
import { Validity } from './scope/validity.tsx';
import { SourcesSection } from './sources-section.tsx';
import { STATUS_WORDS } from './status-words.ts';
import { type NodeOfKind, useNodeQuestion } from './use-node.ts';

type Certificate = NodeOfKind<CertificatePageQuery, 'Certificate'>;

const DOCUMENT_WORDS = {
  CERTIFICATE: 'Certificate',
  REPORT: 'Report',
  STATEMENT_OF_APPLICABILITY: 'Statement of applicability',
  OTHER: 'Document',
} as const;

export function CertificatePage() {
  const variables = useNodeQuestion((id) => ({ certificates: [id] }));
  const { id, asOf, revision } = variables;
  const answered = useAnswer(CertificatePageDocument, variables);
  const scopeAsked = { id, asOf, revision, first: 100 };
  const linked = { id, revision, first: 50 };
  const scope = usePages(
    CertificateScopeDocument,
    scopeAsked,
    ({ node }) => (node?.__typename === 'Certificate' ? node.scope : null),
    { isWhole: true },
  );
  return (
    <NodePage
      id={id}
      answered={answered}
      isAwaited={scope.totalCount === null && scope.failure === null}
      pick={({ node }) => (node?.__typename === 'Certificate' ? node : null)}
      questions={[
        { name: 'The certificate', document: CertificatePageDocument, variables },
        { name: 'Its scope', document: CertificateScopeDocument, variables: scopeAsked },
      ]}
    >
      {(certificate, { inheritance }) => (
        <>
          <NodeHead id={id} shared={variables.filter} name={certificate.name}>
            <Link to={addressOf('/ask', { certificate: id })}>Ask what is inherited through it</Link>
            {certificate.expiresOn !== null && certificate.expiresOn < asOf ? null : (
              <Link to={addressOf('/review/lapses', { certificate: id, until: certificate.expiresOn })}>
                See what lapses with it
              </Link>
            )}
            <Link to={addressOf('/compare', { from: id })}>Compare its scope</Link>
            <Link to={addressOf('/leverage', { certificate: id })}>See who depends on it</Link>
          </NodeHead>
          <AnswerHead summary={inheritance.summary} />
          <AnsweredPlaces
            title="What is inherited through it"
            summary={inheritance.summary}
            asked={{ certificate: id }}
            without="certificates"
          />
          <Facts facts={factsOf(certificate)} />
          <Section id="validity" title="In force">
            <Validity certificate={certificate} />
          </Section>
          <ScopeSection
            title="Scope by family"
            groupOf={familyOf}
            exported={{ certificates: id, asOf, revision }}
            pages={scope}
            columns={['subject', 'environment']}
          />
          {certificate.documents.length === 0 ? null : (
            <Section id="documents" title="Documents" count={formatNumber(certificate.documents.length)}>
              <ul className="finds">
                {certificate.documents.map(({ kind, title, url }) => (
                  <li key={url ?? title}>
                    {url === null ? (
                      title
                    ) : (
                      <a className="outside" href={url} rel="noreferrer">
                        {title} ↗
                      </a>
                    )}
                    <span className="quiet"> {DOCUMENT_WORDS[kind]}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Leverages
            title="Leveraged by"
            id="dependents"
            links={certificate.dependents}
            document={DependentsDocument}
            variables={linked}
            pick={({ node }) => (node?.__typename === 'Certificate' ? node.dependents : null)}
          />
          <Leverages
            title="Leverages"
            id="leverages"
            links={certificate.restsOn}
            document={RestsOnDocument}
            variables={linked}
            pick={({ node }) => (node?.__typename === 'Certificate' ? node.restsOn : null)}
          />
          <SourcesSection sources={certificate.sources} />
        </>
      )}
    </NodePage>
  );
}

type ScopeEntry = NodeOfKind<CertificateScopeQuery, 'Certificate'>['scope']['nodes'][number];

function familyOf({ subject }: ScopeEntry): string {
  if (subject.__typename === 'ServiceFamily') return 'Families as a whole';
  return subject.families.map(({ family }) => family.name).join(', ') || 'No family is known';
}

/** Returns the facts of an authorization; none for other certificates. */
function authorizationFacts({ status, level, serviceModels, agencies, issuedOn }: Certificate) {
  const since = status === 'AUTHORIZED' && issuedOn !== null ? `, since ${issuedOn}` : '';
  const facts = [
    { name: 'Status', value: status === null ? '' : `${STATUS_WORDS[status]}${since}` },
    { name: 'Level', value: level ?? '' },
    { name: 'Service models', value: serviceModels.join(', ') },
    { name: 'Authorized for use by', value: agencies.join(', ') },
  ];
  return facts.filter(({ value }) => value !== '');
}

function factsOf(certificate: Certificate) {
  const {
    number,
    standards,
    standardAsStated,
    environments,
    holder,
    issuer,
    assessor,
    authorizingAgency,
    unclear,
    aliases,
    customerKeeps,
    documents,
    note,
  } = certificate;
  return [
    { name: 'Number', value: number },
    ...authorizationFacts(certificate),
    {
      name: standards.length > 1 ? 'Standard – sources disagree' : 'Standard',
      value:
        standards.length === 0
          ? standardAsStated
          : linksTo(standards.map(({ id, designation }) => ({ id, name: designation }))),
    },
    ...(standards.length > 0 && standardAsStated !== null
      ? [{ name: 'In its source’s words', value: standardAsStated }]
      : []),
    { name: 'Environments', value: linksTo(environments) },
    { name: 'Holder', value: linkTo(holder) },
    { name: 'Issuer', value: linkTo(issuer) },
    { name: 'Assessor', value: linkTo(assessor) },
    { name: 'Authorizing agency', value: linkTo(authorizingAgency) },
    ...(unclear.nodes.length === 0
      ? []
      : [
          {
            name: 'Issuer or assessor',
            value: linksTo(unclear.nodes.map(({ object }) => ({ id: object.id, name: nameOf(object) }))),
          },
        ]),
    {
      name: certificate.customerKeepsParaphrased ? 'What the customer keeps, paraphrased' : 'What the customer keeps',
      value: customerKeeps,
    },
    { name: 'Other names', value: aliasLine(aliases) },
    // Otherwise they have a section of their own.
    ...(documents.length === 0 ? [{ name: 'Documents', value: null }] : []),
    ...(note === null ? [] : [{ name: 'Remark', value: note }]),
  ];
}
