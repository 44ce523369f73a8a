import { GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../domain/days.ts';

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  // Not a GraphQLError: those lose the place that the library adds.
  throw new TypeError(`This must be a day of the calendar such as "2026-11-24", not ${JSON.stringify(value)}.`);
}

export const scalars = {
  Date: new GraphQLScalarType<string, string>({
    name: 'Date',
    serialize: (value) => String(value),
    parseValue: parseDay,
    parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
  }),
  DateTime: new GraphQLScalarType<string, string>({ name: 'DateTime', serialize: (value) => String(value) }),
};
