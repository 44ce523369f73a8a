import { BadInput } from '../errors.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import type { AskedPoint } from './answer-point.ts';
import { openPage, type Page, type PageArguments } from './connection.ts';
import type { Context } from './context.ts';

export interface Answered {
  readonly snapshot: Snapshot;
  readonly day: string | null;
  readonly asked: AskedPoint;
}

/** Opens a page of a list on an answer. Throws `BadInput` if the cursor's revision or day differ from the answer's. */
export async function openHangingPage(
  context: Context,
  args: PageArguments,
  { snapshot, day, asked, parts }: Answered & { readonly parts: readonly unknown[] },
): Promise<Page> {
  const { revision } = snapshot.point;
  const isFirst = args.after == null;
  const page = await openPage(context, args, {
    parts,
    asOf: isFirst ? day : asked.asOf,
    askedRevision: isFirst ? null : asked.revision,
    revision,
  });
  const ofPage = page.snapshot.point.revision;
  if (ofPage === revision && (day === null || page.day === day)) return page;
  const [its, of] = day === null ? ['', ''] : [` and of ${page.day}`, ` and of ${day}`];
  throw new BadInput(
    `Argument "after" holds a cursor of revision ${ofPage}${its}, but the list is part of an answer of revision ${revision}${of}; ask for this page in a request of its own.`,
  );
}
