export * from './open-orm.js';
export * from './entities/entities.js';
export type * from './live/live-case.js';
export * from './live/live-cases.js';
export * from './live/load-cases.js';
export * from './commit/commit-item.js';
export * from './commit/group-commit.js';
export * from './commit/write-group.js';
export * from './commit/case-writer.js';
