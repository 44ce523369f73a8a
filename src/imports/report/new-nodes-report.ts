import type { EntityKind } from '../../domain/ids.ts';
import type { Properties } from '../facts/facts.ts';
import { LineCollector } from './line-collector.ts';
import type { NewNodes } from './report.ts';

type Nodes = LineCollector<NewNodes['first'][number]>;

const MOST_SHOWN = 5;

/** Counts the nodes that a list makes by their kinds, with the first of each. */
export class NewNodesReport {
  readonly #byKind = new Map<EntityKind, Nodes>();

  add(created: readonly Properties[]): void {
    for (const { kind, id, name, designation, number, title } of created) {
      const known: Nodes = this.#byKind.get(kind as EntityKind) ?? new LineCollector(MOST_SHOWN);
      this.#byKind.set(kind as EntityKind, known);
      known.add({ id: String(id), name: String(name ?? designation ?? number ?? title ?? id) });
    }
  }

  list(): NewNodes[] {
    return [...this.#byKind].map(([kind, nodes]) => ({ kind, ...nodes.lines() }));
  }
}
