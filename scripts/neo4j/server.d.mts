import type { ChildProcess } from 'node:child_process';

export interface RunningNeo4j {
  /** Bolt address, such as bolt://127.0.0.1:7687; it asks for no password. */
  uri: string;
  process: ChildProcess;
  /** Resolves when the database has been shut down and its process has ended. */
  stop(): Promise<void>;
}

export interface Neo4jOptions {
  /** 0 or none: a free one. */
  port?: number;
  dataDirectory: string;
  /** For the virtual machine, such as -XX:+UseSerialGC. */
  javaOptions?: readonly string[];
  /** Of Neo4j, by their names. */
  settings?: Readonly<Record<string, string>>;
}

export declare const neo4jVersion: string;

/** Null when this machine can run Neo4j, else a sentence that says what is missing. */
export declare function neo4jIsAvailable(): string | null;

/** Resolves when Bolt answers a query. */
export declare function startNeo4j(options: Neo4jOptions): Promise<RunningNeo4j>;
