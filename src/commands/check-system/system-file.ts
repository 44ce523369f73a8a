import { extname } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { groupBy } from '../../domain/grouping.ts';
import { BadInput } from '../../errors.ts';
import { resourceTypes } from './terraform-plan.ts';

/** A service of a system, as its file names it. */
export interface NamedService {
  readonly name: string;
  /** Id or name of the environment; null if the file states none for it. */
  readonly environment: string | null;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** A resource type of a plan that the mapping does not have. */
export interface UnmappedType {
  readonly type: string;
  readonly line: number;
}

export interface SystemFile {
  readonly services: readonly NamedService[];
  readonly unmapped: readonly UnmappedType[];
}

const SERVICE_KEYS = ['service', 'name', 'id'];
const ENVIRONMENT_KEYS = ['environment', 'cloud'];
const SHAPE =
  'a list of services under "services", each a name or an object with "service" or "name" and, if needed, "environment"';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the services of a system from CSV, YAML, JSON, a CycloneDX BOM or the JSON of a Terraform plan. */
export function readSystem(path: string, content: string, typesFile: string | null): SystemFile {
  const lineOf = createLineSearch(content);
  if (extname(path).toLowerCase() === '.csv')
    return { services: rowsOf(path, content).map(serviceOf(path, lineOf)), unmapped: [] };
  const value = parsed(path, content);
  const types = resourceTypes(value);
  if (types !== null) return mappedServices(types, { path, typesFile, lineOf });
  const { services, ...whole } = fieldsOf(value);
  const list = Array.isArray(value) ? value : services;
  if (!Array.isArray(list)) throw new BadInput(`${path} must be ${SHAPE}.`);
  const environment = textIn(whole, ENVIRONMENT_KEYS);
  return { services: list.map(serviceOf(path, lineOf, environment)), unmapped: [] };
}

function parsed(path: string, content: string): unknown {
  const isJson = extname(path).toLowerCase() === '.json';
  try {
    return isJson ? JSON.parse(content) : parseYaml(content, { maxAliasCount: 0 });
  } catch (error) {
    throw new BadInput(`${path} is not ${isJson ? 'JSON' : 'YAML'}: ${(error as Error).message}`, { cause: error });
  }
}

function rowsOf(path: string, content: string): readonly Fields[] {
  try {
    const columns = (heads: string[]) => heads.map((head) => head.trim().toLowerCase());
    return parseCsv(content, { bom: true, columns, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new BadInput(`${path} is not CSV: ${(error as Error).message}`, { cause: error });
  }
}

function serviceOf(path: string, lineOf: LineSearch, common: string | null = null) {
  return (item: unknown, position: number): NamedService => {
    const fields = fieldsOf(item);
    const name = typeof item === 'string' ? item.trim() : textIn(fields, SERVICE_KEYS);
    if (name === null || name === '')
      throw new BadInput(`Service ${position + 1} of ${path} has no name; expected ${SHAPE}.`);
    return { name, environment: textIn(fields, ENVIRONMENT_KEYS) ?? common, line: lineOf(name) };
  };
}

interface Mapping {
  readonly path: string;
  readonly typesFile: string | null;
  readonly lineOf: LineSearch;
}

/** Finds the services of resource types. A type mapped to no service, such as a role assignment, is left out. */
function mappedServices(types: readonly string[], { path, typesFile, lineOf }: Mapping): SystemFile {
  if (typesFile === null) {
    throw new BadInput(`${path} is a Terraform plan: name a file that maps resource types to services with --types.`);
  }
  const rows = rowsOf('The file of --types', typesFile);
  const rowsOfType = createTypeSearch(rows);
  const services = new Map<string, NamedService>();
  for (const type of types) {
    for (const row of rowsOfType(type)) {
      const name = textIn(row, ['service']);
      if (name !== null && !services.has(name)) services.set(name, { name, environment: null, line: lineOf(type) });
    }
  }
  const unmapped = types.filter((type) => rowsOfType(type).length === 0).map((type) => ({ type, line: lineOf(type) }));
  return { services: [...services.values()], unmapped };
}

/** Finds the rows of a type: those with its name, otherwise those with the longest beginning of it before a `*`. */
function createTypeSearch(rows: readonly Fields[]): (type: string) => readonly Fields[] {
  const byType = groupBy(rows, (row) => textIn(row, ['type']) ?? '');
  const patterns = [...byType.keys()]
    .filter((type) => type.endsWith('*'))
    .sort((left, right) => right.length - left.length);
  return (type) => {
    const pattern = patterns.find((one) => type.startsWith(one.slice(0, -1)));
    return byType.get(type) ?? byType.get(pattern ?? '') ?? [];
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function textIn(fields: Fields, keys: readonly string[]): string | null {
  const text = keys.map((key) => fields[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? text.trim() : null;
}

type LineSearch = (text: string) => number;

/** Finds the line of each next name; a name that was found before is found again behind it, if it is there. */
function createLineSearch(content: string): LineSearch {
  const ends = new Map<string, number>();
  return (text) => {
    const from = ends.get(text) ?? 0;
    const found = content.indexOf(text, from);
    const at = found < 0 ? content.indexOf(text) : found;
    if (at < 0) return 1;
    ends.set(text, at + text.length);
    return content.slice(0, at).split('\n').length;
  };
}
