export declare function hashOf(root: string, folders: readonly string[]): string;
export declare const SOURCES: readonly string[];
