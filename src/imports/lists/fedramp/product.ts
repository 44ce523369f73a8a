import { z } from 'zod';
import type { ScopeStatus } from '../../../domain/statements.ts';
import type { Words } from '../../map/vocabulary.ts';
import { optionalText, singleLine } from '../json/shapes.ts';
import { isBlank, meaningOfStatus } from './words.ts';

/** Something that a product lists: a service or a system. */
export interface Listed {
  readonly value: unknown;
  readonly path: string;
}

/** One authorization, or one on its way. What is null, the Marketplace does not say. */
export interface Product {
  readonly path: string;
  readonly id: string | null;
  readonly provider: string | null;
  readonly offering: string | null;
  readonly status: string | null;
  /** Status of its services; null: the product says nothing of them. */
  readonly statusOfServices: ScopeStatus | null;
  /** False where nobody knows yet what its status means. */
  readonly isUnderstood: boolean;
  readonly level: string | null;
  readonly authorizedOn: string | null;
  readonly authorizedBy: string | null;
  readonly assessor: string | null;
  readonly services: readonly Listed[];
  /** Systems that rest on it. */
  readonly leveraged: readonly Listed[];
  /** Packages that it rests on, as the lists until 2019 tell it. */
  readonly underlying: readonly Listed[];
}

/** What each year calls it, without case and separators; the first that says something is taken. */
const KEYS = {
  id: ['id', 'fedrampid', 'frid', 'packageid'],
  provider: ['csp', 'cloudserviceprovider', 'cloudserviceprovidername', 'provider', 'name'],
  offering: ['cso', 'serviceoffering', 'cloudserviceoffering', 'cloudserviceproviderpackage'],
  status: ['status', 'designation', 'currentactivestatus'],
  level: ['impactlevel'],
  authorizedOn: ['fedrampauth', 'authdate', 'authorizationdate', 'originalauthorizationdate', 'certdate'],
  authorizedBy: ['authtype', 'authorizationtype', 'certpath'],
  assessor: ['independentassessor', 'assessor', 'currentassessor'],
} as const;
/** Services of the last 90 days stand apart, and are services all the same. */
const SERVICE_KEYS = ['allothers', 'servicelast90', 'services', 'authorizedservices', 'certifiedservices'];
const LEVERAGED_KEYS = ['leveragedsystems'];
const UNDERLYING_KEYS = ['underlyingcsppackageid'];

const OBJECT = z.record(z.string(), z.unknown());

/** Null where it is no object. */
export function readProduct(value: unknown, position: number, words: Words): Product | null {
  const product = OBJECT.safeParse(value);
  if (!product.success) return null;
  const entries = Object.entries(product.data);
  const stated = (keys: readonly string[]) => firstStated(entries, keys);
  const id = stated(KEYS.id);
  const path = `Products[${id ?? position}]`;
  const status = stated(KEYS.status);
  const meaning = meaningOfStatus(status ?? '', words);
  return {
    path,
    id,
    provider: stated(KEYS.provider),
    offering: stated(KEYS.offering),
    status,
    statusOfServices: meaning === 'nothing' || meaning === undefined ? null : meaning,
    isUnderstood: status === null || meaning !== undefined,
    level: stated(KEYS.level),
    authorizedOn: stated(KEYS.authorizedOn),
    authorizedBy: stated(KEYS.authorizedBy),
    assessor: stated(KEYS.assessor),
    services: listed(entries, SERVICE_KEYS, path),
    leveraged: listed(entries, LEVERAGED_KEYS, path),
    underlying: listed(entries, UNDERLYING_KEYS, path),
  };
}

/** A system in another product's list, which may be told by its number alone. */
export function readSystem(value: unknown): Pick<Product, 'id' | 'offering' | 'provider'> {
  if (typeof value === 'string' || typeof value === 'number') {
    return { id: textOf(value), offering: null, provider: null };
  }
  const entries = Object.entries(OBJECT.safeParse(value).data ?? {});
  return {
    id: firstStated(entries, KEYS.id),
    offering: firstStated(entries, KEYS.offering),
    provider: firstStated(entries, KEYS.provider),
  };
}

type Entries = readonly (readonly [string, unknown])[];

function firstStated(entries: Entries, keys: readonly string[]): string | null {
  const values = keys
    .flatMap((key) => entries.filter(([name]) => plain(name) === key))
    .map(([, value]) => textOf(value));
  return values.find((text) => text !== null) ?? null;
}

function textOf(value: unknown): string | null {
  const text = optionalText.safeParse(value).data ?? null;
  return text === null || isBlank(text) ? null : text;
}

/** Lists come as lists, or as the cell that they were made from. */
function listed(entries: Entries, keys: readonly string[], path: string): Listed[] {
  return entries
    .filter(([name]) => keys.includes(plain(name)))
    .flatMap(([name, value]) =>
      itemsOf(value).map((item, index) => ({ value: item, path: `${path}.${singleLine(name)}[${index}]` })),
    );
}

function itemsOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split('|') : [value];
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}
