import { columnLetter } from '../../domain/sheet-columns.ts';
import { BadList } from '../bad-list.ts';
import type { Location } from '../facts.ts';
import { quoted } from '../shown.ts';

type Place = Pick<Location, 'file' | 'row'>;

/** All rows would be in scope, whatever the ticks say, if nobody asked. */
export function undecided(labels: readonly string[], unknown: string | null, place: Place): BadList {
  const [label = ''] = labels;
  const word = unknown === null ? '' : ` and say with --word "${unknown}=IN_SCOPE" what its words mean`;
  return question(
    `${quoted(labels)} may tell which rows are in scope: if so, name the column with --field "status=${label}"${word}, or what each stands for with --column; if not, pass it over with --column "${label}=NOTHING", or say --status IN_SCOPE of all rows.`,
    place,
  );
}

/** What is ticked there would be lost, and its certificate taken from elsewhere. */
export function besideOthers(labels: readonly string[], beside: string, place: Place): BadList {
  const [label = ''] = labels;
  return question(
    `${quoted(labels)} may be of programmes, since ticks stand there beside ${beside}: if so, name each with --column, such as --column "${label}=certificate/…"; if not, pass it over with --column "${label}=NOTHING".`,
    place,
  );
}

/** Of names in a column that was guessed, where nobody is called so. */
export function ifNotMeant(label: string): string {
  return `If the column is of something else, pass it over with --column "${label}=NOTHING".`;
}

/** Rows without a tick may be anything. */
export function unsaidOthers(label: string, status: string, place: Place): BadList {
  return question(
    `"${label}" tells which rows are ${status}, and no column what the others are: say it with --status, such as --status IN_SCOPE, or that nothing is said of them with --field "status=${label}"; if the column is not meant, pass it over with --column "${label}=NOTHING".`,
    place,
  );
}

export function headless(position: number, text: string, place: Place): BadList {
  return question(
    `Column ${columnLetter(position)} has no heading, and "${text.slice(0, 40)}" in it may tell the scope: if so, give it a heading; if not, say --status IN_SCOPE.`,
    place,
  );
}

/** Names the columns that nobody reads first, since a certificate said of all rows would hide what they tell. */
export function noCertificate(unread: readonly string[], { file }: Pick<Location, 'file'>): BadList {
  const [label, ...others] = unread.slice(0, MOST_LABELS);
  const place = { file, row: null };
  if (label === undefined) {
    return question(
      'No column tells the certificate; say with --certificate which it is, or name the column with --field "certificate=…".',
      place,
    );
  }
  return question(
    `No column tells the certificate, and these are not read: ${quoted([label, ...others])}. Of those that are of programmes, name each with --column "${label}=certificate/…", and say with --word "SIGN=IN_SCOPE" what is no known tick; name a column of certificates with --field "certificate=${label}". Where none is, say with --certificate which it is.`,
    place,
  );
}

const MOST_LABELS = 20;

function question(sentence: string, { file, row }: Place): BadList {
  return new BadList(sentence, { input: { name: file }, row });
}
