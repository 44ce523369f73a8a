import { type GraphQLType, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { eitherOf } from '../domain/choices.ts';

const OWN_SENTENCE = /(?:^|[;.] )This (must be .*)$/s;
const UNKNOWN_FIELD = /^Field "([^"]*)" is not defined by type /;
const MISSING_FIELD = /^Field "(?:\w+\.)?(\w+)" of required type /;
const WRONG_WORD = /^Value "(.*)" does not exist in "\w+" enum\./s;
const QUOTED_WORD = /^Enum "\w+" cannot represent non-enum value: (".*?")\./s;
const WRONG_SCALAR = /^(\w+) cannot represent (?:a )?non[- ](?:integer|numeric|boolean|string)[\w -]* value: (.*)$/s;
const SCALARS: Readonly<Record<string, string>> = {
  Int: 'a whole number',
  Float: 'a number',
  Boolean: 'true or false',
  String: 'one text',
  ID: 'one id',
};
const SUGGESTED = ' Did you mean ';

/**
 * Describes a value that does not match its type, in one sentence. graphql-js describes the fault only in its message.
 * @param type Expected type, for hints on its words and fields; null or absent: no hints.
 */
export function faultSentence(place: string, message: string, type: GraphQLType | null | undefined): string {
  const own = OWN_SENTENCE.exec(message);
  if (own !== null) return `${place} ${own[1]}`;
  const missing = MISSING_FIELD.exec(message);
  if (missing !== null) return `${place} needs the field "${missing[1]}".`;
  const named = getNamedType(type);
  const unknown = UNKNOWN_FIELD.exec(message);
  if (unknown !== null && isInputObjectType(named)) {
    return `${place} has no field "${unknown[1]}"; it has ${nearestFirst(Object.keys(named.getFields()), message)}.`;
  }
  const wrong = WRONG_WORD.exec(message);
  if (wrong !== null && isEnumType(named)) {
    return `${place} must be ${eitherOf(named.getValues().map(({ name }) => name))}, not "${wrong[1]}".`;
  }
  const quoted = QUOTED_WORD.exec(message);
  if (quoted !== null && isEnumType(named)) {
    return `${place} must be ${eitherOf(named.getValues().map(({ name }) => name))} without quotes, not ${quoted[1]}.`;
  }
  const [, scalar = '', came] = WRONG_SCALAR.exec(message) ?? [];
  const wanted = SCALARS[scalar];
  return wanted === undefined ? `${place}: ${message}` : `${place} must be ${wanted}, not ${came}.`;
}

/** Lists names, starting with those that graphql-js suggests in its message. */
export function nearestFirst(names: readonly string[], message: string): string {
  const at = message.lastIndexOf(SUGGESTED);
  const suggested = at === -1 ? '' : message.slice(at);
  const nearest = [...suggested.matchAll(/"(\w+)"/g)].flatMap(([, name = '']) => (names.includes(name) ? [name] : []));
  const sorted = [...new Set([...nearest, ...names])];
  return sorted.length < 2 ? sorted.join('') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}
