import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, renderUsage, runCommand, runMain } from 'citty';
import { BadInput } from '../errors.ts';
import { REFUSED, refusing } from './shared/refusing.ts';
import { refuseUnknownWords } from './shared/unknown-words.ts';

const HELP = ['--help', '-h'];
const VERSION = ['--version', '-v'];

/** Runs the command line. The library itself would exit with 1 for an unknown command, which means a refusal. */
export async function runProgram(program: CommandDef, rawArgs = process.argv.slice(2)): Promise<void> {
  const [first = '', ...more] = rawArgs;
  const isVersion = VERSION.includes(first) && more.length === 0;
  if (isVersion || rawArgs.some((word) => HELP.includes(word))) return runMain(program, { rawArgs, showUsage });
  process.stdout.on('error', endUnread);
  await refusing(async () => {
    try {
      await refuseUnknownWords(program, rawArgs);
      await runCommand(program, { rawArgs });
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== 'CLIError') throw error;
      const sentence = stripVTControlCharacters(message).replace(/\.$/, '');
      throw new BadInput(`${sentence}. See --help.`, { cause: error });
    }
  });
}

/** Prints help without the blanks at the ends of its lines, which a terminal would wrap, and for a pipe without colours. */
async function showUsage<Args extends ArgsDef>(command: CommandDef<Args>, parent?: CommandDef<Args>): Promise<void> {
  const lines = (await renderUsage(command, parent)).split('\n');
  const usage = lines.map((line) => line.trimEnd()).join('\n');
  process.stdout.write(`${process.stdout.isTTY ? usage : stripVTControlCharacters(usage)}\n`);
}

/** Exits quietly if the reader of standard output has closed it, as `head` does. */
function endUnread({ code, message }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit();
  process.stderr.write(`Standard output cannot be written: ${message}.\n`);
  return process.exit(REFUSED);
}
