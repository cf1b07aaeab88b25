export * from './change.js';
export { compareForms } from './compare-forms.js';
export * from './carry-answers.js';
export * from './losses-of.js';
export * from './used-by-workflows.js';
