import { z } from 'zod';
import { optionalText } from '../json/shapes.ts';

/** On whom a policy definition puts a part of a control. */
export type Side = 'provider' | 'customer';

const DEFINITION = z.object({
  id: optionalText,
  name: optionalText,
  displayName: optionalText,
  properties: z.object({ displayName: optionalText }).nullish().catch(null),
});

/** The provider says by this name, and by nothing else, that it manages a part itself. */
const PROVIDERS = /^(\[[^\]]*\]:?\s*)?microsoft managed control\b/i;

/** Sides that definitions give work to, by id and, as files are often named by it, by name. */
export class Definitions {
  readonly #sides = new Map<string, Side>();

  /** False where it is no definition. */
  add(value: unknown): boolean {
    const { id, name, displayName, properties } = DEFINITION.safeParse(value).data ?? {};
    const title = properties?.displayName ?? displayName ?? null;
    const keys = [id, name].flatMap((key) => (typeof key === 'string' ? [key.toLowerCase()] : []));
    if (title === null || keys.length === 0) return false;
    for (const key of keys) this.#sides.set(key, PROVIDERS.test(title) ? 'provider' : 'customer');
    return true;
  }

  sideOf(definitionId: string): Side | null {
    const id = definitionId.toLowerCase();
    return this.#sides.get(id) ?? this.#sides.get(id.slice(id.lastIndexOf('/') + 1)) ?? null;
  }
}
