import { DomainError } from '../errors.ts';

/** Returns a code from a small set, without the failure's message. */
export function failureCode(failure: unknown): string {
  return failure instanceof DomainError ? failure.code : 'INTERNAL_SERVER_ERROR';
}
