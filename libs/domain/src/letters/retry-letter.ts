const MINUTE = 60_000;
/** Waits after each attempt that the mail server put off: short for a restart, long for a full mailbox. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1_440].map((minutes) => minutes * MINUTE);

/** How long to wait after so many attempts; undefined where the letter is given up (after about three days). */
export const waitAfter = (attempts: number): number | undefined => WAITS[attempts - 1];
