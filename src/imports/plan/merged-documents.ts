import type { CertificateDocument } from '../../domain/certificate.ts';
import type { PropertyValue } from '../facts/facts.ts';
import type { Properties } from './wanted-nodes.ts';

/**
 * The documents of a certificate with those that one more source names, each once, by its address or else its title:
 * whose a document is stands nowhere, so that none goes because another source does not name it.
 */
export function mergedDocuments(
  known: Properties,
  { properties, yielding }: { readonly properties: Properties; readonly yielding: Properties },
): Properties {
  const byKey = new Map(documentsIn(known['documents']).map((document) => [keyOf(document), document]));
  for (const document of documentsIn(properties['documents'])) {
    // A list that names addresses only knows no more of a document than what is there.
    if (document.kind !== 'OTHER' || !byKey.has(keyOf(document))) byKey.set(keyOf(document), document);
  }
  for (const document of documentsIn(yielding['documents'])) {
    if (!byKey.has(keyOf(document))) byKey.set(keyOf(document), document);
  }
  return byKey.size === 0 ? {} : { documents: JSON.stringify([...byKey.values()]) };
}

function keyOf({ url, title }: CertificateDocument): string {
  return url ?? title;
}

/** As text, since neither engine keeps maps in a property. */
function documentsIn(json: PropertyValue | undefined): readonly CertificateDocument[] {
  return json === undefined ? [] : (JSON.parse(String(json)) as CertificateDocument[]);
}
