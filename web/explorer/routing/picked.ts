import type { Parameters, Values } from './address.ts';

/** Nodes that are picked on a page, by kind. */
interface Picked {
  readonly service: readonly string[];
  readonly environment: readonly string[];
  readonly standard: readonly string[];
  readonly certificate: readonly string[];
  readonly clause: readonly string[];
  /** Choices that some of the pages know. */
  readonly choices: Values;
}

const IDS = [
  ...['service', 'environment', 'standard', 'certificate', 'clause'],
  ...['from', 'to', 'from-environment', 'to-environment', 'center'],
];

export function pickedIds({ all }: Parameters): readonly string[] {
  return [...new Set(IDS.flatMap(all))];
}

/** Collects what is picked, whichever parameters the page has for it. */
export function pickedIn(parameters: Parameters): Picked {
  const { one } = parameters;
  const ids = pickedIds(parameters);
  const ofKinds = (...prefixes: string[]) => ids.filter((id) => prefixes.some((prefix) => id.startsWith(`${prefix}/`)));
  return {
    service: ofKinds('service', 'family'),
    environment: ofKinds('environment'),
    standard: ofKinds('standard'),
    certificate: ofKinds('certificate'),
    clause: ofKinds('clause'),
    choices: {
      'no-environment': one('no-environment'),
      expand: one('expand') === 'yes' ? 'yes' : null,
      leverage: one('leverage'),
    },
  };
}

export function isPicked({ choices, ...lists }: Picked): boolean {
  return Object.values(lists).some((ids) => ids.length > 0);
}

interface View {
  readonly path: string;
  readonly word: string;
  readonly values: Values;
}

/** Returns each view of what is picked. A view that cannot use all of it keeps the rest in its address, for the next. */
export function viewsOf(picked: Picked): readonly View[] {
  const { choices, ...lists } = picked;
  const asked = { ...lists, ...choices };
  return [
    { path: '/ask', word: 'Ask', values: asked },
    { path: '/matrix', word: 'Matrix', values: asked },
    { path: '/compare', word: 'Compare', values: { ...asked, ...comparedOf(picked) } },
    { path: '/assess', word: 'Assess', values: asked },
    { path: '/graph', word: 'Graph', values: graphOf(picked) },
    { path: '/review/lapses', word: 'What lapses', values: asked },
  ];
}

export function graphOf(picked: Picked): Values {
  const { choices, ...lists } = picked;
  return { ...lists, ...choices, ...centredOf(picked) };
}

/** Compares the first two certificates, or the first one in two environments. */
function comparedOf({ certificate, environment }: Picked): Values {
  const [from, to, ...others] = certificate;
  const [place, otherPlace = place, ...otherPlaces] = environment;
  return {
    certificate: others,
    environment: otherPlaces,
    ...{ from, to, 'from-environment': place, 'to-environment': otherPlace },
  };
}

/** Centres on what is most particular, unless it is one of many. */
function centredOf({ certificate, service, standard, clause, environment }: Picked): Values {
  const single = [certificate, service, clause, standard, environment].find(({ length }) => length === 1);
  const center = single?.[0] ?? [standard, service, certificate, clause, environment].flat()[0];
  const without = (ids: readonly string[]) => ids.filter((id) => id !== center);
  return {
    ...{ center, certificate: without(certificate), service: without(service), standard: without(standard) },
    ...{ clause: without(clause), environment: without(environment) },
  };
}
