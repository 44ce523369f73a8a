import type { Block } from './markdown.ts';

/** The parts of a list or a quote, which hold blocks of their own; none of anything else. */
export function partsOf(block: Block): readonly { readonly children: readonly Block[] }[] {
  if (block.type === 'blockquote') return [block];
  return block.type === 'list' ? block.children : [];
}

/** The blocks that hold no others, in their order. */
export function innermost(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const parts = partsOf(block);
    return parts.length === 0 ? [block] : parts.flatMap(({ children }) => innermost(children));
  });
}
