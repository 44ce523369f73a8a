import { statSync } from 'node:fs';
import { GraphUnusable } from '../errors.ts';

const LOOK_EVERY = 5_000;

/** Whether the graph's file is still where it was opened: the engine goes on with one that was deleted, and loses all. */
export interface FilePresence {
  /** Null while the file is there, or else a sentence on what became of it. */
  loss(): string | null;
  /** Throws GraphUnusable where what is written would be lost. */
  mustBeThere(): void;
  close(): void;
}

/** Looks whenever it is asked and every five seconds, and reports each loss once. */
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

/** Tells a file from another one of its name; null where there is none. */
function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
