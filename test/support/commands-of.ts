import type { CommandDef } from 'citty';

export interface NamedCommand {
  /** What names it, such as `export scope`. */
  readonly words: readonly string[];
  readonly command: CommandDef;
}

/** Each command that does something, those within others too. */
export async function commandsOf(command: CommandDef, words: readonly string[] = []): Promise<NamedCommand[]> {
  const { subCommands } = command;
  if (subCommands === undefined) return [{ words, command }];
  const all = Object.entries(subCommands).map(async ([name, loadable]) => {
    const loaded: CommandDef = typeof loadable === 'function' ? await loadable() : loadable;
    return commandsOf(loaded, [...words, name]);
  });
  return (await Promise.all(all)).flat();
}
