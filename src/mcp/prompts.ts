import type { GetPromptResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

interface Recipe {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly takes: Readonly<Record<string, string>>;
  /** Question with the values of what it takes. */
  readonly question: (given: Readonly<Record<string, string>>) => string;
  readonly tool: string;
}

const RULES =
  'Give the day and the revision, how sure each claim is, and its sources by title and id. Say what is not known and conclude nothing from it: UNKNOWN does not mean no. If a name is unresolved, ask me which candidate I mean. Link the explorer page.';

/** Questions of docs/recipes/questions.md that a tool answers. */
const RECIPES: readonly Recipe[] = [
  {
    name: 'system-coverage',
    title: 'How much of a standard does a system inherit?',
    description: 'Assesses a system built on some services in one cloud.',
    takes: {
      standard: 'The standard.',
      services: 'The services, with commas between them.',
      environment: 'The cloud.',
    },
    question: ({ standard, services, environment }) =>
      `How much of ${standard} does a system of ${services} in ${environment} inherit, and what is left to us?`,
    tool: 'assess',
  },
  {
    name: 'why-inherited',
    title: 'Why is a requirement inherited, or why not?',
    description: 'Explains one requirement for one service, with the evidence.',
    takes: {
      service: 'The service.',
      requirement: 'The requirement, as “FedRAMP Rev. 5 High AC-2”.',
      environment: 'The cloud.',
    },
    question: ({ service, requirement, environment }) =>
      `Why does ${service} in ${environment} inherit ${requirement}, or why not?`,
    tool: 'explain',
  },
  {
    name: 'what-is-inherited',
    title: 'What does a service inherit?',
    description: 'Lists what a service inherits through which certificates.',
    takes: { service: 'The service.', environment: 'The cloud.' },
    question: ({ service, environment }) =>
      `What does ${service} in ${environment} inherit, and through which certificates?`,
    tool: 'inheritance',
  },
  {
    name: 'scope-difference',
    title: 'In what do two scopes differ?',
    description: 'Compares the scopes of two certificates.',
    takes: { from: 'The first certificate.', to: 'The second certificate.', environment: 'The cloud.' },
    question: ({ from, to, environment }) =>
      `In what does the scope of ${from} differ from that of ${to}, in ${environment}?`,
    tool: 'scope_diff',
  },
  {
    name: 'lapsing-certificates',
    title: 'Which certificates lapse, and what is lost then?',
    description: 'Lists what lapses by a day.',
    takes: { until: 'The last day to look at, such as 2027-12-31.' },
    question: ({ until }) => `Which certificates lapse by ${until}, and what is lost then?`,
    tool: 'expiry',
  },
  {
    name: 'standard-match',
    title: 'How far is one standard matched by another?',
    description: 'Compares two standards by the mappings that sources state.',
    takes: { from: 'The standard whose requirements count.', to: 'The standard that matches them.' },
    question: ({ from, to }) => `How far is ${from} matched by ${to}?`,
    tool: 'gap',
  },
  {
    name: 'findings',
    title: 'What should a person look at?',
    description: 'Lists what in the graph is disputed, stale or incomplete.',
    takes: {},
    question: () => 'What in the graph should a person look at, and why?',
    tool: 'findings',
  },
  {
    name: 'citations',
    title: 'Does a text cite a standard rightly?',
    description: 'Checks the citations of a text.',
    takes: { standard: 'The standard.', text: 'The text, or its citations.' },
    question: ({ standard, text }) => `Does this text cite ${standard} rightly?\n\n${text}`,
    tool: 'check_citations',
  },
];

interface Prompt {
  readonly name: string;
  readonly told: { readonly title: string; readonly description: string };
  /** Null for a question that takes nothing. */
  readonly takes: z.ZodObject<Record<string, z.ZodString>> | null;
  readonly shown: (given: Readonly<Record<string, string>>) => GetPromptResult;
}

/** Made once, since each request has a server of its own. */
const PROMPTS: readonly Prompt[] = RECIPES.map(({ name, title, description, takes, question, tool }) => {
  const fields = Object.entries(takes).map(([key, what]) => [key, z.string().max(10_000).describe(what)] as const);
  return {
    ...{ name, told: { title, description } },
    takes: fields.length === 0 ? null : z.strictObject(Object.fromEntries(fields)),
    shown: (given) => {
      const text = `${question(given)}\n\nAsk the tool ${tool}. ${RULES}`;
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  };
});

export function registerPrompts(server: McpServer): void {
  for (const { name, told, takes, shown } of PROMPTS) {
    if (takes === null) server.registerPrompt(name, told, () => shown({}));
    else server.registerPrompt(name, { ...told, argsSchema: takes }, shown);
  }
}
