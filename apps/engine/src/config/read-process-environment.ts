import { readEnvironment, type Environment } from './environment.js';

/** The one place of the engine that looks at the process's environment. */
export const readProcessEnvironment = (): Environment => readEnvironment(process.env);
