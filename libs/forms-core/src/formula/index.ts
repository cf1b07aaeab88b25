export { FUNCTIONS, FUNCTION_GROUPS, type FormulaFunction, type FunctionGroup } from '@tandem/rules';
export { ARROW, formNames, type FormNames } from './form-names.js';
export * from './formula-names.js';
export { parseFormula, type ParsedFormula } from './parse-formula.js';
export * from './write-formula.js';
export * from './query.js';
