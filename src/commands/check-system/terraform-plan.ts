interface PlannedModule {
  readonly resources?: readonly { readonly type?: unknown; readonly mode?: unknown }[];
  readonly child_modules?: readonly PlannedModule[];
}

/**
 * Returns the types of managed resources that `terraform show -json` lists as planned, each once; null for another
 * document. Data sources create nothing.
 */
export function resourceTypes(value: unknown): readonly string[] | null {
  const plan = value as { readonly planned_values?: { readonly root_module?: PlannedModule } } | null;
  const root = plan?.planned_values?.root_module;
  return typeof root === 'object' && root !== null ? [...new Set(typesIn(root))] : null;
}

function typesIn({ resources = [], child_modules: modules = [] }: PlannedModule): string[] {
  const own = resources.flatMap(({ type, mode }) => (typeof type === 'string' && mode !== 'data' ? [type] : []));
  return [...own, ...modules.flatMap(typesIn)];
}
