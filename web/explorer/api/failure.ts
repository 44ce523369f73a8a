/** Kinds of failures: `away` and `server` may be temporary, `refused`, `question` and `list` are permanent. */
export type FailureKind = 'away' | 'server' | 'refused' | 'question' | 'list';

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string | null;
  readonly requestId: string | null;

  constructor(kind: FailureKind, message: string, { code = null, requestId = null }: FailureDetails = {}) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.requestId = requestId;
  }
}

interface FailureDetails {
  readonly code?: string | null;
  readonly requestId?: string | null;
}

export interface ToldError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN'];
const QUESTIONS = [
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'LIMIT_EXCEEDED',
  'PAYLOAD_TOO_LARGE',
  'IMPORT_REFUSED',
];

export function failureOf(errors: readonly ToldError[]): Failure {
  const [first] = errors;
  const code = first?.extensions?.code ?? null;
  const message = errors.map((error) => error.message).join(' ');
  return new Failure(kindOf(code), message, { code, requestId: first?.extensions?.requestId ?? null });
}

function kindOf(code: string | null): FailureKind {
  if (code !== null && REFUSALS.includes(code)) return 'refused';
  return code !== null && QUESTIONS.includes(code) ? 'question' : 'server';
}

export function away(cause: unknown): Failure {
  const failure = new Failure('away', 'The service does not answer.');
  failure.cause = cause;
  return failure;
}

/** Wraps any other error as a failure of the server. */
export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('server', String(error));
}
