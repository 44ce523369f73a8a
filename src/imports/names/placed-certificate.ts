import { kindOfId } from '../../domain/ids.ts';
import type { NameReference } from '../draft.ts';
import type { NameIndex } from './name-index.ts';
import type { Resolve, Resolved } from './resolved.ts';
import { missing } from './resolved.ts';
import { byName, byProgramme } from './ways.ts';

type Way = Resolved | null;
type Found = Extract<Resolved, { found: true }>;

export interface PlacedWays {
  /** What a person has said of this import. */
  readonly accepted: Way;
  /** Makes the certificate where the list may do so. */
  readonly create: () => Way;
}

/**
 * A certificate that a list names of an environment. Each cloud has a certificate of the same programme, so a name that was
 * accepted for one of them, now or earlier, means that of the environment elsewhere. What is known to apply there goes first,
 * then the programme's, then what nobody says where it applies; what applies elsewhere is left to a person.
 */
export function byPlace(index: NameIndex, resolve: Resolve, reference: NameReference, ways: PlacedWays): Way {
  // An id stands for itself, wherever.
  if (reference.kind !== 'Certificate' || reference.programmeIn == null || kindOfId(reference.text) !== null)
    return null;
  const environment = resolve(reference.programmeIn);
  const { accepted } = ways;
  if (!environment.found) return accepted;
  const environmentsOf = ({ id }: Found) => index.catalogue.linkedFrom(id, 'APPLIES_IN');
  const named = byName(index, resolve, reference);
  const said = [accepted, named].filter((way) => way?.found === true);
  const here = said.find((way) => environmentsOf(way).includes(environment.id));
  if (here !== undefined) return here;
  const ofProgramme = byProgramme(index, resolve, reference);
  if (ofProgramme?.found === true) return ofProgramme;
  const unsaid = said.find((way) => environmentsOf(way).length === 0);
  if (unsaid !== undefined) return unsaid;
  const [elsewhere] = said;
  if (elsewhere === undefined) return named ?? ofProgramme;
  const made = accepted === null && ofProgramme === null ? ways.create() : null;
  if (made?.found === true) return made;
  return ofProgramme ?? notHere(reference, elsewhere, { environment, environments: environmentsOf(elsewhere) });
}

function notHere(
  { text }: NameReference,
  { id, name }: Found,
  { environment, environments }: { readonly environment: Found; readonly environments: readonly string[] },
): Resolved {
  const where = environments.join(', ');
  return missing(
    `"${text}" is "${name}" (${id}), which applies in ${where}, and not in ${environment.id}; name the certificate by its id, or tell first that it applies there.`,
  );
}
