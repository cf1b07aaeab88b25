export * from './state/index.js';
export * from './studio/index.js';
