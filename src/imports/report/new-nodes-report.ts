import type { EntityKind } from '../../domain/ids.ts';
import type { Planned } from './planned.ts';
import type { NewNodes } from './report.ts';

const MOST_SHOWN = 5;

/** Counts the nodes that a list makes by their kinds, with the first of each. */
export class NewNodesReport {
  readonly #byKind = new Map<EntityKind, { total: number; first: { id: string; name: string }[] }>();

  add({ create }: Pick<Planned['nodes'], 'create'>): void {
    for (const properties of create) {
      const kind = properties['kind'] as EntityKind;
      const known = this.#byKind.get(kind) ?? { total: 0, first: [] };
      this.#byKind.set(kind, known);
      known.total += 1;
      if (known.first.length < MOST_SHOWN) known.first.push({ id: String(properties['id']), name: nameOf(properties) });
    }
  }

  list(): NewNodes[] {
    return [...this.#byKind].map(([kind, nodes]) => ({ kind, ...nodes }));
  }
}

function nameOf({ id, name, designation, title, number }: Planned['nodes']['create'][number]): string {
  return String(name ?? designation ?? number ?? title ?? id);
}
