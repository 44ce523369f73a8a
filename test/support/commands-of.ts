import type { CommandDef } from 'citty';

export interface NamedCommand {
  /** Words of the command, such as `export scope`. */
  readonly words: readonly string[];
  readonly command: CommandDef;
}

/** Returns all commands that can be run, including subcommands. */
export async function commandsOf(command: CommandDef, words: readonly string[] = []): Promise<NamedCommand[]> {
  const { subCommands } = command;
  if (subCommands === undefined) return [{ words, command }];
  const all = Object.entries(subCommands).map(async ([name, loadable]) => {
    const loaded: CommandDef = typeof loadable === 'function' ? await loadable() : loadable;
    return commandsOf(loaded, [...words, name]);
  });
  return (await Promise.all(all)).flat();
}
