export * from './evaluate/evaluate.js';
export { truthy, type Budget, type Surroundings } from './evaluate/values.js';
export { OPERATORS } from './evaluate/operators.js';
export * from './catalogue/functions.js';
export * from './words/describe-rule.js';
export * from './check/check-logic.js';
export * from './words/describe-logic.js';
