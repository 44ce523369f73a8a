import { z } from 'zod';
import type { ControlChoice, ListedBaseline } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { placeIn } from '../json/places.ts';
import { shaped } from '../json/shaped.ts';
import { anyNumber, OBJECT, optionalText } from '../json/shapes.ts';
import { backMatterOf, type ResourceName, resourceNameOf } from './resources.ts';

/** Controls that a profile takes from one standard. */
export interface ProfileImport extends Pick<ListedBaseline, 'included' | 'excluded' | 'at'> {
  readonly resource: ResourceName;
}

const PROFILE = z.object({
  imports: anyNumber,
  modify: z.object({ 'set-parameters': anyNumber, alters: anyNumber }).nullish().catch(null),
  'back-matter': z.unknown().optional(),
});
const TEXTS = anyNumber.pipe(z.array(z.string('a text was expected')));
const CHOICE = z.object(
  {
    'with-ids': TEXTS,
    matching: anyNumber.pipe(z.array(z.object({ pattern: z.string('a pattern was expected') }, OBJECT))),
    'with-child-controls': optionalText,
  },
  OBJECT,
);
const IMPORT = z.object(
  {
    href: z.string('an href was expected'),
    'include-all': z.unknown().optional(),
    'include-controls': anyNumber.pipe(z.array(CHOICE)),
    'exclude-controls': anyNumber.pipe(z.array(CHOICE)),
  },
  OBJECT,
);

export function readProfile(value: Readonly<Record<string, unknown>>, file: string, notes: Notes) {
  const { imports, modify, ...rest } = PROFILE.parse(value);
  const backMatter = backMatterOf(rest['back-matter']);
  if (imports.length === 0) notes.problem('document.empty', placeIn(file, 'profile'), { wanted: 'profile' });
  const parameters = modify?.['set-parameters'].length ?? 0;
  const controls = modify?.alters.length ?? 0;
  return {
    imports: imports.flatMap((each, index): ProfileImport[] => {
      const at = placeIn(file, `profile.imports[${index}]`);
      const read = shaped(IMPORT, each, { wanted: 'import', at, notes });
      const resource = read === null ? null : resourceNameOf({ href: read.href }, backMatter);
      if (read === null || resource === null) return [];
      const included = read['include-controls'].map(choiceOf);
      // Without either, all is meant.
      const isAll = read['include-all'] !== undefined || included.length === 0;
      return [{ resource, included: isAll ? null : included, excluded: read['exclude-controls'].map(choiceOf), at }];
    }),
    /** Number of its changes to controls; null: none. */
    modified: parameters + controls === 0 ? null : { parameters, controls },
  };
}

function choiceOf(choice: z.output<typeof CHOICE>): ControlChoice {
  const patterns = choice.matching.map(({ pattern }) => pattern);
  return { ids: choice['with-ids'], patterns, withChildren: choice['with-child-controls'] === 'yes' };
}
