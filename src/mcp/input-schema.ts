import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { once } from '../domain/remembering.ts';

/** Describes inputs as JSON Schema once, though each request has a server of its own. */
export function inputSchemaOf(input: z.ZodObject): StandardSchemaWithJSON {
  const standard = input['~standard'];
  const described = once(() => standard.jsonSchema.input({ target: 'draft-2020-12' }));
  return { '~standard': { ...standard, jsonSchema: { ...standard.jsonSchema, input: described } } };
}
