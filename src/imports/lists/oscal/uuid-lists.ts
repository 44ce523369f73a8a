import { normalizedUuid } from './resources.ts';

interface Place {
  readonly key: string;
  readonly value: unknown;
  /** The name of the list, or of the object, that the value stands in. */
  readonly list: string;
}

/** Every uuid of a plan, with the name of the list that it is in, such as `provided`. */
export function listsByUuid(plan: unknown): Map<string, string> {
  const lists = new Map<string, string>();
  // Without recursion, as the nesting of a file is its writer's choice.
  const waiting: Place[] = [{ key: '', value: plan, list: 'system-security-plan' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { key, value, list } = next;
    if (key === 'uuid' && typeof value === 'string') lists.set(normalizedUuid(value), list);
    waiting.push(...within(next));
  }
  return lists;
}

function within({ key, value, list }: Place): Place[] {
  if (Array.isArray(value))
    return value.map((item: unknown) => ({ key: '', value: item, list: key === '' ? list : key }));
  if (typeof value !== 'object' || value === null) return [];
  const own = key === '' ? list : key;
  return Object.entries(value).map(([name, inner]) => ({ key: name, value: inner, list: own }));
}
