import { checkedTools } from './checked.ts';
import { comparedTools } from './compared.ts';
import { inheritedTools } from './inherited.ts';
import { listTools } from './listed.ts';
import { neighbours } from './neighbours.ts';
import { resolve } from './resolve.ts';
import { search } from './search.ts';
import type { Tool } from './tool.ts';

export const TOOLS: readonly Tool[] = [
  resolve,
  search,
  ...inheritedTools,
  ...comparedTools,
  ...checkedTools,
  ...listTools,
  neighbours,
];
