import { Module } from '@nestjs/common';
import { WorkflowsController } from '../workflows/workflows.controller.js';
import { FormsController } from './forms.controller.js';
import { ReadDefinitions } from './read-definitions.js';

/** Forms and workflows as definitions: reading, checking, simulating. */
@Module({ controllers: [FormsController, WorkflowsController], providers: [ReadDefinitions] })
export class DefinitionsModule {}
