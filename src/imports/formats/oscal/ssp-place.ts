import type { NameReference, ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import type { FormatOptions } from '../format.ts';
import { optionReference, placeIn } from '../json/places.ts';
import type { ResponsibilityPlace } from '../responsibility-draft.ts';
import { isAnswer } from './ssp-parts.ts';
import type { SystemPlan } from './ssp-system.ts';

interface PlaceContext {
  readonly isOnly: boolean;
  readonly certificates: ReadonlyMap<SystemPlan, NameReference>;
  readonly notes: ReadingNotes;
}

/** Where the responsibilities of a system hold; null where there are none, or where that cannot be told. */
export function placeOf(
  system: SystemPlan,
  options: FormatOptions,
  { isOnly, certificates, notes }: PlaceContext,
): ResponsibilityPlace | null {
  const { file } = system;
  const at = placeIn(file, 'control-implementation');
  if (saysNothing(system, at, notes)) return null;
  if (options.environment === null) {
    const sentence =
      'Responsibilities hold in an environment, which the plan does not name; say which with --environment.';
    notes.reject(at, sentence);
    return null;
  }
  const standard = standardOf(system, options);
  if (standard === null) {
    notes.reject(at, 'The plan does not say what its controls are of (import-profile); name it with --standard.');
    return null;
  }
  const environment = optionReference('Environment', options.environment, file);
  if (isOnly && options.certificate === null && !leansOnOthers(system)) {
    notes.remark(at, 'No certificate was named: the responsibilities hold through any certificate.');
    return { standard, environment, certificate: null };
  }
  const certificate = certificates.get(system);
  if (certificate === undefined) {
    const sentence =
      'What the plan tells holds through the certificate of its system, to which it gives no name; import it alone, with --certificate.';
    notes.reject(at, sentence);
    return null;
  }
  return { standard, environment, certificate };
}

/** What a system inherits or satisfies, it has or does for those who use it, and nobody else whose certificates hold there. */
function leansOnOthers({ leveraged, requirements }: SystemPlan): boolean {
  return leveraged.length > 0 || requirements.some(({ parts }) => parts.some(isAnswer));
}

/** Controls of which nobody is said to be responsible are counted as read. */
function saysNothing({ file, requirements }: SystemPlan, at: Location, notes: ReadingNotes): boolean {
  const silent = requirements.filter(({ parts }) => parts.length === 0);
  if (silent.length > 0) {
    const of = `${silent.length} of ${requirements.length} controls`;
    notes.remark(at, `Of ${of} nothing is provided, inherited, satisfied or left as a responsibility.`);
  }
  if (silent.length < requirements.length) return false;
  for (const { path } of silent) notes.ignore(placeIn(file, path));
  return true;
}

function standardOf({ file, standard }: SystemPlan, options: FormatOptions): NameReference | null {
  if (options.standard !== null) return optionReference('Standard', options.standard, file);
  return standard === null ? null : { ...standard, kind: 'Standard', at: placeIn(file, 'import-profile') };
}
