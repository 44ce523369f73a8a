import { isDay } from '../../../domain/days.ts';
import type { ScopeStatus } from '../../../domain/statements.ts';
import { type Meaning, type Words, wordOf } from '../../map/vocabulary.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, anyObject, type JsonObject, optionalText, singleLine } from '../json/shapes.ts';

/** Something that a product lists: a service or a system. */
export interface Listed {
  readonly value: unknown;
  readonly place: Place;
}

/** A product, or a system in another one's list. */
export interface NamedSystem {
  readonly id: string | null;
  readonly provider: string | null;
  readonly offering: string | null;
}

/** One authorization, or one on its way. Null: the Marketplace does not say. */
export interface Product extends NamedSystem {
  readonly place: Place;
  readonly status: string | null;
  /** Status of its services; null: the product says nothing of them. */
  readonly statusOfServices: ScopeStatus | null;
  /** False where nobody knows yet what its status means. */
  readonly isUnderstood: boolean;
  readonly level: string | null;
  /** Null: none is said; undefined: what is said is no day. */
  readonly authorizedOn: string | null | undefined;
  readonly authorizedBy: string | null;
  readonly assessor: string | null;
  /** The provider's description of its offering, in lines. */
  readonly description: string | null;
  readonly services: readonly Listed[];
  /** Systems that rest on it. */
  readonly leveraged: readonly Listed[];
}

/** Keys of the lists since 2024, without case and separators; the first that says something is taken. */
const KEYS = {
  id: ['id', 'fedrampid'],
  provider: ['csp', 'name'],
  offering: ['cso', 'serviceoffering'],
  status: ['status', 'currentactivestatus'],
  level: ['impactlevel'],
  authorizedOn: ['fedrampauth', 'authdate', 'certdate'],
  authorizedBy: ['authtype', 'certpath'],
  assessor: ['independentassessor', 'currentassessor'],
} as const;
/** Services of the last 90 days stand apart, and are services all the same. */
const SERVICE_KEYS = ['allothers', 'servicelast90', 'certifiedservices'];
/** Keys that nothing but a product has. */
const OWN_KEYS = ['csp', 'cso', 'impactlevel', 'leveragedsystems'];

/** Words of the Marketplace for nothing. */
const BLANKS = new Set([
  ...['', 'n/a', '#n/a', 'null', 'none', 'not active', 'not authorized', 'not in process'],
  ...['not agency partnered', 'no frr date'],
]);

/** Whole labels, without "FedRAMP": of a word that is not known nothing is concluded. */
const MEANINGS: ReadonlyMap<string, ScopeStatus> = new Map([
  // A product in remediation is still certified.
  ...labelled('IN_SCOPE', ['authorized', 'compliant', 'certified', 'certified (in remediation)', 'remediation']),
  ...labelled('IN_AUDIT', ['in process', 'in progress', 'agency in process', 'agency authorization in process']),
  ...labelled('PLANNED', ['ready', 'legacy ready', 'initial implementation']),
]);

function labelled(status: ScopeStatus, labels: readonly string[]) {
  return labels.map((label) => [label, status] as const);
}

export function isOfProduct(value: unknown): boolean {
  const values = anyObject.safeParse(value).data ?? {};
  return entriesCalled(values, OWN_KEYS).length > 0;
}

export function readProduct(values: JsonObject, place: Place, words: Words): Product {
  const stated = (key: keyof typeof KEYS) => firstStated(values, KEYS[key]);
  const status = stated('status');
  const meaning = status === null ? undefined : meaningOfStatus(status, words);
  const day = stated('authorizedOn');
  const [description] = entriesCalled(values, ['servicedesc']).map(([, value]) => value);
  return {
    ...systemIn(values),
    place,
    status,
    statusOfServices: meaning === 'nothing' || meaning === undefined ? null : meaning,
    isUnderstood: status === null || meaning !== undefined,
    level: stated('level'),
    authorizedOn: day === null ? null : dayOf(day),
    authorizedBy: stated('authorizedBy'),
    assessor: stated('assessor'),
    description: typeof description === 'string' ? description : null,
    services: listed(values, SERVICE_KEYS, place),
    leveraged: listed(values, ['leveragedsystems'], place),
  };
}

export function statedId(values: JsonObject): string | null {
  return firstStated(values, KEYS.id);
}

/** A system in another product's list, which may be told by its number alone. */
export function readSystem(value: unknown): NamedSystem {
  return systemIn(anyObject.safeParse(value).data ?? { id: value });
}

/** Null for what names nothing. */
export function statedText(value: unknown): string | null {
  const text = optionalText.safeParse(value).data ?? null;
  return text === null || BLANKS.has(text.toLowerCase()) ? null : text;
}

/** The name of the standard of a level; null for a bare number, whose meaning has changed over the years. */
export function standardOfLevel(label: string | null): string | null {
  if (label === null || /^\d+$/.test(label)) return null;
  return /^fedramp\b/i.test(label) ? label : `FedRAMP ${label}`;
}

function systemIn(values: JsonObject): NamedSystem {
  return {
    id: statedId(values),
    provider: firstStated(values, KEYS.provider),
    offering: firstStated(values, KEYS.offering),
  };
}

function firstStated(values: JsonObject, keys: readonly string[]): string | null {
  const texts = entriesCalled(values, keys).map(([, value]) => statedText(value));
  return texts.find((text) => text !== null) ?? null;
}

function listed(values: JsonObject, keys: readonly string[], place: Place): Listed[] {
  return entriesCalled(values, keys).flatMap(([name, list]) =>
    anyNumber.parse(list).map((value, index) => ({ value, place: place.under(singleLine(name)).item(index) })),
  );
}

function entriesCalled(values: JsonObject, keys: readonly string[]): readonly [string, unknown][] {
  const entries = Object.entries(values);
  return keys.flatMap((key) => entries.filter(([name]) => name.toLowerCase().replace(/[^a-z0-9]/g, '') === key));
}

/** Undefined where the label is not known. */
function meaningOfStatus(label: string, words: Words): Meaning | undefined {
  const word = label.toLowerCase().replace(/^(legacy\s+)?fedramp\s+(20x\s+)?/, '$1');
  return words.get(wordOf(label)) ?? MEANINGS.get(word);
}

function dayOf(text: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1] ?? '';
  return isDay(found) ? found : undefined;
}
