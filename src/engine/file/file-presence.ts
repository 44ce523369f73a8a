import { statSync } from 'node:fs';
import { GraphUnusable } from '../../errors.ts';

const LOOK_EVERY = 5_000;

/** Watches that the graph's file exists: the engine goes on writing to a deleted file, and those writes are lost. */
export interface FilePresence {
  /** Returns null while the file is there, otherwise a sentence with the reason. */
  loss(): string | null;
  /** Throws `GraphUnusable` if a write would be lost. */
  mustBeThere(): void;
  close(): void;
}

/** Checks on each call and every five seconds, and reports each loss once. */
export function watchPresence(file: string, onLoss: (sentence: string) => void): FilePresence {
  const opened = identityOf(file);
  let isReported = false;

  function loss(): string | null {
    const found = identityOf(file);
    if (found !== null && found === opened) {
      isReported = false;
      return null;
    }
    const sentence =
      `The graph's file ${file} was ${found === null ? 'deleted or moved' : 'replaced by another'} while it was open. ` +
      'Nothing is written any more. Bring it back if it was moved; else stop this process, and restore the last backup ' +
      'with `compliance-graph restore FILE`.';
    if (!isReported) onLoss(sentence);
    isReported = true;
    return sentence;
  }

  const timer = setInterval(loss, LOOK_EVERY).unref();
  return {
    loss,
    mustBeThere() {
      const sentence = loss();
      if (sentence !== null) throw new GraphUnusable(sentence);
    },
    close: () => clearInterval(timer),
  };
}

/** Returns the file's device and inode, or null if there is no file. */
function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
