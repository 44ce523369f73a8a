interface Watched {
  readonly pid: number | undefined;
  readonly logs: string;
  /** In milliseconds. */
  readonly stuckAfter: number;
}

export declare function watchProgress(watched: Watched, onStuck: () => void): { stop(): void };
