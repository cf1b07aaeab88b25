/** Tasks, effects and submissions of one command: more than twelve bits can number is a runaway definition. */
export const MAX_DERIVED = 4096;

/**
 * The id of the n-th thing that a command makes. The last 12 bits of the command's UUIDv7 are replaced, so a replay
 * gives the same ids, they sort with the command, and no random source is needed.
 */
export const deriveId = (commandId: string, index: number): string =>
  commandId.slice(0, -3) + index.toString(16).padStart(3, '0');
