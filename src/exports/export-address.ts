import type { AnswerPoint } from './explorer-page.ts';
import type { ExportKind } from './kind.ts';
import { listOf } from './parameters.ts';

/** Returns the address of a file of a server, on the day and at the revision of an answer; other values are left out. */
export function exportAddress(
  origin: string,
  { kind, ending }: { readonly kind: ExportKind; readonly ending: string },
  values: Readonly<Record<string, unknown>>,
  point: AnswerPoint,
): string {
  const search = new URLSearchParams();
  const given = { ...values, asOf: point.asOf ?? undefined, revision: point.revision };
  for (const { name } of kind.parameters) {
    const value: unknown = given[name as keyof typeof given];
    if (value !== undefined) search.set(name, Array.isArray(value) ? listOf(value.map(String)) : String(value));
  }
  return `${origin}/exports/${kind.name}.${ending}?${search.toString().replaceAll('%2F', '/')}`;
}
