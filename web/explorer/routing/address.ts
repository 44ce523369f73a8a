import { usePlace } from './location.ts';

export type Values = Readonly<Record<string, string | readonly string[] | number | boolean | null | undefined>>;

/** Parameters of all links, so that each fixes its day and revision. */
const CARRIED = ['day', 'rev'];

/** Returns the address of a page; null, false and empty values are left out. */
export function addressOf(path: string, values: Values = {}): string {
  const here = parametersOf(window.location.pathname, window.location.search);
  const carried = Object.fromEntries(CARRIED.map((name) => [name, here.one(name)]));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, ...withDefaults(carried, values) })) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== false && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString().replaceAll('%2F', '/').replaceAll('%28', '(').replaceAll('%29', ')');
  return `${path}${text === '' ? '' : `?${text}`}`;
}

function withDefaults(carried: Values, values: Values): Values {
  return Object.fromEntries(Object.entries(carried).map(([name, value]) => [name, values[name] ?? value]));
}

/** Parameters of the current address, and addresses with some of them changed. */
export interface Parameters {
  readonly one: (name: string) => string | null;
  readonly all: (name: string) => readonly string[];
  /** Returns the values as the API's filter; null if there are none. */
  readonly some: <Word extends string>(name: string) => readonly Word[] | null;
  readonly changed: (values: Values) => string;
}

export function useParameters(): Parameters {
  const { path, search } = usePlace();
  return parametersOf(path, search);
}

/** Shared by all who ask for those of one address, which are many on a page. */
let last: { readonly path: string; readonly search: string; readonly parameters: Parameters } | null = null;

export function parametersOf(path: string, search: string): Parameters {
  if (last?.path !== path || last.search !== search) last = { path, search, parameters: parametersIn(path, search) };
  return last.parameters;
}

function parametersIn(path: string, search: string): Parameters {
  const parameters = new URLSearchParams(search);
  return {
    one: (name) => parameters.get(name),
    all: (name) => parameters.getAll(name),
    some<Word extends string>(name: string) {
      const words = parameters.getAll(name);
      return words.length === 0 ? null : (words as Word[]);
    },
    changed(values) {
      const names = [...new Set(parameters.keys())];
      const before = Object.fromEntries(names.map((name) => [name, parameters.getAll(name)]));
      return addressOf(path, { ...before, ...values });
    },
  };
}
