/** Notes that are taken while a list is read, and handed on from time to time. */
export interface NotesTaken<Noted> {
  /** Of those that are to be handed on. */
  readonly size: number;
  /** What work notes by itself, apart from what is to be handed on. */
  apart(work: () => void): Noted;
  take(): Noted;
}
