import { DEFAULT_LIMITS, type RequestLimits } from '../domain/limits.ts';
import { numberFrom } from './numbers.ts';
import { optional } from './optional.ts';

const limit = (value: number) => optional(numberFrom(1, 1_000_000_000).default(value));

/**
 * Cost that one client may use a minute in production: thirty of the dearest requests, or half of a processor's time. A
 * user of the explorer needs a small part of it.
 */
export const COST_A_MINUTE = 300_000;

export const LIMIT_VARIABLES = {
  LIMIT_BODY_BYTES: limit(100_000).describe('Most bytes of a request to /graphql.'),
  LIMIT_DOCUMENT_TOKENS: limit(DEFAULT_LIMITS.tokens).describe('Most tokens of a GraphQL document.'),
  LIMIT_DEPTH: limit(DEFAULT_LIMITS.depth).describe('Most fields within fields.'),
  LIMIT_ALIASES: limit(DEFAULT_LIMITS.aliases).describe('Most fields under another name or asked for again.'),
  LIMIT_DIRECTIVES: limit(DEFAULT_LIMITS.directives).describe('Most directives of a document.'),
  LIMIT_COST: limit(DEFAULT_LIMITS.cost).describe(
    'Most cost of a request: the objects that its answer may hold, and the work that they take.',
  ),
  LIMIT_LIST_ITEMS: limit(DEFAULT_LIMITS.listItems).describe('Most items of one list in a document or its variables.'),
  LIMIT_ANSWER_SIZE: limit(DEFAULT_LIMITS.answerSize).describe('Most characters of an answer.'),
  OPERATION_DEADLINE_MS: limit(DEFAULT_LIMITS.deadline).describe('Longest time of one operation.'),
  RATE_LIMIT: optional(numberFrom(0, 1_000_000_000).optional()).describe(
    'Most cost of the requests of a minute, of one token or of one address without; 0: no limit; not set: 300000 in production, else 0.',
  ),
};

type Limited = Readonly<Record<Exclude<keyof typeof LIMIT_VARIABLES, 'RATE_LIMIT' | 'LIMIT_BODY_BYTES'>, number>>;

export function limitsOf(config: Limited): RequestLimits {
  return {
    tokens: config.LIMIT_DOCUMENT_TOKENS,
    depth: config.LIMIT_DEPTH,
    aliases: config.LIMIT_ALIASES,
    directives: config.LIMIT_DIRECTIVES,
    cost: config.LIMIT_COST,
    listItems: config.LIMIT_LIST_ITEMS,
    answerSize: config.LIMIT_ANSWER_SIZE,
    deadline: config.OPERATION_DEADLINE_MS,
  };
}

export function costAMinuteOf({
  NODE_ENV,
  RATE_LIMIT,
}: {
  readonly NODE_ENV?: string | undefined;
  readonly RATE_LIMIT?: number | undefined;
}): number {
  return RATE_LIMIT ?? (NODE_ENV === 'production' ? COST_A_MINUTE : 0);
}
