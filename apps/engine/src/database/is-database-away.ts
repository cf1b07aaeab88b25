/** SQLSTATE of lost and refused connections, a shutdown, a start-up, too many clients; and the system's own words. */
const CODES = /^(08|53|57P)|^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN)/;
/** What the driver says without a code: the connection broke under a query, or before it. */
const MESSAGES =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** Whether an error means that PostgreSQL cannot be reached for a while, so that the same request may succeed later. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || MESSAGES.test(error.message);
};
