import type { TermName } from '../marks/words.ts';
import type { PageName } from '../pages/pages.ts';

export type MarkGroup = 'certainty' | 'status' | 'responsibility';

export interface PageHelp {
  /** Question that the page answers. */
  readonly answers: string;
  readonly how: readonly string[];
  readonly marks?: readonly MarkGroup[];
  readonly terms: readonly TermName[];
}

/** Help on the page of a node. */
export const NODE_HELP: PageHelp = {
  answers: 'All that sources state about one thing, and what it is linked to.',
  how: [
    'The facts come first, each with its sources; below them are lists, each a link further.',
    '“Not stated” means that no source says it.',
  ],
  marks: ['certainty', 'status', 'responsibility'],
  terms: ['certificate', 'scope entry', 'source', 'revision'],
};

/** Help by the first part of a page's address; pages of nodes have one in common. */
export const HELP: Readonly<Record<PageName | 'review' | 'list' | 'import', PageHelp>> = {
  '': {
    answers: 'How much is known of which standard in which cloud, and what a person should look at.',
    how: [
      'A number counts the services that sources list as in scope; darker cells have more of them.',
      'A cell is a link to its answer, with the sources.',
      'The search takes names, numbers and former names; several names one after the other are a question.',
    ],
    marks: ['certainty'],
    terms: ['standard', 'environment', 'certificate', 'family', 'finding', 'revision'],
  },
  ask: {
    answers: 'Which services inherit which requirements, through which certificate, and who says so.',
    how: [
      'Pick a service, cloud, standard, clause or certificate: each narrows the answer.',
      'A row is one requirement of one service; “why” shows its path and each step with its source.',
      'The counts above the rows narrow the answer, too.',
    ],
    marks: ['certainty', 'responsibility'],
    terms: ['inherit', 'basis', 'requirement', 'family', 'responsibility', 'source'],
  },
  matrix: {
    answers: 'Who takes part in what: services against clouds, certificates or standards.',
    how: [
      'A cell has the verdict of its surest reason, and is a link that explains it. An empty cell means that no source states anything.',
      '* marks a condition, ! sources that disagree, ≠ another status in another cloud, ∴ a conclusion.',
    ],
    marks: ['certainty', 'status'],
    terms: ['scope entry', 'environment', 'certificate', 'family'],
  },
  compare: {
    answers: 'In what two scopes differ: of two certificates, or of one on two days or at two revisions.',
    how: ['+ is only in the second, − only in the first, ~ in both but differently.'],
    terms: ['scope entry', 'certificate', 'revision'],
  },
  assess: {
    answers: 'How much of a standard a system built on some services inherits, and what is left to it.',
    how: [
      'Pick the services that the system is built on, one cloud and one standard.',
      'Covered means that each service that the requirement concerns inherits it; it does not say who carries it out.',
    ],
    marks: ['responsibility'],
    terms: ['requirement', 'inherit', 'responsibility', 'certificate'],
  },
  graph: {
    answers: 'What one thing is linked to, and by whose statement.',
    how: [
      'The middle is what was picked; a link carries its verb and its direction.',
      'Many nodes of a kind are folded into one; open it to see them.',
    ],
    terms: ['certificate', 'standard', 'leverage', 'family'],
  },
  coverage: {
    answers: 'How far certificates cover a standard, requirement by requirement, in one or several clouds.',
    how: [
      'A tile is a requirement; its fill and hatching say how far it is covered, its letter who meets it.',
      'A tile is a link to why; the table below has the same counts.',
    ],
    marks: ['responsibility'],
    terms: ['requirement', 'inherit', 'responsibility', 'family'],
  },
  leverage: {
    answers: 'Which certificates leverage which, directly or through others.',
    how: [
      'The list has the certificates that others leverage, most leveraged first. Open one to see the picture around it.',
      'In the picture, each certificate is to the left of those that it leverages; a column is one step.',
    ],
    terms: ['certificate', 'leverage', 'inherit', 'source'],
  },
  time: {
    answers: 'When certificates begin and lapse, when entries end, and how old the sources are.',
    how: [
      'A filled bar has both days stated; a dashed one is open where no source states the day.',
      'The line is today; another day that is asked for has a line of its own.',
    ],
    terms: ['certificate', 'scope entry', 'source'],
  },
  review: {
    answers: 'What a person should look at: findings, lapses, editions, how standards match, and what changed.',
    how: ['Each line is evidence for a decision; none of them changes an answer by itself.'],
    marks: ['certainty'],
    terms: ['finding', 'revision', 'certificate', 'source'],
  },
  runs: {
    answers: 'What was imported, by whom, and what it changed; with a token, lists are imported here.',
    how: [
      'A list is read at once and changes nothing: what is open is asked, and what it would change is shown.',
      'Staged, it can be looked at under a revision that only importers see. Published, everybody sees it.',
      'A published import can be undone: open it and choose Revert.',
    ],
    terms: ['recipe', 'staged', 'revision', 'source'],
  },
  search: {
    answers: 'Everything that is called so: by name, number, designation or a former name.',
    how: [
      'What is called exactly so comes first, then what begins so; withdrawn editions come last.',
      'The second part of a line says what tells it from others, and which name fitted.',
    ],
    terms: ['standard', 'clause', 'environment', 'certificate'],
  },
  list: { ...NODE_HELP, answers: 'All that the graph holds of one kind.' },
  import: {
    answers: 'What one import read and changed, and what can be done with it.',
    how: ['Publish makes it visible to everybody, Discard drops it, Revert undoes it by a new revision.'],
    terms: ['staged', 'revision', 'source'],
  },
};
