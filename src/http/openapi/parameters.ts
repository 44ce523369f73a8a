import { z } from 'zod';
import { LARGEST_WHOLE, type Parameter, type ParameterType } from '../../exports/parameters.ts';
import type { OperationParameter, Schema } from './operation.ts';

const SCHEMAS: Readonly<Record<ParameterType, Schema>> = {
  list: { type: 'string' },
  text: { type: 'string' },
  day: { type: 'string', format: 'date' },
  whole: { type: 'integer', minimum: 0, maximum: LARGEST_WHOLE },
  flag: { type: 'boolean' },
};

/** Describes parameters of exports and checks. */
export function queryParameters(parameters: readonly Parameter[]): readonly OperationParameter[] {
  return parameters.map(({ name, type, description, words, isNeeded = false }) => {
    const value = words === undefined ? SCHEMAS[type] : { ...SCHEMAS[type], enum: words };
    const given = { name, in: 'query', description, required: isNeeded } as const;
    return type === 'list' ? { ...given, schema: listOf(value), explode: false } : { ...given, schema: value };
  });
}

function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** Describes options that a schema of Zod reads. */
export function optionParameters(options: z.ZodObject): readonly OperationParameter[] {
  const { properties = {}, required = [] } = schemaOf(options) as z.core.JSONSchema.ObjectSchema;
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as z.core.JSONSchema.BaseSchema;
    const described = description === undefined ? {} : { description };
    return { name, in: 'query', ...described, required: required.includes(name), schema };
  });
}

/** Returns the JSON Schema of the values that a schema of Zod accepts. */
export function schemaOf(accepted: z.ZodType): Schema {
  const { $schema, ...schema } = z.toJSONSchema(accepted, { io: 'input' });
  return schema;
}
