import { ImportRefused } from '../../errors.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Issue } from '../facts/facts.ts';
import { outOfStack } from './bounds.ts';

/** A failure as it goes from a process to another one, where its class is lost. */
export type ReportedFailure =
  | { readonly kind: 'BadList'; readonly issue: Issue }
  | { readonly kind: 'ImportRefused' | 'Error'; readonly message: string; readonly stack: string };

/** Describes the failure of a list, for people. */
export function tellFailure(error: unknown, file: string): ReportedFailure {
  if (isStackOver(error)) return tellFailure(outOfStack(file), file);
  if (error instanceof BadList) return { kind: 'BadList', issue: error.issue };
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  return { kind: error instanceof ImportRefused ? 'ImportRefused' : 'Error', message, stack };
}

function isStackOver(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith('Maximum call stack');
}

export function failureOf(told: ReportedFailure): Error {
  if (told.kind === 'BadList') {
    const { at, sentence } = told.issue;
    return new BadList(sentence, { input: { name: at.file }, row: at.row });
  }
  if (told.kind === 'ImportRefused') return new ImportRefused(told.message);
  return Object.assign(new Error(told.message), { stack: told.stack });
}
