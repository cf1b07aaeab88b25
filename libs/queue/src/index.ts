export * from './catalogue/jobs.js';
export * from './catalogue/check-handlers.js';
export * from './backend/queue-backend.js';
export * from './backend/prepare-postgres-queue.js';
export * from './job-queues.js';
export * from './job-workers.js';
