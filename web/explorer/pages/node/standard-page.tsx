import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import {
  ClauseTreeDocument,
  StandardCertificatesDocument,
  StandardPageDocument,
  type StandardPageQuery,
  StandardRelationsDocument,
} from '../../generated/graphql.ts';
import { standardStatus } from '../../marks/words.ts';
import { Section } from '../../parts/section.tsx';
import { aliasLine } from '../../parts/tables/aliases.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { LongList } from '../../parts/tables/long-list.tsx';
import { linkTo } from '../../parts/tables/node-links.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { CertificatesByEnvironment } from './certificates-by-environment.tsx';
import { ClauseTree } from './clause-tree.tsx';
import { NoCertificates, NoClauses } from './edition-links.tsx';
import { Editions } from './editions.tsx';
import { NodeHead } from './node-head.tsx';
import { NodePage } from './node-page.tsx';
import { alike, Relations } from './relations.tsx';
import { SourcesSection } from './sources-section.tsx';
import { type NodeOfKind, useNodeAsOf } from './use-node.ts';

type Standard = NodeOfKind<StandardPageQuery, 'Standard'>;

export function StandardPage() {
  const variables = useNodeAsOf();
  const { id, revision } = variables;
  const listed = { ...variables, first: 100 };
  const answered = useAnswer(StandardPageDocument, variables);
  const clauses = usePages(
    ClauseTreeDocument,
    { id, revision, first: 100 },
    ({ node }) => (node?.__typename === 'Standard' ? node.clauses : null),
    { isWhole: true },
  );
  return (
    <NodePage
      id={id}
      answered={answered}
      isAwaited={clauses.failure === null && (clauses.totalCount === null || clauses.hasMore)}
      pick={({ node }) => (node?.__typename === 'Standard' ? node : null)}
      questions={[{ name: 'This page', document: StandardPageDocument, variables }]}
    >
      {(standard) => (
        <>
          <NodeHead id={id} name={standard.designation}>
            <Link to={addressOf('/ask', { standard: id })}>Ask who inherits it</Link>
            <Link to={addressOf('/matrix', { standard: id })}>See its scope as a matrix</Link>
            <Link to={addressOf('/coverage', { standard: id })}>Map its coverage</Link>
            <Link to={addressOf('/time', { standard: id })}>See its certificates over time</Link>
            <Link to={addressOf('/review/match', { from: id })}>See how far another standard matches it</Link>
            <Link to={addressOf('/review/editions', { standard: id })}>See who depends on an old edition</Link>
          </NodeHead>
          <p className="answer">{sentenceOf(standard)}</p>
          <Section id="certificates" title="Certificates to it" count={formatNumber(standard.certificates.totalCount)}>
            {standard.certificates.totalCount === 0 ? (
              <NoCertificates id={id} relations={standard.relations.nodes} />
            ) : (
              <LongList
                begin={standard.certificates}
                document={StandardCertificatesDocument}
                variables={listed}
                pick={({ node }) => (node?.__typename === 'Standard' ? node.certificates : null)}
              >
                {(certificates) => <CertificatesByEnvironment certificates={certificates} />}
              </LongList>
            )}
          </Section>
          <Section
            id="clauses"
            title="Contents"
            count={counted(standard.requirements.totalCount, 'requirement', 'requirements')}
          >
            {standard.listed.totalCount === 0 ? (
              <NoClauses id={id} relations={standard.relations.nodes} />
            ) : (
              <ClauseTree pages={clauses} />
            )}
          </Section>
          <Section id="relations" title="Related standards" count={relationCount(standard.relations)}>
            <LongList
              begin={standard.relations}
              document={StandardRelationsDocument}
              variables={listed}
              pick={({ node }) => (node?.__typename === 'Standard' ? node.relations : null)}
            >
              {(relations) => <Relations relations={relations} />}
            </LongList>
          </Section>
          {standard.family === null ? null : <Editions family={standard.family} current={id} />}
          <Section id="facts" title="About it">
            <Facts facts={factsOf(standard)} />
          </Section>
          <SourcesSection sources={standard.sources} />
        </>
      )}
    </NodePage>
  );
}

function sentenceOf({
  id,
  designation,
  title,
  publisher,
  status,
  certificates,
  requirements,
  relations,
}: Standard): string {
  const isTitled = title !== null && title !== designation;
  const what = [
    isTitled ? title : null,
    isTitled || publisher === null ? null : designation,
    publisher === null ? null : `published by ${publisher.name}`,
  ];
  const said = what.filter((part) => part !== null).join(', ');
  const withdrawn = status === 'WITHDRAWN' ? ' It is withdrawn.' : '';
  const certified =
    certificates.totalCount === 0
      ? 'No certificate is known to name it'
      : `${counted(certificates.totalCount, 'certificate to it is', 'certificates to it are')} known`;
  const hasEditions = relations.nodes.some(({ kind, to }) => kind === 'EDITION_OF' && to.id === id);
  const held =
    requirements.totalCount === 0
      ? `its requirements are ${hasEditions ? 'those of its editions' : 'not known here'}`
      : `${counted(requirements.totalCount, 'requirement is', 'requirements are')} listed`;
  return `${said === '' ? '' : `${said}.${withdrawn} `}${certified}; ${held}.`;
}

/** Counts relations, not statements on them, once all are here. */
function relationCount({ totalCount, nodes }: Standard['relations']): string {
  return nodes.length < totalCount ? counted(totalCount, 'statement', 'statements') : formatNumber(alike(nodes).length);
}

function factsOf({ title, edition, family, publisher, status, certifiable, aliases, note }: Standard) {
  return [
    { name: 'Title', value: title },
    { name: 'Edition', value: edition },
    { name: 'Family', value: family },
    { name: 'Publisher', value: linkTo(publisher) },
    { name: 'Status', value: standardStatus(status) },
    { name: 'Certifiable', value: certifiable === null ? null : yesOrNo(certifiable) },
    { name: 'Other names', value: aliasLine(aliases) },
    ...(note === null ? [] : [{ name: 'Remark', value: note }]),
  ];
}

function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}
