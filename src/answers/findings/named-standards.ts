import {
  meantBy,
  type NamedStandard,
  StandardNames,
  type StandardSpan,
} from '../../domain/citations/standard-names.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

const BYTES_A_STANDARD = 20_000;

/** Returns the names of all standards of the graph. */
export async function standardNamesOf(snapshot: Snapshot): Promise<StandardNames> {
  const { names } = await snapshot.remember(['names of standards'], async () => {
    const standards = await Promise.all(
      snapshot.catalogue.all('Standard').map((each) => namedStandard(snapshot, each)),
    );
    return { names: new StandardNames(standards), weight: standards.length * BYTES_A_STANDARD };
  });
  return names;
}

async function namedStandard({ aliases }: Snapshot, { id, designation, edition }: Standard): Promise<NamedStandard> {
  return { id, designation, edition, aliases: (await aliases.load(id)).map(({ name }) => name) };
}

/** Returns the standards that a citation may mean: the one in question if it names none. */
export function standardsMeant(
  { catalogue }: Snapshot,
  asked: Standard,
  named: StandardSpan | null,
): readonly Standard[] {
  if (named === null) return [asked];
  const meant = meantBy(named, asked.id);
  // A standard cited without an edition may mean the one in question.
  return withEditions(catalogue, meant).includes(asked.id) ? [asked] : catalogue.findAll('Standard', meant);
}
