import { expect, it } from 'vitest';
import {
  isQuestion,
  type Lookup,
  type Meaning,
  openParts,
  readQuestion,
  settledReadings,
  valuesOf,
} from '../../../web/explorer/question/reading.ts';
import { settledHow } from '../../../web/explorer/question/settled-words.ts';

const KINDS = {
  service: 'SERVICE',
  family: 'SERVICE_FAMILY',
  environment: 'ENVIRONMENT',
  standard: 'STANDARD',
} as const;

function meaning(id: string, name: string): Meaning {
  const kind = id.startsWith('clause/') ? 'CLAUSE' : KINDS[id.split('/')[0] as keyof typeof KINDS];
  return { id, kind, name, standardId: kind === 'CLAUSE' ? `standard/${id.split('/')[1]}` : null };
}

const NODES = [
  meaning('service/key-vault', 'Key Vault'),
  meaning('service/key', 'Key'),
  meaning('service/listed', 'Listed'),
  meaning('family/azure', 'Azure'),
  meaning('environment/azure', 'Azure'),
  meaning('environment/azure-gov', 'Azure Government'),
  meaning('environment/azure-gov-secret', 'Azure Government Secret'),
  meaning('environment/office-a', 'Office A'),
  meaning('environment/office-b', 'Office B'),
  meaning('standard/high', 'FedRAMP High'),
  meaning('service/logon-1', 'Cloud Logon 1 (Free)'),
  meaning('clause/high/1', '1'),
  meaning('clause/low/1', '1'),
  ...['Free', 'Plus'].map((plan) => meaning(`service/pass-${plan}`, `Pass 2 ${plan}`)),
  meaning('service/lounge', 'Lounge 2 Extra'),
  meaning('clause/low/2', '2'),
];

/** Meanings that have an answer for FedRAMP High. */
const ANSWERED = ['service/pass-Plus'];

const lookup: Lookup = {
  named: async (names) => names.map((text) => NODES.filter(({ name }) => name.toLowerCase() === text.toLowerCase())),
  begun: async (words, kinds) =>
    NODES.filter(
      ({ id, name, kind }) =>
        (id === 'environment/office-a' && words === 'gov') ||
        (kinds.includes(kind) &&
          words
            .toLowerCase()
            .split(' ')
            .every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`))),
    ),
  environmentsOf: async (ids) =>
    ids.includes('service/listed') ? NODES.filter(({ id }) => id.startsWith('environment/azure')) : [],
  async answered(open, [first]) {
    const ids = open.map(({ id }) => id);
    const isAnswered = (id: string) => first?.id === 'standard/high' && ANSWERED.includes(id);
    return {
      answered: new Set(ids.filter(isAnswered)),
      unshown: new Set(ids.filter((id) => id.startsWith('service/') && !isAnswered(id))),
    };
  },
};

async function read(text: string) {
  const reading = await readQuestion(text, lookup);
  if (reading === null) throw new Error(`“${text}” was not read.`);
  return reading;
}

it('splits a question into the longest names, whatever stands between them', async () => {
  const reading = await read('Which of FedRAMP High does key vault inherit in Azure?');
  expect(openParts(reading)).toEqual([]);
  expect(settledReadings(reading).map(valuesOf)).toEqual([
    { standard: ['standard/high'], service: ['service/key-vault'], environment: ['environment/azure'] },
  ]);
});

it('offers what has an answer first, and says what no source shows', async () => {
  const reading = await read('fedramp high pass');
  const settled = settledReadings(reading);
  expect(settled.map((one) => one.at(-1)?.name)).toEqual(['Pass 2 Plus', 'Pass 2 Free']);
  expect(settled.map((one) => settledHow(reading, one).startsWith('No source shows this combination'))).toEqual([
    false,
    true,
  ]);
});

it('takes a beginning for the plain name first where all others go on from it, and offers these', async () => {
  const reading = await read('key vault fedramp high gov');
  expect(openParts(reading).map(({ text, hasPlain }) => [text, hasPlain])).toEqual([['gov', true]]);
  expect(settledReadings(reading).map((one) => valuesOf(one)['environment'])).toEqual([
    ['environment/azure-gov'],
    ['environment/azure-gov-secret'],
    // Called so by another name.
    ['environment/office-a'],
  ]);
});

it('leaves open what may be several things, and what nothing is called', async () => {
  const [office] = openParts(await read('key vault office'));
  expect(office).toMatchObject({ text: 'office', hasPlain: false });
  expect(office?.meanings.map(({ id }) => id)).toEqual(['environment/office-a', 'environment/office-b']);
  const unknown = await read('key vault qqqqq');
  expect(openParts(unknown)).toEqual([{ text: 'qqqqq', meanings: [], hasPlain: false }]);
  expect(settledReadings(unknown)).toEqual([]);
  const family = openParts(await read('azure fedramp high'));
  expect(family.map(({ meanings }) => meanings.length)).toEqual([2]);
});

it('reads a cut place among those that the service of the question is listed in, where one is called so', async () => {
  // “gov” begins an alias of another environment, too, and Azure Government comes first of those of the service.
  expect(settledReadings(await read('listed gov'))[0]?.map(({ id }) => id)).toEqual([
    'service/listed',
    'environment/azure-gov',
  ]);
  expect(settledReadings(await read('listed office'))[0]?.map(({ id }) => id)).toEqual([
    'service/listed',
    'environment/office-a',
  ]);
});

it('keeps a number to the standard that is named beside it', async () => {
  const reading = await read('1 key vault fedramp high');
  expect(settledReadings(reading).map((one) => valuesOf(one)['clause'])).toEqual([['clause/high/1']]);
});

it('reads a number that stands in a longer name as a part of that', async () => {
  expect(settledReadings(await read('logon 1 fedramp high')).map(valuesOf)).toEqual([
    { standard: ['standard/high'], service: ['service/logon-1'] },
  ]);
  expect(isQuestion(await read('logon 1'))).toBe(false);
  expect(settledReadings(await read('pass 2 plus fedramp high')).map(valuesOf)).toEqual([
    { standard: ['standard/high'], service: ['service/pass-Plus'] },
  ]);
  // “2 extra” is in a name, too.
  expect((await read('pass 2 extra')).parts.map(({ text }) => text)).toEqual(['pass 2', 'extra']);
  // No name has both words beside each other.
  expect((await read('cloud 1')).parts.map(({ text }) => text)).toEqual(['cloud', '1']);
});

it('is no question where one thing is named, or a text is longer than questions are', async () => {
  expect(isQuestion(await read('key vault'))).toBe(false);
  expect(await readQuestion('key', lookup)).toBeNull();
  expect(await readQuestion('key '.repeat(15), lookup)).toBeNull();
});

it('tells meanings of one name apart by their kinds', async () => {
  const reading = await read('fedramp high azure');
  expect(settledReadings(reading).map((one) => settledHow(reading, one))).toEqual([
    'with “azure” as the service family Azure, one of 2 meanings',
    'with “azure” as the environment Azure, one of 2 meanings',
  ]);
});
