import { DEFAULT_LIMITS, type RequestLimits } from '../domain/limits.ts';
import { numberFrom } from './numbers.ts';
import { optional } from './optional.ts';

const limit = (value: number) => optional(numberFrom(1, 1_000_000_000).default(value));

/**
 * Cost per minute that one client may use in production: thirty of the most expensive requests, or half of a
 * processor's time. A user of the explorer needs a small fraction of it.
 */
export const COST_A_MINUTE = 300_000;

export const LIMIT_VARIABLES = {
  LIMIT_BODY_BYTES: limit(100_000).describe('Largest size of a request to /graphql, in bytes.'),
  LIMIT_DOCUMENT_TOKENS: limit(DEFAULT_LIMITS.tokens).describe('Largest number of tokens in a GraphQL document.'),
  LIMIT_DEPTH: limit(DEFAULT_LIMITS.depth).describe('Largest depth of nested fields.'),
  LIMIT_ALIASES: limit(DEFAULT_LIMITS.aliases).describe('Largest number of aliased or repeated fields.'),
  LIMIT_DIRECTIVES: limit(DEFAULT_LIMITS.directives).describe('Largest number of directives in a document.'),
  LIMIT_COST: limit(DEFAULT_LIMITS.cost).describe(
    'Largest cost of a request: the objects that its answer may contain, and the work to produce them.',
  ),
  LIMIT_LIST_ITEMS: limit(DEFAULT_LIMITS.listItems).describe(
    'Largest number of items in one list of a document or its variables.',
  ),
  LIMIT_ANSWER_SIZE: limit(DEFAULT_LIMITS.answerSize).describe('Largest size of an answer, in characters.'),
  OPERATION_DEADLINE_MS: limit(DEFAULT_LIMITS.deadline).describe('Timeout of an operation, in milliseconds.'),
  RATE_LIMIT: optional(numberFrom(0, 1_000_000_000).optional()).describe(
    'Largest cost per minute of the requests of one token, or of one address without a token; 0: no limit; not set: 300000 in production, otherwise 0.',
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
