import type { Pool } from 'pg';
import type { Environment } from '../config/environment.js';

/** Files of the region that every launch order attaches. */
export const writeFiles = async (_pool: Pool, _env: Environment): Promise<void> => {};
