import type { ChildProcess } from 'node:child_process';

export interface RunningNeo4j {
  /** Bolt address, such as bolt://127.0.0.1:7687; needs no password. */
  uri: string;
  process: ChildProcess;
  /** Shuts the database down. Resolves when its process has ended. */
  stop(): Promise<void>;
}

export interface Neo4jOptions {
  /** 0, the default, picks a free one. */
  port?: number;
  dataDirectory: string;
  /** Options of the Java virtual machine, such as -XX:+UseSerialGC. */
  javaOptions?: readonly string[];
  /** Neo4j settings by name. */
  settings?: Readonly<Record<string, string>>;
}

export declare const neo4jVersion: string;

/** Returns null if this machine can run Neo4j, otherwise a sentence on what is missing. */
export declare function neo4jIsAvailable(): string | null;

/** Starts Neo4j. Resolves when Bolt answers a query. */
export declare function startNeo4j(options: Neo4jOptions): Promise<RunningNeo4j>;
