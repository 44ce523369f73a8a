import { ImportRefused } from '../../errors.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Problem } from '../facts/problems.ts';

/** A failure as it goes from a process to another one, where its class is lost. */
export type ReportedFailure =
  | { readonly kind: 'BadList'; readonly problem: Problem }
  | { readonly kind: 'ImportRefused' | 'Error'; readonly message: string; readonly stack: string };

/** Describes the failure of a list, for people. */
export function tellFailure(error: unknown, file: string): ReportedFailure {
  if (isStackOver(error)) return tellFailure(new BadList('list.deep', { input: { name: file } }), file);
  if (error instanceof BadList) return { kind: 'BadList', problem: error.problem };
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return { kind: error instanceof ImportRefused ? 'ImportRefused' : 'Error', message, stack };
}

function isStackOver(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith('Maximum call stack');
}

export function failureOf(told: ReportedFailure): Error {
  if (told.kind === 'BadList') {
    const { id, at, values } = told.problem;
    return new BadList(id, { input: { name: at.file }, row: at.row, values });
  }
  if (told.kind === 'ImportRefused') return new ImportRefused(told.message);
  return Object.assign(new Error(told.message), { stack: told.stack });
}
