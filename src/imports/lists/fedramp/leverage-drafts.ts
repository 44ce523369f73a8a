import type { Draft, UnsourcedFact } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn } from '../json/places.ts';
import { type Product, readSystem } from './product.ts';
import { certificateName, certificateReference } from './references.ts';

/**
 * The systems that a product lists as leveraged lean on it, and not it on them: the values show it, as the
 * clouds that everyone builds on list hundreds, and the applications built on them none. Packages that earlier lists
 * tell as underlying are what the product leans on.
 */
export function* leverageDrafts(
  product: Product,
  context: { readonly file: string; readonly productById: ReadonlyMap<string, Product>; readonly notes: Notes },
): Iterable<Draft> {
  const { file, productById, notes } = context;
  const listed = [
    ...product.leveraged.map((one) => ({ ...one, restsOnProduct: true })),
    ...product.underlying.map((one) => ({ ...one, restsOnProduct: false })),
  ];
  for (const { value, path, restsOnProduct } of listed) {
    const at = placeIn(file, path);
    const system = readSystem(value);
    // Under the name of its own product, where the list has that.
    const known = system.id === null ? undefined : productById.get(system.id);
    const { id, offering, provider } = known ?? system;
    if (id === null && offering === null && provider === null) {
      notes.problem(problem('product.system', at));
      continue;
    }
    yield {
      at,
      names: [certificateReference({ id, offering, provider }, at), certificateReference(product, at)],
      build: ([systemId = '', productId = '']) => {
        const [fromId, toId] = restsOnProduct ? [systemId, productId] : [productId, systemId];
        const leverage: UnsourcedFact = { type: 'statement', content: { kind: 'Leverage', fromId, toId }, at };
        if (known !== undefined || id === null) return [leverage];
        // The list has no product of this number that would state it.
        const yielding = { name: certificateName({ id, offering, provider }) };
        return [
          leverage,
          { type: 'entity', kind: 'Certificate', id: systemId, properties: { number: id }, yielding, at },
        ];
      },
    };
  }
}
