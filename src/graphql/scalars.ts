import { type GraphQLScalarTypeConfig, Kind } from 'graphql';
import { isDay } from '../domain/days.ts';
import { isPartialDate } from '../domain/partial-date.ts';

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  // A GraphQLError would not get the path that graphql-js adds.
  throw new TypeError(`This must be a day of the calendar such as "2026-11-24", not ${JSON.stringify(value)}.`);
}

function parsePartialDate(value: unknown): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw new TypeError(
    `This must be a day, month or year such as "2026-11-24", "2026-11" or "2026", not ${JSON.stringify(value)}.`,
  );
}

function parseMoment(value: unknown): string {
  const isMoment = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value);
  const time = isMoment && isDay(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
  // Normalized, so that text order is chronological order.
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new TypeError(`This must be a moment in UTC such as "2026-11-24T09:30:00Z", not ${JSON.stringify(value)}.`);
}

/** Names and descriptions are omitted: they would override those of the SDL. */
export const scalars = {
  Date: {
    serialize: String,
    parseValue: parseDay,
    parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
  },
  PartialDate: {
    serialize: String,
    parseValue: parsePartialDate,
    parseLiteral: (node) => parsePartialDate(node.kind === Kind.STRING ? node.value : null),
  },
  DateTime: {
    serialize: String,
    parseValue: parseMoment,
    parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : null),
  },
} satisfies Record<string, Partial<GraphQLScalarTypeConfig<string, string>>>;
