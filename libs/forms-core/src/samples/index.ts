export * from './check-samples.js';
