import { z } from 'zod';
import { anyNumber, fitting, optionalText } from '../json/shapes.ts';
import { labelsOf, propsOf } from './props.ts';

const PART = z.object({ name: z.string(), props: anyNumber, prose: optionalText, parts: anyNumber });
type Part = z.output<typeof PART>;
const PARAMETER = z.object({
  id: z.string(),
  label: optionalText,
  select: z.object({ choice: anyNumber }).nullish().catch(null),
});
const INSERTED = /\{\{ ?insert: ?param, ?([\w.-]+) ?\}\}/g;
/** Guidance, examples and objectives are words on a control, and not its own. */
const OWN: ReadonlySet<string> = new Set(['overview', 'statement', 'item']);
/** Statements go a few levels deep, and choices name other parameters. */
const DEEPEST = 12;

/** The words of a control: its statement with the items under it, a line each, and parameters by their labels. Null: none. */
export function textOfControl(parts: readonly unknown[], params: readonly unknown[]): string | null {
  const parameters = new Map(fitting(PARAMETER, params).map((parameter) => [parameter.id, parameter]));
  function filled(text: string, depth = 0): string {
    return text.replace(INSERTED, (whole, id: string) => {
      const parameter = parameters.get(id);
      const choices = fitting(z.string(), parameter?.select?.choice ?? []).join('; ');
      const words = parameter?.label ?? (choices || null);
      if (words === null || depth > DEEPEST) return whole;
      return `[${filled(words, depth + 1)}]`;
    });
  }
  function linesOf({ name, props, prose, parts: inside }: Part, depth: number): string[] {
    if (!OWN.has(name) || depth > DEEPEST) return [];
    const [label] = labelsOf(propsOf(props));
    const own = [label, prose === null ? null : filled(prose)].filter((text) => text != null).join(' ');
    return [...(own === '' ? [] : [own]), ...fitting(PART, inside).flatMap((part) => linesOf(part, depth + 1))];
  }
  return (
    fitting(PART, parts)
      .flatMap((part) => linesOf(part, 0))
      .join('\n') || null
  );
}
