import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { publicSchema } from './schema-parts.ts';

/** Ids that the made-up facts have, and one of each kind that they have not. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  standard: ['standard/teapots-2030', 'standard/teapots-2020', 'standard/controls', 'standard/none'],
  clause: ['clause/teapots-2030/4', 'clause/teapots-2030/4.2.1', 'clause/controls/TC-2', 'clause/none/1'],
  service: ['service/lantern', 'service/whole', 'service/part-1', 'service/spoon', 'service/lid', 'service/none'],
  family: ['family/kitchen', 'family/garden', 'family/shed', 'family/none'],
  environment: ['environment/meadow', 'environment/island', 'environment/none'],
  certificate: ['certificate/harbour', 'certificate/jetty', 'certificate/ferry', 'certificate/none'],
  organization: ['organization/imaginary', 'organization/pretend', 'organization/none'],
  source: ['source/handbook', 'source/list', 'source/none'],
  import: ['import/1', 'import/99'],
};

/** Which kind an argument wants where its name does not say. */
const KIND_BY_ARGUMENT: Readonly<Record<string, string>> = {
  'standardGap.from': 'standard',
  'standardGap.to': 'standard',
  families: 'family',
  holders: 'organization',
  issuers: 'organization',
  assessors: 'organization',
  authorizingAgencies: 'organization',
  publishers: 'organization',
  subject: 'service',
};
const DEEPEST = 8;
const DAYS = ['2019-01-01', '2031-06-01', '2033-01-01'];
const WORDS = ['pretend', 'teapots', 'Lantern', 'TC-2', '4.2.1', 'nothing like this'];

/** A random document that is valid for the schema: a query with some root fields, each with random arguments. */
export function randomDocument(g: GeneratorValue): string {
  return `query Fuzzed ${selectionOf(g, publicSchema.getQueryType() as GraphQLNamedType, DEEPEST)}`;
}

function selectionOf(g: GeneratorValue, type: GraphQLNamedType, depth: number): string {
  const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  // What needs a token is asked elsewhere.
  const open = own.filter(({ name }) => name !== 'auditRecords');
  const fitting = depth > 1 ? open : open.filter((field) => !isCompositeType(getNamedType(field.type)));
  const names = fitting.map(({ name }) => name);
  // Chosen by name: fast-check compares what it is given.
  const chosen =
    names.length === 0 ? [] : g(fc.subarray, names, { minLength: 1, maxLength: Math.min(3, names.length) });
  const fields = fitting.filter(({ name }) => chosen.includes(name)).map((field) => fieldOf(g, field, depth));
  if (isAbstractType(type)) {
    const one = g(fc.constantFrom, ...publicSchema.getPossibleTypes(type).map(({ name }) => name));
    if (depth > 1) fields.push(`... on ${one} ${selectionOf(g, publicSchema.getType(one) as GraphQLNamedType, depth)}`);
  }
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldOf(g: GeneratorValue, field: GraphQLField<unknown, unknown>, depth: number): string {
  const given = field.args.flatMap((argument) => argumentOf(g, field.name, argument));
  const type = getNamedType(field.type);
  const selection = isCompositeType(type) ? selectionOf(g, type, depth - 1) : '';
  return `${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`} ${selection}`;
}

function argumentOf(g: GeneratorValue, field: string, { name, type, defaultValue }: GraphQLArgument): string[] {
  // Pages of their full size, one in the other, would be over the limit.
  const isNeeded = name === 'first' || (isNonNullType(type) && defaultValue === undefined);
  if (name === 'after' || (!isNeeded && g(fc.integer, { min: 0, max: 2 }) > 0)) return [];
  return [`${name}: ${valueFor(g, type, { field, name })}`];
}

interface Place {
  readonly field: string;
  readonly name: string;
}

function valueFor(g: GeneratorValue, type: GraphQLInputType, place: Place): string {
  if (isNonNullType(type)) return valueFor(g, type.ofType, place);
  if (isListType(type)) {
    const length = g(fc.integer, { min: 0, max: 3 });
    return `[${Array.from({ length }, () => valueFor(g, type.ofType, place)).join(', ')}]`;
  }
  if (isEnumType(type)) return g(fc.constantFrom, ...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).flatMap((part) =>
      argumentOf(g, place.field, part as GraphQLArgument),
    );
    return `{ ${given.join(', ')} }`;
  }
  return scalarOf(g, type.name, place);
}

function scalarOf(g: GeneratorValue, type: string, place: Place): string {
  if (type === 'ID') return JSON.stringify(g(fc.constantFrom, ...idsFor(place)));
  if (type === 'Boolean') return String(g(fc.boolean));
  if (type === 'Date') return JSON.stringify(g(fc.constantFrom, ...DAYS));
  if (type === 'String') return JSON.stringify(g(fc.constantFrom, ...WORDS));
  return String(place.name === 'revision' || place.name === 'since' ? 1 : g(fc.integer, { min: 1, max: 9 }));
}

function idsFor({ field, name }: Place): readonly string[] {
  const told = KIND_BY_ARGUMENT[`${field}.${name}`] ?? KIND_BY_ARGUMENT[name];
  const kind = told ?? (name === 'id' ? field : name.replace(/s$/, ''));
  return IDS[kind] ?? Object.values(IDS).flat();
}
