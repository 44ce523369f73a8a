import type { Draft } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import { type ServiceName, serviceNames } from '../../map/names.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import type { Recipe } from '../../map/recipe.ts';
import { placeIn } from '../json/places.ts';
import { optionalText } from '../json/shapes.ts';
import { scopeDraft, subjectReference } from '../scope-facts.ts';
import type { Product } from './product.ts';
import { certificateReference, environmentReference, offeredBy } from './references.ts';
import { isBlank } from './words.ts';

interface ServiceContext {
  readonly file: string;
  readonly recipe: Recipe;
  readonly notes: Notes;
}

/** A mark before a name, as in `*MBL - Cloud Trace`. */
const LEADING = /^(\*+[A-Z]{2,8})\s*[-–:]\s*(?=\S)/;

/** The services of a product, in its offering: in scope only where the product is authorized. */
export function* serviceDrafts(product: Product, { file, recipe, notes }: ServiceContext): Iterable<Draft> {
  for (const { value, path } of product.services) {
    const at = placeIn(file, path);
    const text = optionalText.safeParse(value);
    if (!text.success) notes.problem(problem('product.service', at));
    else if (text.data === null || isBlank(text.data))
      notes.problem(problem('product.blank', at, { text: text.data ?? '' }));
    else if (product.statusOfServices === null)
      notes.problem(problem('product.silent', at, { status: product.status ?? '' }));
    else {
      const [mark = null] = LEADING.exec(text.data)?.slice(1) ?? [];
      for (const name of serviceNames(text.data.replace(LEADING, ''))) {
        yield serviceDraft(product, mark === null ? name : { ...name, marks: [mark, ...name.marks] }, { at, recipe });
      }
    }
  }
}

interface ServicePlace {
  readonly at: Location;
  readonly recipe: Recipe;
}

/** The marks of a name say something that the list explains elsewhere, so they stay as a condition. */
function serviceDraft(product: Product, name: ServiceName, { at, recipe: { from, until } }: ServicePlace): Draft {
  const { offering, statusOfServices } = product;
  const marked = name.marks.length === 0 ? [] : [`marked “${name.marks.join(', ')}” in the list`];
  const condition = [...name.excludes, ...marked].join('; ') || null;
  const names = {
    name,
    subject: { ...subjectReference(name, at), ...offeredBy(product, at) },
    certificate: certificateReference(product, at),
    environment: offering === null ? null : environmentReference(offering, at),
    family: null,
  };
  const days = { from: from ?? null, until: until ?? null };
  return scopeDraft(at, names, { status: statusOfServices ?? 'IN_SCOPE', extent: null, ...days, condition });
}
