import { Readable, Writable } from 'node:stream';
import { vi } from 'vitest';
import { program } from '../../src/commands/program.ts';
import { runProgram } from '../../src/commands/run-program.ts';

export interface Ended {
  /** Null if a signal ended the process. */
  readonly code: number | null;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly told: string;
}

export interface Surroundings {
  /** All environment variables, except PATH. */
  readonly environment: Readonly<Record<string, string>>;
  /** Standard input. */
  readonly input?: string;
}

/** Thrown instead of ending the process. */
class Exit extends Error {}

/**
 * Runs a command line in this process, one at a time, as `cli.ts` does in a process of its own. Saves the second that
 * starting the program takes. Tests of signals, users, limits or pipes need a process.
 */
export async function runHere(words: readonly string[], { environment, input = '' }: Surroundings): Promise<Ended> {
  let ended: number | null = null;
  const [out, told] = [collecting(), collecting()];
  const { env, exitCode } = process;
  const stands = [
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin),
    vi.spyOn(process, 'stdout', 'get').mockReturnValue(out.stream as typeof process.stdout),
    vi.spyOn(process, 'stderr', 'get').mockReturnValue(told.stream as typeof process.stderr),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      ended ??= Number(code ?? process.exitCode ?? 0);
      throw new Exit();
    }),
  ];
  process.env = { PATH: env['PATH'], ...environment };
  process.exitCode = undefined;
  try {
    await runProgram(program, [...words]).catch((error) => {
      if (!(error instanceof Exit)) throw error;
    });
    return { code: ended ?? Number(process.exitCode ?? 0), out: out.text(), told: told.text() };
  } finally {
    for (const stand of stands) stand.mockRestore();
    Object.assign(process, { env, exitCode });
  }

  function collecting() {
    const pieces: Buffer[] = [];
    const stream = new Writable({
      write(piece: Buffer, _encoding, taken) {
        // A process that has ended prints nothing.
        if (ended === null) pieces.push(piece);
        taken();
      },
    });
    return { stream, text: () => Buffer.concat(pieces).toString() };
  }
}
