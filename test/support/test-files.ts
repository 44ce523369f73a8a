import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetData } from 'write-excel-file/node';
import writeWorkbook from 'write-excel-file/node';

/** Temporary files of one test file, in a separate folder. */
export class TestFiles {
  #folder: string | null = null;

  async write(name: string, content: string | Buffer): Promise<string> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'lists-'));
    const path = join(this.#folder, name);
    await writeFile(path, content);
    return path;
  }

  async writeSheet(name: string, rows: SheetData): Promise<string> {
    return this.write(name, await workbookOf(rows));
  }

  async remove(): Promise<void> {
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}

export async function workbookOf(rows: SheetData): Promise<Buffer> {
  return writeWorkbook(rows, { dateFormat: 'yyyy-mm-dd' }).toBuffer();
}
