import type { Draft, ReadingNotes } from '../../draft.ts';
import type { FormatOptions } from '../format.ts';
import { placeIn } from '../json/places.ts';
import { optionalText } from '../json/shapes.ts';
import { scopeFact } from '../scope-entry.ts';
import type { Product } from './product.ts';
import { certificateReference, environmentReference, serviceReference } from './references.ts';
import { isBlank } from './words.ts';

/** The services of a product, in its offering: in scope only where the product is authorized. */
export function* serviceDrafts(
  product: Product,
  { file, options, notes }: { readonly file: string; readonly options: FormatOptions; readonly notes: ReadingNotes },
): Iterable<Draft> {
  const { offering, services, statusOfServices: entryStatus } = product;
  for (const { value, path } of services) {
    const at = placeIn(file, path);
    const name = optionalText.safeParse(value);
    if (!name.success) {
      notes.reject(at, 'The name of a service was expected here.');
    } else if (name.data === null || isBlank(name.data)) {
      notes.leaveOut(at, `"${name.data ?? ''}" is no name of a service.`);
    } else if (entryStatus == null) {
      notes.leaveOut(at, nothingSaid(product));
    } else {
      const environment = offering === null ? [] : [environmentReference(offering, at)];
      const { from, until } = options;
      const saying = { status: entryStatus, extent: null, from, until, condition: null };
      yield {
        at,
        names: [certificateReference(product, at), serviceReference(name.data, product, at), ...environment],
        build: ([certificateId = '', subjectId = '', environmentId = null]) => [
          scopeFact({ certificateId, subjectId, environmentId }, saying, at),
        ],
      };
    }
  }
}

function nothingSaid({ status, statusOfServices }: Product): string {
  return statusOfServices === null
    ? `"${status ?? ''}" says nothing of the services of a product, as --word has it.`
    : `What "${status ?? ''}" means for the services of a product is not known.`;
}
