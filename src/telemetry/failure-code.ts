import { DomainError } from '../errors.ts';

/** Returns a code out of a small set, without the failure's message. */
export function failureCode(failure: unknown): string {
  return failure instanceof DomainError ? failure.code : 'INTERNAL_SERVER_ERROR';
}
