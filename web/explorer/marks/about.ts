import type { FoundFragment } from '../generated/graphql.ts';
import { standardStatus } from './words.ts';

type Node = FoundFragment['node'];

/** Most names listed of one kind. */
const MOST_NAMED = 2;

/** Returns what tells a node from others of a like name: status, number, environment, family, and the name that matched. */
export function aboutOf(node: Node, matched: string | null = null): string {
  const facts = [matchedWords(node, matched), ...factsOf(node)];
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ');
}

function factsOf(node: Node): readonly (string | null)[] {
  switch (node.__typename) {
    case 'Standard':
      return [standardStatus(node.status), node.title];
    case 'Clause':
      return node.standard.status === 'WITHDRAWN' ? ['Standard withdrawn'] : [];
    case 'Service':
      return [named(node.families.map(({ family }) => family.name))];
    case 'Certificate':
      return [
        node.inForce ? null : 'Not in force',
        named(node.standards.map(({ designation }) => designation)),
        named(node.environments.map(({ name }) => name)),
        node.number,
      ];
    case 'Environment':
      return [node.operator === null ? null : `Operated by ${node.operator.name}`];
    case 'Source':
      return [node.date];
    default:
      return [];
  }
}

/** Returns the name that matched a search, if neither the node's name nor its facts show it. */
function matchedWords(node: Node, matched: string | null): string | null {
  const isShown = factsOf(node).includes(matched) || ('standard' in node && node.standard?.designation === matched);
  return matched === null || isShown ? null : `as “${matched}”`;
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
