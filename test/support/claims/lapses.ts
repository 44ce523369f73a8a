import type { InheritanceFilter } from '../../../src/graphql/generated/resolvers.ts';
import { asked } from '../ask.ts';
import { readNotes } from './asked-notes.ts';
import { certificateOf, editionDaysOf } from './scope.ts';
import type { Checked } from './sentences.ts';
import type { World } from './world.ts';

const ASKED = `query ($filter: InheritanceFilter!, $asOf: Date!) {
  expiryImpact(until: "2099-12-31", filter: $filter, asOf: $asOf, first: 100) {
    unknownCount notes { code count sentence nodeIds } nodes { certificate { id } expiresOn }
  }
}`;

interface Lapse {
  readonly certificate: { readonly id: string };
  readonly expiresOn: string | null;
}

/**
 * Parses the notes about expiring entries and their dates. The rows lost by an expiry are covered by another property
 * test.
 */
export async function checkLapses(
  checked: Checked,
  world: World,
  filter: Partial<InheritanceFilter>,
  day: string,
): Promise<void> {
  const { expiryImpact } = await asked(world.ask, ASKED, { filter, asOf: day });
  await readNotes(checked, expiryImpact.notes, { world, filter, day });
  const lapses: readonly Lapse[] = expiryImpact.nodes;
  const endOf = ({ id }: Lapse['certificate']) => {
    const ends = [certificateOf(world, id).expiresOn, editionDaysOf(world, id).until].filter((end) => end !== null);
    return ends.sort()[0] ?? null;
  };
  for (const { certificate, expiresOn } of lapses) {
    const claims = {
      'is its last day': expiresOn === endOf(certificate),
      'is in force': expiresOn === null || expiresOn >= day,
    };
    checked.hold(claims, JSON.stringify({ certificate, expiresOn, day }));
  }
}
