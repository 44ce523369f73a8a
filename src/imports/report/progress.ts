/** How far an import is. */
export interface Progress {
  readonly rowsRead: number;
  /** Of all of the list, from 0 to 1; null where only its end will tell. */
  readonly share: number | null;
}
