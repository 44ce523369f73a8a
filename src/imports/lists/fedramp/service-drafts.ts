import type { Draft } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import { type ServiceName, serviceNames } from '../../map/names.ts';
import type { Notes } from '../../map/notes.ts';
import { type Problem, problem } from '../../map/problems.ts';
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
    const found = text.success ? faultOf(product, text.data, at) : problem('product.service', at);
    if (found !== null) notes.problem(found);
    else for (const name of namesIn(text.data ?? '')) yield serviceDraft(product, name, { at, recipe });
  }
}

function faultOf({ status, statusOfServices }: Product, text: string | null, at: Location): Problem | null {
  if (text === null || isBlank(text)) return problem('product.blank', at, { text: text ?? '' });
  return statusOfServices === null ? problem('product.silent', at, { status: status ?? '' }) : null;
}

function namesIn(text: string): readonly ServiceName[] {
  const [led, mark] = LEADING.exec(text) ?? [];
  const names = serviceNames(led === undefined ? text : text.slice(led.length));
  return mark === undefined ? names : names.map((name) => ({ ...name, marks: [mark, ...name.marks] }));
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
