/** Injection token of the chosen queue backend. */
export const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');
