import { REASON_WORDS } from '../../../src/answers/words/reason-words.ts';
import { askedOf, type Cell, cellsOf, type Glanced } from './cells.ts';
import { type Claims, namesIn, numberIn, type Said, type Template } from './sentences.ts';
import { type Summarized, wideOf } from './summarized.ts';

const WHERE = '(?<where>(?: (?:in|across) (?:(?!in )(?:[^;]+?)))?(?:(?: and)? where no environment is stated)?)';
const OTHER_WHERE = WHERE.replace('<where>', '<otherWhere>');
const REST =
  '(?:; (?<more>\\S+) more may)?(?:; (?<out>\\S+) (?:is|are) stated out of scope)?(?:; (?<none>\\S+) (?:has|have) no evidence)?';
const WHAT =
  '(?:(?<what>(?:all|up to)? ?[\\d,]+(?: of (?:its )?[\\d,]+)?(?: of its)? requirements|(?:its|the) only requirement)(?: at or under (?<under>one of \\S+ clauses|.+?))?|(?<some>requirements)|(?<one>one requirement|\\S+(?: \\(.+\\))?))';
const MANY = 'services?|famil(?:y|ies)|services? (?:or|and) famil(?:y|ies)';

/** Summary sentences of an answer with rows. */
export const GLANCE_SENTENCES: readonly Template<Glanced>[] = [
  {
    reads: new RegExp(
      `(?<who>.+?) (?<is>is|may be) in the scope of (?<standard>.+?)${WHERE}(?: and (?<verb>inherits|may inherit) ${WHAT}(?: of (?<edition>(?!its ).+?))?|(?<open>; no source states which edition applies))${REST}\\.`,
    ),
    claims: (said, glanced) => {
      const { is, verb = '', open = '' } = said;
      const { cells, world } = glanced;
      return {
        ...commonClaims(said, glanced),
        ...quantityClaims(said, glanced),
        'is one subject': subjectsOf(cells).length === 1,
        'is in scope as surely': (is === 'is') === cells.every(({ isScopeSure }) => isScopeSure),
        'is in scope itself': cells.every(({ own, clauses }) => own.size === clauses.size),
        'inherits as surely': verb === '' || (verb === 'inherits') === cells.every(({ isSure }) => isSure),
        'leaves editions open': open === '' || cells.every(hasOpenEdition),
        'is of the edition':
          said['edition'] === '' || cells.every(({ standard }) => world.nameOf(standard) === said['edition']),
      };
    },
  },
  {
    reads: new RegExp(
      `(?<who>.+?) inherits requirements of (?<standard>.+?) in (?<sure>\\S+) environments? and may in (?<others>\\S+) more${REST}\\.`,
    ),
    claims: ({ sure = '', others = '', ...said }, glanced) => {
      const { cells } = glanced;
      const places = [...new Set(cells.map(({ environment }) => environment))];
      const certain = places.filter((place) =>
        cells.every(({ environment, isSure }) => environment !== place || isSure),
      );
      return {
        ...commonClaims({ ...said, where: '' }, glanced, false),
        'are the sure places': certain.length === numberIn(sure),
        'are the other places': places.length - certain.length === numberIn(others),
      };
    },
  },
  {
    reads: new RegExp(
      `(?<who>.+?) (?<verb>inherits|may inherit) (?=.*those of|requirements of (?:\\S+ standards|.+ and (?!where no)))requirements of (?<standards>.+?)${WHERE}(?: and may inherit those of (?<others>.+?)${OTHER_WHERE})?${REST}\\.`,
    ),
    claims: ({ verb, standards = '', others = '', where = '', otherWhere = '', ...said }, glanced) => {
      const { cells } = glanced;
      const isSureStandard = (id: string) => cells.every(({ standard, isSure }) => standard !== id || isSure);
      const [sure, rest] = [true, false].map((isCertain) =>
        cells.filter(({ standard }) => isSureStandard(standard) === isCertain),
      ) as [Cell[], Cell[]];
      const [told, more] = verb === 'may inherit' ? [rest, sure] : [sure, rest];
      return {
        ...commonClaims(said, glanced, false),
        'are the standards': areStandards(standards, told, glanced),
        'are the other standards': others === '' ? more.length === 0 : areStandards(others, more, glanced),
        ...placeClaims(where, { ...glanced, cells: told }),
        ...(others === ''
          ? {}
          : { 'are the other places': arePlaces(otherWhere || where, { ...glanced, cells: more }) }),
      };
    },
  },
  {
    reads: new RegExp(
      `(?<who>.+?) (?<verb>inherits?|may inherit) ${WHAT} of (?<standard>.+?)${WHERE}(?<leverage> by leverage)?(?<open>; no source states which edition applies)?${REST}\\.`,
    ),
    claims: (said, glanced) => {
      const { verb = '', more = '', leverage = '', open = '' } = said;
      const { cells } = glanced;
      const subjects = subjectsOf(cells);
      const sure = subjects.filter((id) => ofSubject(cells, id).every(({ isSure }) => isSure));
      const [, count] = new RegExp(`^(\\S+) (?:${MANY})$`).exec(said['who'] ?? '') ?? [];
      const told = count === undefined ? 1 : numberIn(count);
      const isMay = verb === 'may inherit';
      return {
        ...commonClaims(said, glanced),
        ...quantityClaims(said, glanced),
        'are as many': told === (isMay ? subjects.length : sure.length) && (!isMay || sure.length === 0),
        'are as many more': (more === '' ? 0 : numberIn(more)) === (isMay ? 0 : subjects.length - sure.length),
        'is by leverage alone': leverage === '' || cells.every(({ own }) => own.size === 0),
        'leaves editions open': open === '' || cells.every(hasOpenEdition),
      };
    },
  },
];

/** Reasons why an answer, or a part of it, is only possible. */
export const DOUBTS: readonly Template<Pick<Summarized, 'rows'>>[] = [
  {
    reads: /(?<what>It|Part of it) is only possible, because (?<reasons>.+)\./,
    claims: ({ what, reasons = '' }, { rows }) => {
      const told = Object.entries(REASON_WORDS).filter(([, words]) => reasons.includes(words));
      const known = new Set<string>(rows.flatMap(({ possibleBecause }) => possibleBecause));
      return {
        'are reasons of rows': told.length > 0 && told.every(([reason]) => known.has(reason)),
        'is nothing sure': what !== 'It' || cellsOf(rows).every(({ isSure }) => !isSure),
      };
    },
  },
];

function commonClaims(said: Said, glanced: Glanced, hasWhere = true): Claims {
  const { world, cells, silent } = glanced;
  const { who = '', standard = '', where = '', out = '', none = '' } = said;
  const [, count] = /^(\S+) standards?$/.exec(standard) ?? [];
  const namesOf = (id: string) => [id, ...wideOf(world, id)].map((one) => world.nameOf(one));
  const isCounted = new RegExp(`^\\S+ (?:${MANY})$`).test(who);
  return {
    'is the subject': isCounted || cells.every(({ subject }) => world.nameOf(subject) === who),
    'is the standard':
      standard === '' || count !== undefined || cells.every((cell) => namesOf(cell.standard).includes(standard)),
    'are as many standards': count === undefined || numberIn(count) <= new Set(cells.map((cell) => cell.standard)).size,
    ...(hasWhere ? placeClaims(where, glanced) : {}),
    'are as many without rows': numberOr0(out) + numberOr0(none) === silent.length,
  };
}

function areStandards(text: string, cells: readonly Cell[], { world }: Glanced): boolean {
  const ids = new Set(cells.map(({ standard }) => standard));
  const [, count] = /^(\S+) standards?$/.exec(text) ?? [];
  if (count !== undefined) return numberIn(count) === ids.size;
  const all = [...ids].map((id) => world.nameOf(id));
  return namesIn(text, (name) => all.includes(name)).total === ids.size;
}

function arePlaces(where: string, glanced: Glanced): boolean {
  return Object.values(placeClaims(where, glanced)).every(Boolean);
}

function placeClaims(where: string, { world, cells }: Glanced): Claims {
  const places = [...new Set(cells.map(({ environment }) => environment))];
  const named = places.filter((place) => place !== null);
  const isUnplaced = where.endsWith('where no environment is stated');
  const text = where.replace(/(?: and)? where no environment is stated$/, '').replace(/^ (?:in|across) /, '');
  const [, count] = /^(\S+) environments?$/.exec(text) ?? [];
  return {
    'is where none is stated': isUnplaced === places.includes(null),
    'are the places':
      count === undefined
        ? named.every((id) => world.nameOf(id) === text) && (text === '') === (named.length === 0)
        : numberIn(count) === named.length,
  };
}

/** Checks stated numbers of requirements against those of each cell. */
function quantityClaims(said: Said, glanced: Glanced): Claims {
  const { what = '', one = '' } = said;
  const { cells, world } = glanced;
  if (one !== '') {
    const isOne = new Set(cells.flatMap(({ clauses }) => [...clauses])).size === 1;
    return { 'is the requirement': isOne && (one === 'one requirement' || namesClause(one, glanced)) };
  }
  if (what === '') return {};
  const standards = [...new Set(cells.map(({ standard }) => standard))];
  const asked = standards.map((id) => askedOf(glanced, id));
  const numbers = [...what.matchAll(/[\d,]+/g)].map(([number]) => numberIn(number));
  const [some = 1, all = some] = numbers;
  const every = new Set(cells.flatMap(({ clauses }) => [...clauses]));
  const isUpTo = what.startsWith('up to');
  return {
    'is of one edition': standards.length === 1 && world.nameOf(standards[0] ?? '') !== '',
    'has as many in all': asked.every((count) => count === all),
    'has as many at most': every.size === some,
    'has as many everywhere': isUpTo || cells.every(({ clauses }) => clauses.size === some),
  };
}

function namesClause(name: string, { world, cells }: Glanced): boolean {
  const ids = cells.flatMap(({ clauses }) => [...clauses]);
  return ids.every((id) => world.nameOf(id) === name);
}

function hasOpenEdition({ rows }: Cell): boolean {
  return rows.some(({ possibleBecause }) => possibleBecause.includes('EDITION_NOT_STATED'));
}

function subjectsOf(cells: readonly Cell[]): string[] {
  return [...new Set(cells.map(({ subject }) => subject))];
}

function ofSubject(cells: readonly Cell[], id: string): Cell[] {
  return cells.filter(({ subject }) => subject === id);
}

function numberOr0(word: string): number {
  return word === '' ? 0 : numberIn(word);
}
