/** Injection token of the engine's `Environment`. */
export const ENVIRONMENT = Symbol('ENVIRONMENT');
