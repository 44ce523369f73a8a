import { type CertificateDocument, DOCUMENT_KINDS } from '../../../domain/entities.ts';
import type { Location } from '../../facts/facts.ts';
import { entity } from './build-facts.ts';
import { oneOf, text, url } from './columns.ts';
import { reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { wholeTableOf } from './table.ts';

interface Documents {
  readonly list: CertificateDocument[];
  readonly sourceIds: Set<string>;
  readonly at: Location;
}

export const certificateDocuments = wholeTableOf(
  {
    name: 'certificate-documents',
    description: 'Documents of certificates that can be fetched. All of one certificate stand in one file.',
    key: ['certificate', 'url'],
    columns: {
      certificate: reference('Certificate', 'The certificate.'),
      kind: oneOf(DOCUMENT_KINDS, 'What the document is.'),
      title: text('Its title.'),
      url: url('Where it can be fetched.'),
      source: sourceColumn,
    },
  },
  async function* (rows) {
    const byCertificate = new Map<string, Documents>();
    for await (const { values, at } of rows) {
      const { certificate, kind, title, url, source } = values;
      const documents = byCertificate.get(certificate) ?? { list: [], sourceIds: new Set(), at: at() };
      documents.list.push({ kind, title, url });
      for (const id of source) documents.sourceIds.add(id);
      byCertificate.set(certificate, documents);
    }
    for (const [id, { list, sourceIds, at }] of byCertificate) {
      // As text, since neither engine keeps maps in a property.
      const properties = { documents: JSON.stringify(list) };
      yield entity('Certificate', id, { properties, sourceIds: [...sourceIds], at });
    }
  },
);
