import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { eitherOf } from '../domain/choices.ts';
import { once } from '../domain/remembering.ts';

/** Describes inputs as JSON Schema once, though each request has a server of its own. */
export function inputSchemaOf(input: z.ZodObject): StandardSchemaWithJSON {
  const { jsonSchema, ...standard } = input['~standard'];
  const described = once(() => jsonSchema.input({ target: 'draft-2020-12' }));
  const validate = (given: unknown) => {
    const { data, error } = input.safeParse(given, { error: nameInputs });
    return error === undefined ? { value: data } : { issues: error.issues };
  };
  return { '~standard': { ...standard, validate, jsonSchema: { ...jsonSchema, input: described } } };
}

/** Names the inputs that there are where one is called otherwise; others are told by zod. */
const nameInputs: z.core.$ZodErrorMap = ({ code, keys, inst }) => {
  if (code !== 'unrecognized_keys') return undefined;
  const unknown = (keys as readonly string[]).map((key) => JSON.stringify(key));
  return `takes ${eitherOf(Object.keys((inst as z.ZodObject).shape))}, not ${eitherOf(unknown)}`;
};
