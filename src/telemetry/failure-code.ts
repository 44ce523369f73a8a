import { DomainError } from '../errors.ts';

/** One of few, and nothing of what the failure says. */
export function failureCode(failure: unknown): string {
  return failure instanceof DomainError ? failure.code : 'INTERNAL_SERVER_ERROR';
}
