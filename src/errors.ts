/**
 * Failures reported to the caller. `code` is a public code of the GraphQL contract; the message is a sentence without
 * internal details.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

/** Invalid argument; the message names the argument and states the expected value. */
export class BadInput extends DomainError {
  readonly code = 'BAD_USER_INPUT';
}

/** The request exceeds a limit; the message states the limit and the actual value. */
export class LimitExceeded extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
}

/** The engine cannot be reached or has stopped answering. */
export class StoreUnavailable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  /** Location and cause, for the operator who starts the program. Clients see the message. */
  readonly toOperators: string | null;
  /** True if the database responds but rejects the user or the database's name, so that waiting does not help. */
  readonly isRefusal: boolean = false;
  constructor(
    cause?: unknown,
    toOperators: string | null = null,
    message = 'The graph cannot be reached at the moment; try again later.',
  ) {
    super(message, { cause });
    this.toOperators = toOperators;
  }
}

/** The server is waiting for its graph. */
export class Starting extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor() {
    super('The server is starting, and its graph cannot be read yet; try again later.');
  }
}

/** The server is overloaded. */
export class Overloaded extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor() {
    super('The server is overloaded; try again in a moment.');
  }
}

export class DeadlineExceeded extends DomainError {
  readonly code = 'DEADLINE_EXCEEDED';
  constructor(milliseconds: number) {
    super(`The graph did not answer within ${milliseconds} ms; ask for less or try again later.`);
  }
}

/** The client closed its connection. */
export class ClientGone extends DomainError {
  readonly code = 'CLIENT_GONE';
  constructor() {
    super('The client closed its connection before its answer was ready.');
  }
}

/** Another transaction wrote the same rows; the work can be retried. */
export class WriteConflict extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor(cause?: unknown) {
    super('Another writer changed the same part of the graph; try again.', { cause });
  }
}

export class ImportRefused extends DomainError {
  readonly code = 'IMPORT_REFUSED';
}

export class BackupRefused extends DomainError {
  readonly code = 'BACKUP_REFUSED';
}

/** Error of the GraphQL API, with its code, for the command line. */
export class QuestionRefused extends DomainError {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** The graph is damaged, belongs to another program, or was written by a later version. */
export class GraphUnusable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** A write failed and was rolled back because the disk is full or read-only. */
export class DiskFull extends GraphUnusable {
  /** Does not mention the outcome of the change, which may have been one of many. */
  readonly reason =
    'The graph cannot be written: its disk is full, or may not be written any more. Make room where DATA_DIR lies.';
}

export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
}

export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
}

export class PayloadTooLarge extends DomainError {
  readonly code = 'PAYLOAD_TOO_LARGE';
}
