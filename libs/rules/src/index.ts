export * from './evaluate/evaluate.js';
export { truthy, type Surroundings } from './evaluate/operators.js';
export * from './check/check-logic.js';
export * from './words/describe-logic.js';
