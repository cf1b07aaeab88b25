export * from './studio-port.js';
export * from './studio-state.js';
export * from './studio-store.js';
export * from './studio-context.js';
export * from './find-place.js';
