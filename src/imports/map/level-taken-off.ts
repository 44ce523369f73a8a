import type { ServiceName } from './names.ts';
import { isOfLevel, type Recipe } from './recipe.ts';

/** Removes the level from a name if the recipe says so; `provider`: that of the service according to the list. */
export function levelTakenOff(name: ServiceName, { names = {} }: Recipe, provider: string | null = null): ServiceName {
  const called = name.shown ?? name.text;
  const ofProvider = provider === null ? [] : [`${name.text} @ ${provider}`];
  const said = [...ofProvider, name.text, called].map((key) => names[key]).find(isOfLevel);
  return said === undefined ? name : { ...name, text: said.name, shown: null, levelled: { level: said.level, called } };
}
