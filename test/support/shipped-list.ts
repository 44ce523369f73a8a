import type { Engine } from '../../src/engine/engine.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { seed } from '../../src/start/seed.ts';
import { type ShippedList, shippedList } from '../../src/start/shipped-lists.ts';

/** Imports a shipped list as the command `seed` does. */
export function importShipped(engine: Engine, name: string): Promise<ImportReport> {
  return seed(engine, listCalled(name));
}

export function pathOfShipped(name: string): string {
  return listCalled(name).path;
}

function listCalled(name: string): ShippedList {
  const list = shippedList(name);
  if (list === null) throw new Error(`There is no shipped list named ${name}.`);
  return list;
}
