import { z } from 'zod';
import type { ControlChoice, ListedBaseline } from '../../facts/draft.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, type JsonObject, OBJECT, optionalObject, optionalText } from '../json/shapes.ts';
import { backMatterOf, type ResourceName, resourceNameOf } from './resources.ts';

/** Controls that a profile takes from one standard. */
export interface ProfileImport extends Pick<ListedBaseline, 'included' | 'excluded'> {
  readonly resource: ResourceName;
  readonly place: Place;
}

const PROFILE = z.object({
  imports: anyNumber,
  modify: optionalObject({ 'set-parameters': anyNumber, alters: anyNumber }),
  'back-matter': z.unknown().optional(),
});
const TEXTS = anyNumber.pipe(z.array(z.string('a text was expected')));
const CHOICE = z
  .object(
    {
      'with-ids': TEXTS,
      matching: anyNumber.pipe(z.array(z.object({ pattern: z.string('a pattern was expected') }, OBJECT))),
      'with-child-controls': optionalText,
    },
    OBJECT,
  )
  .transform((choice): ControlChoice => {
    const patterns = choice.matching.map(({ pattern }) => pattern);
    return { ids: choice['with-ids'], patterns, withChildren: choice['with-child-controls'] === 'yes' };
  });
const CHOICES = anyNumber.pipe(z.array(CHOICE));
const IMPORT = {
  wanted: 'import',
  shape: z.object(
    {
      href: z.string('an href was expected'),
      'include-all': z.unknown().optional(),
      'include-controls': CHOICES,
      'exclude-controls': CHOICES,
    },
    OBJECT,
  ),
};

export function readProfile(value: JsonObject, document: Place) {
  const { imports, modify, ...rest } = PROFILE.parse(value);
  const backMatter = backMatterOf(rest['back-matter']);
  const profile = document.under('profile');
  if (imports.length === 0) profile.problem('document.empty', { wanted: 'profile' });
  const parameters = modify?.['set-parameters'].length ?? 0;
  const controls = modify?.alters.length ?? 0;
  if (parameters + controls > 0) profile.under('modify').problem('profile.modify', { parameters, controls });
  return profile.under('imports').items(imports, IMPORT, (read, place): readonly ProfileImport[] => {
    const resource = resourceNameOf({ href: read.href }, backMatter);
    const included = read['include-controls'];
    // Without either, all is meant.
    const isAll = read['include-all'] !== undefined || included.length === 0;
    if (resource === null) return [];
    return [{ resource, included: isAll ? null : included, excluded: read['exclude-controls'], place }];
  });
}
