import { type RefObject, useEffect } from 'react';
import { escapeXml } from '../picture/xml-text.ts';

interface CopiedTable {
  readonly heads: readonly string[];
  /** Cells of all loaded rows. */
  readonly rows: () => readonly (readonly string[])[];
}

/** Copies all loaded rows where a selection has all that are drawn of a virtualized table: as text and as a table. */
export function useTableCopy(table: RefObject<HTMLTableElement | null>, { heads, rows }: CopiedTable): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (clipboardData === null || !hasAllDrawn(table.current)) return;
      const lines = [heads, ...rows()];
      clipboardData.setData('text/plain', tabSeparated(lines));
      clipboardData.setData('text/html', htmlTable(lines));
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  });
}

function hasAllDrawn(table: HTMLTableElement | null): boolean {
  const selection = window.getSelection();
  const isTyping = document.activeElement?.matches('input, textarea') ?? false;
  if (table === null || selection === null || selection.isCollapsed || isTyping) return false;
  const drawn = [...table.querySelectorAll('tbody tr[aria-rowindex]')];
  const ends = [drawn[0], drawn.at(-1)];
  return ends.every((row) => row !== undefined && selection.containsNode(row, true));
}

export function tabSeparated(lines: readonly (readonly string[])[]): string {
  const plain = onceEachText((cell) => cell.replace(/\s+/gu, ' '));
  return lines.map((cells) => cells.map(plain).join('\t')).join('\n');
}

export function htmlTable([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (tag: string) => {
    const element = onceEachText((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`);
    return (cells: readonly string[]) => `<tr>${cells.map(element).join('')}</tr>`;
  };
  return `<table><thead>${line('th')(heads)}</thead><tbody>${rows.map(line('td')).join('')}</tbody></table>`;
}

/** Works a text out once: the cells of a hundred thousand rows have few different ones. */
function onceEachText(workOut: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = workOut(text);
    known.set(text, value);
    return value;
  };
}
