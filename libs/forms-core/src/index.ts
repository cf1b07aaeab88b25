export type * from './language/form.js';
