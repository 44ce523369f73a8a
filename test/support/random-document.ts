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

/** Ids by kind. */
export type DrawnIds = Readonly<Record<string, readonly string[]>>;

/** Ids of the made-up facts, and an unknown one of each kind. */
const MADE_UP_IDS: DrawnIds = {
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

/** Query for a server's ids of each kind. */
export const IDS_QUESTION = `{
  standard: standards(first: 100) { nodes { id } }
  service: services(first: 100) { nodes { id } }
  environment: environments(first: 100) { nodes { id } }
  certificate: certificates(first: 100) { nodes { id } }
  organization: organizations(first: 100) { nodes { id } }
  source: sources(first: 100) { nodes { id } }
  import: imports(first: 10) { nodes { id } }
  clause: inheritance(first: 100) { nodes { clause { id } } }
}`;

/** Kinds of arguments whose names do not imply them. */
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

interface Draw {
  readonly g: GeneratorValue;
  readonly ids: DrawnIds;
}

const DAYS = ['2019-01-01', '2031-06-01', '2033-01-01'];
const WORDS = ['pretend', 'teapots', 'Lantern', 'TC-2', '4.2.1', 'nothing like this'];

/** Generates a random document that is valid for the schema: a query with some root fields and random arguments. */
export function randomDocument(g: GeneratorValue, ids: DrawnIds = MADE_UP_IDS): string {
  return `query Fuzzed ${selectionOf({ g, ids }, publicSchema.getQueryType() as GraphQLNamedType, DEEPEST)}`;
}

function selectionOf(draw: Draw, type: GraphQLNamedType, depth: number): string {
  const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  // Without fields that require a token, which other tests cover.
  const open = own.filter(({ name }) => name !== 'auditRecords');
  const fitting = depth > 1 ? open : open.filter((field) => !isCompositeType(getNamedType(field.type)));
  const names = fitting.map(({ name }) => name);
  // By name, since fast-check compares the items.
  const chosen =
    names.length === 0 ? [] : draw.g(fc.subarray, names, { minLength: 1, maxLength: Math.min(3, names.length) });
  const fields = fitting.filter(({ name }) => chosen.includes(name)).map((field) => fieldOf(draw, field, depth));
  if (isAbstractType(type)) {
    const one = draw.g(fc.constantFrom, ...publicSchema.getPossibleTypes(type).map(({ name }) => name));
    if (depth > 1)
      fields.push(`... on ${one} ${selectionOf(draw, publicSchema.getType(one) as GraphQLNamedType, depth)}`);
  }
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldOf(draw: Draw, field: GraphQLField<unknown, unknown>, depth: number): string {
  const given = field.args.flatMap((argument) => argumentOf(draw, field.name, argument));
  const type = getNamedType(field.type);
  const selection = isCompositeType(type) ? selectionOf(draw, type, depth - 1) : '';
  return `${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`} ${selection}`;
}

function argumentOf(draw: Draw, field: string, { name, type, defaultValue }: GraphQLArgument): string[] {
  // Nested pages of full size would exceed the limit.
  const isNeeded = name === 'first' || (isNonNullType(type) && defaultValue === undefined);
  if (name === 'after' || (!isNeeded && draw.g(fc.integer, { min: 0, max: 2 }) > 0)) return [];
  return [`${name}: ${valueFor(draw, type, { field, name })}`];
}

interface Place {
  readonly field: string;
  readonly name: string;
}

function valueFor(draw: Draw, type: GraphQLInputType, place: Place): string {
  if (isNonNullType(type)) return valueFor(draw, type.ofType, place);
  if (isListType(type)) {
    const length = draw.g(fc.integer, { min: 0, max: 3 });
    return `[${Array.from({ length }, () => valueFor(draw, type.ofType, place)).join(', ')}]`;
  }
  if (isEnumType(type)) return draw.g(fc.constantFrom, ...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).flatMap((part) =>
      argumentOf(draw, place.field, part as GraphQLArgument),
    );
    return `{ ${given.join(', ')} }`;
  }
  return scalarOf(draw, type.name, place);
}

function scalarOf(draw: Draw, type: string, place: Place): string {
  if (type === 'ID') return JSON.stringify(draw.g(fc.constantFrom, ...idsFor(draw.ids, place)));
  if (type === 'Boolean') return String(draw.g(fc.boolean));
  if (type === 'Date') return JSON.stringify(draw.g(fc.constantFrom, ...DAYS));
  if (type === 'String') return JSON.stringify(draw.g(fc.constantFrom, ...WORDS));
  return String(place.name === 'revision' || place.name === 'since' ? 1 : draw.g(fc.integer, { min: 1, max: 9 }));
}

function idsFor(ids: DrawnIds, { field, name }: Place): readonly string[] {
  const told = KIND_BY_ARGUMENT[`${field}.${name}`] ?? KIND_BY_ARGUMENT[name];
  const kind = told ?? (name === 'id' ? field : name.replace(/s$/, ''));
  return ids[kind] ?? Object.values(ids).flat();
}
