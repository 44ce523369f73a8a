export function unnamedBreaks(before: string, after: string, changelog: string): string[];
