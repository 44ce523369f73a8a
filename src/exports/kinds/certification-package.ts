import { groupBy } from '../../domain/grouping.ts';
import { BadInput } from '../../errors.ts';
import { type AskGraph, allPages, mustAsk, type Page } from '../ask.ts';
import { nodeColumns, textColumn, wideColumn } from '../columns.ts';
import { pageOfNode } from '../explorer-page.ts';
import type { Cites } from '../fragments.ts';
import { type Answer, atOnePoint, type ColumnOf, type ExportKind, tabulate } from '../kind.ts';
import { overviewFaults, type PackageOverview } from '../package-overview.ts';
import { type Called, type KnownCertificate, servicesOf, updatedOverview } from '../package-update.ts';
import { AS_OF, idParameter, REVISION } from '../parameters.ts';

type Subject = Called & { readonly id: string };

interface Entry extends Cites {
  readonly subject: Subject;
}

interface CertificateData {
  readonly certificate: (KnownCertificate & { readonly name: string; readonly packageOverview: string | null }) | null;
}

interface ScopeData {
  readonly scopeEntries: Page & { readonly nodes: readonly Entry[] };
}

interface Row extends Cites {
  readonly subject: Subject;
  readonly listed: ReturnType<typeof servicesOf>[number]['listed'];
}

const CERTIFICATE = `query ExportPackage($certificate: ID!, $revision: Int) {
  certificate(id: $certificate, revision: $revision) {
    name
    number
    packageOverview
    assessor { name aliases { name } }
    restsOn(first: 100) { nodes { certificate { number } } }
  }
}`;

const SCOPE = `query ExportPackageScope($certificate: ID!, $asOf: Date, $revision: Int, $after: String) {
  scopeEntries(
    filter: { certificates: [$certificate], statuses: [IN_SCOPE] }, asOf: $asOf, revision: $revision, first: 100, after: $after
  ) {
    pageInfo { hasNextPage endCursor }
    nodes {
      subject { id name ... on Service { aliases { name } } ... on ServiceFamily { aliases { name } } }
      sources { id }
    }
  }
}`;

const COLUMNS: readonly ColumnOf<Row>[] = [
  ...nodeColumns<Row>('subject', 'Subject', ({ subject }) => subject),
  textColumn<Row>('serviceName', 'Name in the package', ({ listed }) => listed.serviceName),
  wideColumn<Row>('serviceDescription', 'Description', ({ listed }) => listed.serviceDescription),
  textColumn<Row>('dateAvailable', 'Date available', ({ listed }) => listed.dateAvailable ?? null),
];

export const certificationPackage: ExportKind = {
  name: 'certification-package',
  title: 'Certification package',
  description:
    "Writes the FedRAMP Certification Package Overview of a certificate, as JSON in FedRAMP's schema of 2026-06-24: as its provider published it, with the services in scope and the certificates that it leverages on the day. Other formats list its services.",
  parameters: [
    { ...idParameter('certificate', ['CERTIFICATE'], 'Id or name of a certificate.'), isNeeded: true },
    AS_OF,
    REVISION,
  ],
  pin: (given, now) => atOnePoint(given, now, { certificate: given['certificate'] }),
  page: ({ certificate }) => pageOfNode(String(certificate)),
  open: openPackage,
};

async function openPackage(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const { certificate } = await mustAsk<CertificateData>(ask, CERTIFICATE, variables);
  if (certificate === null) throw new BadInput(`There is no certificate "${variables['certificate']}".`);
  const { name, packageOverview } = certificate;
  if (packageOverview === null) {
    throw new BadInput(
      `No import has brought a package overview of “${name}”, and the graph does not hold the description, logo and contacts that FedRAMP's schema wants. Import its provider's overview first.`,
    );
  }
  const pages = await allPages(async (after) => {
    const { scopeEntries } = await mustAsk<ScopeData>(ask, SCOPE, { ...variables, after });
    return scopeEntries;
  });
  const entries = groupBy(
    pages.flatMap(({ nodes }) => nodes),
    ({ subject }) => subject.id,
  );
  const subjects = [...entries.values()].map(([{ subject }]) => subject);
  const published = JSON.parse(packageOverview) as PackageOverview;
  const document = updatedOverview(published, certificate, subjects);
  const faults = overviewFaults(document);
  if (faults.length > 0) {
    throw new BadInput(
      `The package overview of “${name}” does not match FedRAMP's schema of 2026-06-24: ${faults.join('; ')}. Import a version that its provider has corrected.`,
    );
  }
  const rows = servicesOf(published.certifiedServices ?? [], subjects).map(({ subject, listed }) => ({
    ...{ subject, listed },
    sources: entries.get(subject.id)?.flatMap(({ sources }) => sources) ?? [],
  }));
  return {
    total: rows.length,
    notes: [],
    whole: {},
    document,
    ...tabulate(COLUMNS, [{ nodes: rows }], (row) => [row]),
  };
}
