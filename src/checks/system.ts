import { BadInput } from '../errors.ts';

/** A service of a system, as its list names it. */
export interface NamedService {
  readonly name: string;
  /** Id or name of the environment; null if the list states none for it. */
  readonly environment: string | null;
  /** Line of the list, from 1. */
  readonly line: number;
}

/** A resource type of a plan that the mapping does not have. */
export interface UnmappedType {
  readonly type: string;
  readonly line: number;
}

export interface System {
  readonly services: readonly NamedService[];
  readonly unmapped: readonly UnmappedType[];
}

export type Fields = Readonly<Record<string, unknown>>;

const SERVICE_KEYS = ['service', 'name', 'id'];
const ENVIRONMENT_KEYS = ['environment', 'cloud'];
const SHAPE =
  'a list of services under "services", each a name or an object with "service" or "name" and, if needed, "environment"';

const TEXT = { type: 'string' };
const textsOf = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, TEXT]));
const LIST = {
  type: 'array',
  items: { anyOf: [TEXT, { type: 'object', properties: textsOf([...SERVICE_KEYS, ...ENVIRONMENT_KEYS]) }] },
};
/** JSON Schema of what `servicesIn` reads. */
export const SERVICE_LIST = {
  description: SHAPE,
  anyOf: [
    LIST,
    { type: 'object', required: ['services'], properties: { services: LIST, ...textsOf(ENVIRONMENT_KEYS) } },
  ],
};

/** Returns the services that a list, or an object with the list `services`, names. */
export function servicesIn(value: unknown, what: string, lineOf: LineSearch): readonly NamedService[] {
  const { services, ...whole } = fieldsOf(value);
  const list = Array.isArray(value) ? value : services;
  if (!Array.isArray(list)) throw new BadInput(`${what} must be ${SHAPE}.`);
  const common = textIn(whole, ENVIRONMENT_KEYS);
  return list.map((item, position) => {
    const fields = fieldsOf(item);
    const name = typeof item === 'string' ? item.trim() : textIn(fields, SERVICE_KEYS);
    if (name === null || name === '')
      throw new BadInput(`${what}: service ${position + 1} has no name; expected ${SHAPE}.`);
    return { name, environment: textIn(fields, ENVIRONMENT_KEYS) ?? common, line: lineOf(name) };
  });
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function textIn(fields: Fields, keys: readonly string[]): string | null {
  const text = keys.map((key) => fields[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? text.trim() : null;
}

export type LineSearch = (text: string) => number;

/** Finds the line of each name in turn; the next occurrence for a name that was found before, if there is one. */
export function createLineSearch(content: string): LineSearch {
  const lineAt = createLineCount(content);
  const ends = new Map<string, number>();
  return (text) => {
    const from = ends.get(text) ?? 0;
    const found = content.indexOf(text, from);
    const at = found < 0 ? content.indexOf(text) : found;
    if (at < 0) return 1;
    ends.set(text, at + text.length);
    return lineAt(at);
  };
}

/** Returns the line of a position, by its line's beginning. */
function createLineCount(content: string): (at: number) => number {
  const begins = [0, ...Array.from(content.matchAll(/\n/g), ({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, begins.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((begins[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
