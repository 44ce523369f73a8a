/**
 * Failures reported to the caller. `code` is the public one of the GraphQL contract; the message is a sentence without
 * internals.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

/** The request asks for something that cannot be: names the argument and says what is wanted. */
export class BadInput extends DomainError {
  readonly code = 'BAD_USER_INPUT';
}

/** The request asks for more than one may: names the limit and what came. */
export class LimitExceeded extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
}

/** The engine cannot be reached or has stopped answering. */
export class StoreUnavailable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  /** Location and cause, for the operator who starts the program; clients get the message. */
  readonly toOperators: string | null;
  constructor(
    cause?: unknown,
    toOperators: string | null = null,
    message = 'The graph cannot be reached at the moment; try again later.',
  ) {
    super(message, { cause });
    this.toOperators = toOperators;
  }
}

/** More operations came at once than can be answered in time. */
export class Overloaded extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor() {
    super('More is asked at the moment than can be answered in time; try again in a moment.');
  }
}

/** The engine took longer than the deadline of the call. */
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
    super('The client went away before its answer was there.');
  }
}

/** Another transaction wrote the same rows; the work can be done again from the start. */
export class WriteConflict extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor(cause?: unknown) {
    super('Another writer changed the same part of the graph; try again.', { cause });
  }
}

/** An import that cannot start or go on, such as a second one at a time. */
export class ImportRefused extends DomainError {
  readonly code = 'IMPORT_REFUSED';
}

/** A backup that cannot be taken, read or restored. */
export class BackupRefused extends DomainError {
  readonly code = 'BACKUP_REFUSED';
}

/** A question that the command line asked, and the graph refused: with the code of the contract. */
export class QuestionRefused extends DomainError {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** The graph is there but cannot be worked with: its file is damaged or another's, or a later version wrote it. */
export class GraphUnusable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** A write failed and was rolled back, because the disk is full or not writable. */
export class DiskFull extends GraphUnusable {
  /** Without the outcome of the change, which may have been one of many. */
  readonly reason =
    'The graph cannot be written: its disk is full, or may not be written any more. Make room where DATA_DIR lies.';
}

/** The request needs a token, or brought one that is not known. */
export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
}

/** The token does not allow what is asked. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
}

/** More came than can be taken at once. */
export class PayloadTooLarge extends DomainError {
  readonly code = 'PAYLOAD_TOO_LARGE';
}
