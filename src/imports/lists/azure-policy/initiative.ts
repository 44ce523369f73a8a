import { z } from 'zod';
import { isObject } from '../../read/objects.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, objectUnder, optionalObject, optionalText } from '../json/shapes.ts';

const CONTENT = z.object({
  displayName: optionalText,
  policyDefinitions: z.array(z.unknown()),
  policyDefinitionGroups: anyNumber,
});
/** In the repository the content stands under `properties`; command line tools print it without. */
const INITIATIVE = z.union([z.object({ properties: CONTENT }).transform(({ properties }) => properties), CONTENT]);

/** A set of policies that tells of each which clauses it belongs to, and by its name whose. */
export type Initiative = z.output<typeof CONTENT> & { readonly place: Place };

export function isInitiative(value: unknown): boolean {
  return [value, objectUnder(value, 'properties')].some((each) => isObject(each) && 'policyDefinitions' in each);
}

export function readInitiative(value: unknown): z.output<typeof CONTENT> | null {
  return INITIATIVE.safeParse(value).data ?? null;
}

const PAGE = z.object({ value: z.array(z.unknown()) });

/** Returns the resources of a file: one, a list, or the page of a list as the service answers. */
export function resourcesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : (PAGE.safeParse(value).data?.value ?? [value]);
}

/** On whom a policy definition puts a part of a control. */
export type Side = 'provider' | 'customer';

const DEFINITION = z.object({
  id: optionalText,
  name: optionalText,
  displayName: optionalText,
  properties: optionalObject({ displayName: optionalText }),
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
