import { Module } from '@nestjs/common';
import { WorkflowsController } from '../workflows/workflows.controller.js';
import { CheckDraft } from './check/check-draft.js';
import { BeginDraft } from './design/begin-draft.js';
import { DesignController } from './design/design.controller.js';
import { DesignScope } from './design/design-scope.js';
import { DropDraft } from './design/drop-draft.js';
import { HoldDraft } from './design/hold-draft.js';
import { NewForm } from './design/new-form.js';
import { PutFormDraft } from './design/put-form-draft.js';
import { SaveSteps } from './design/save-steps.js';
import { ShowDraft } from './design/show-draft.js';
import { FormsController } from './forms.controller.js';
import { ReadDefinitions } from './read-definitions.js';

/** Forms and workflows as definitions: reading, designing, publishing, checking, simulating. */
@Module({
  controllers: [DesignController, FormsController, WorkflowsController],
  providers: [
    ReadDefinitions,
    CheckDraft,
    DesignScope,
    ShowDraft,
    BeginDraft,
    NewForm,
    PutFormDraft,
    SaveSteps,
    DropDraft,
    HoldDraft,
  ],
  exports: [DesignScope, ShowDraft],
})
export class DefinitionsModule {}
