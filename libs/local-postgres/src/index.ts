/** PostgreSQL from an npm package: started, cleaned up after and stopped, without anything installed by hand. */
export { openPostgres, type LocalPostgres, type PostgresOptions } from './open-postgres.js';
export { openThrowawayPostgres } from './open-throwaway.js';
export { DATABASE_ROLES, dropDatabase, prepareDatabase, prepareRoles } from './prepare-database.js';
export { findFreePort, tryPort } from './find-free-port.js';
export { processesIn, processLives, waitForEnd } from './process-lives.js';
export { roleUrl } from './role-url.js';
