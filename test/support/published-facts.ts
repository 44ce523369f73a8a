import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The files of seed/, read without the program, for comparison with its answers. */
const SEED = new URL('../../seed/', import.meta.url);

export interface Offering {
  readonly id: string;
  readonly csp: string;
  readonly cso: string;
  readonly status: string;
  readonly impact_level: string;
  readonly service_model: readonly string[];
  readonly auth_date: string;
  readonly agency_authorizations: readonly string[];
  readonly independent_assessor: string;
  readonly service_last_90: readonly string[];
  readonly all_others: readonly string[];
  /** Offerings that leverage this one. */
  readonly leveraged_systems: readonly { readonly id: string }[];
}

const marketplace = JSON.parse(readFileSync(new URL('marketplace/fedramp-marketplace-2026-04-28.json', SEED), 'utf8'));
export const OFFERINGS: readonly Offering[] = marketplace.data.Products;

export const isAuthorized = ({ status }: Offering) => status === 'FedRAMP Authorized';
export const isInProcess = ({ status }: Offering) => status.endsWith('In Process');

/** Returns a provider's offerings, by its spelling in the Marketplace. */
export const offeringsOf = (provider: string) => OFFERINGS.filter(({ csp }) => csp === provider);

/** Returns an offering by number or name. */
export function offering(name: string): Offering {
  const found = OFFERINGS.find(({ id, cso }) => id === name || cso === name);
  if (found === undefined) throw new Error(`The Marketplace has no offering “${name}”.`);
  return found;
}

/** Returns the distinct names of the services that offerings list. */
export function servicesOf(offerings: readonly Offering[]): Set<string> {
  const names = offerings.flatMap(({ all_others, service_last_90 }) => [...all_others, ...service_last_90]);
  return new Set(names.map((name) => name.trim()));
}

/** Returns the offerings that this one leverages. */
export const leveragedBy = ({ id }: Offering) =>
  OFFERINGS.filter(({ leveraged_systems }) => leveraged_systems.some((system) => system.id === id));

/** Returns the numbers of offerings that leverage this one, directly or indirectly. */
export function dependentsOf(first: string): Set<string> {
  const reached = new Set<string>([first]);
  for (const id of reached) for (const system of offering(id).leveraged_systems) reached.add(system.id);
  reached.delete(first);
  return reached;
}

type Row = Readonly<Record<string, string>>;

/** Reads the rows of a CSV file, such as `certificates`. */
export function rowsOf(name: string): Row[] {
  return parse(readFileSync(new URL(`${name}.csv`, SEED)), { columns: true });
}

/** Reads the requirements of a standard, except withdrawn ones. */
export const requirementsOf = (standard: string) =>
  rowsOf(`clauses/${standard}`).filter(({ kind, withdrawn = 'no' }) => kind === 'REQUIREMENT' && withdrawn === 'no');
