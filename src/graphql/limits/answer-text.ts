import type { FormattedExecutionResult } from 'graphql';

/** JSON of an answer's data: serialized once, to be measured and sent. */
export interface AnswerTexts {
  of(data: object): string;
  /** JSON of the whole answer, with a final line feed as from Apollo. */
  stringify(result: FormattedExecutionResult): string;
}

export function openAnswerTexts(): AnswerTexts {
  const texts = new WeakMap<object, string>();

  function textOf(data: object): string {
    const known = texts.get(data);
    if (known !== undefined) return known;
    const text = JSON.stringify(data);
    texts.set(data, text);
    return text;
  }

  return {
    of: textOf,
    stringify({ errors, data, extensions }) {
      const parts: string[] = [];
      if (errors !== undefined) parts.push(`"errors":${JSON.stringify(errors)}`);
      if (data !== undefined) parts.push(`"data":${data === null ? 'null' : textOf(data)}`);
      if (extensions !== undefined) parts.push(`"extensions":${JSON.stringify(extensions)}`);
      return `{${parts.join()}}\n`;
    },
  };
}
