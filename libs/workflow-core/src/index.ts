export type * from './language/definition.js';
export type * from './language/case-state.js';
export type * from './language/decision.js';
