/** Seven external events bring a case from its first stage to its end. */
export const STEPS = 7;

/**
 * The standard work: a case is started and moved through seven stages by seven external events; each is loaded,
 * guarded by its payload, written with its history and one background job, and durable before the answer.
 */
export interface StandardWork {
  /** Starts a case for one of the lanes that work side by side. */
  open(lane: number): Promise<OpenedCase>;
}

export interface OpenedCase {
  /** The `step`-th event, from 1. Resolves when it is durable. */
  send(step: number): Promise<void>;
}

export const eventType = (step: number): string => `STAGE.${step}.PASS`;

/** What comes with each event; the guard asks for the score. */
export const PAYLOAD = { score: 4, note: 'Этап пройден, замечаний нет' } as const;
