import type { CallToolResult, JSONRPCMessage, TextContent } from '@modelcontextprotocol/server';
import type { ToolAnswer } from './answer.ts';

/** Returns an answer as structured content, and as JSON in the last text, for clients that read no structured content. */
export function resultOf(content: ToolAnswer, line: string): CallToolResult {
  return {
    structuredContent: { ...content },
    content: [
      { type: 'text', text: line },
      { type: 'text', text: JSON.stringify(content) },
    ],
  };
}

/**
 * Writes a message as JSON. The structured content of a `resultOf` is not written again, which would take as long as the
 * first time: its last text is put there.
 */
export function textOf(message: JSONRPCMessage): string {
  if (!('result' in message) || message.result['structuredContent'] === undefined) return JSON.stringify(message);
  const { structuredContent: _, ...result } = message.result as CallToolResult;
  const written = result.content.at(-1) as TextContent;
  const rest = JSON.stringify(result).slice(0, -1);
  return `{"jsonrpc":"2.0","id":${JSON.stringify(message.id)},"result":${rest},"structuredContent":${written.text}}}`;
}
