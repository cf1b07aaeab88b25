import 'reflect-metadata';
import { createApplication, startApplication } from '../application.js';
import { readProcessEnvironment } from '../config/read-process-environment.js';

/** A whole engine in a process of its own over a prepared database, for specs that kill it. */
const env = readProcessEnvironment();
const app = await createApplication(env);
await startApplication(app, env);
process.send?.('ready');
