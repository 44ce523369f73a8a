import { hash } from 'node:crypto';

/** 96 bits: for 10⁹ statements, one collision in 10¹¹ graphs. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 24);
}
