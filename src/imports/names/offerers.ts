import type { Catalogue } from '../../domain/catalogue.ts';
import { groupBy } from '../../domain/grouping.ts';
import { text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { visible } from '../../store/visibility.ts';

interface Listing {
  readonly subjectId: string;
  readonly certificateId: string;
}

const listings = defineRead<{ revision: number }, Listing>({
  name: 'listingsOfSubjects',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE ${visible('entry')}
    RETURN DISTINCT entry.subjectId AS subjectId, entry.certificateId AS certificateId
  `,
  sample: { revision: 1 },
  decode: (row) => ({ subjectId: text(row, 'subjectId'), certificateId: text(row, 'certificateId') }),
});

/** Finds who offers a service: the holders of certificates that list it, or a family that it is in. */
export async function readOfferers(
  engine: Engine,
  catalogue: Catalogue,
  revision: number,
): Promise<(id: string) => ReadonlySet<string>> {
  const bySubject = groupBy(await engine.read(listings, { revision }), ({ subjectId }) => subjectId);
  return (id) => {
    const subjects = [id, ...catalogue.linkedFrom(id, 'IN_FAMILY')];
    const certificates = subjects.flatMap((subject) => bySubject.get(subject) ?? []);
    return new Set(certificates.flatMap(({ certificateId }) => catalogue.linkedFrom(certificateId, 'HELD_BY')));
  };
}
