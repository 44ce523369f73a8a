import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltServer } from './built-server.ts';
import { curl } from './curl.ts';
import type { PageStep } from './page-steps.ts';
import { runHere } from './run-here.ts';
import { copyShipped } from './seeded-folder.ts';

/** Built server with a separate graph, and a folder in which commands run. */
export interface PageRun {
  /** Returns the output of a step's commands. */
  print(step: PageStep): Promise<string>;
  end(): Promise<void>;
}

export async function startPage(): Promise<PageRun> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const directory = join(folder, 'data');
  const server = await startBuiltServer({ directory: await copyShipped(directory) });

  async function run(words: readonly string[]): Promise<string> {
    const [program, ...others] = words.map((word) => word.replace('$TOKEN', server.token));
    if (program === 'curl') return curl(others, { url: server.url, folder });
    const given = others.slice(others.indexOf('--') + 1);
    const here = process.cwd();
    process.chdir(folder);
    try {
      const { out, told } = await runHere(given, { environment: { DATA_DIR: directory } });
      return out + told;
    } finally {
      process.chdir(here);
    }
  }

  return {
    async print({ files, commands }) {
      for (const [name, text] of files) writeFileSync(join(folder, name), text);
      const printed: string[] = [];
      for (const words of commands) printed.push(await run(words));
      return printed.join('\n');
    },
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
