import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { eitherOf } from '../domain/choices.ts';
import { once } from '../domain/remembering.ts';

/** Bounds are refused with a sentence, so clients, which send all tools to a model with each question, need not read them. */
const LEFT_OUT = new Set([
  '$schema',
  'additionalProperties',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
]);

/** Describes inputs as JSON Schema once, though each request has a server of its own. */
export function inputSchemaOf(input: z.ZodObject): StandardSchemaWithJSON {
  const { jsonSchema, ...standard } = input['~standard'];
  const described = once(() => shortened(jsonSchema.input({ target: 'draft-2020-12' })) as Record<string, unknown>);
  const validate = (given: unknown) => {
    const { data, error } = input.safeParse(given, { error: nameInputs });
    return error === undefined ? { value: data } : { issues: error.issues };
  };
  return { '~standard': { ...standard, validate, jsonSchema: { ...jsonSchema, input: described } } };
}

/** Keeps inputs whose name is that of a keyword. */
function shortened(schema: unknown, areInputs = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => shortened(one));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => areInputs || !LEFT_OUT.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, shortened(value, !areInputs && key === 'properties')]));
}

/** Names the inputs that exist if one has another name; zod describes other issues. */
const nameInputs: z.core.$ZodErrorMap = ({ code, keys, inst }) => {
  if (code !== 'unrecognized_keys') return undefined;
  const unknown = (keys as readonly string[]).map((key) => JSON.stringify(key));
  return `takes ${eitherOf(Object.keys((inst as z.ZodObject).shape))}, not ${eitherOf(unknown)}`;
};
