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
  return lines.map((cells) => cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')).join('\n');
}

export function htmlTable([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(heads, 'th')}</thead><tbody>${rows.map((cells) => line(cells, 'td')).join('')}</tbody></table>`;
}
