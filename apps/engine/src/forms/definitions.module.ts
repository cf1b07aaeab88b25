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
import { BlockLevels } from './blocks/block-levels.js';
import { BlocksController } from './blocks/blocks.controller.js';
import { KeepBlocks } from './blocks/keep-blocks.js';
import { CountAnswers } from './impact/count-answers.js';
import { CountCases } from './impact/count-cases.js';
import { FindAnswerDrafts } from './impact/find-answer-drafts.js';
import { FindFormUsers } from './impact/find-form-users.js';
import { PreviewDrafts } from './impact/preview-drafts.js';
import { ReadImpact } from './impact/read-impact.js';
import { FindBrokenWorkflows } from './publish/find-broken-workflows.js';
import { IssueVersion } from './publish/issue-version.js';
import { JudgeForm } from './publish/judge-form.js';
import { MoveDrafts } from './publish/move-drafts.js';
import { PublishController } from './publish/publish.controller.js';
import { PublishForm } from './publish/publish-form.js';
import { RehearseRule } from './rehearse/rehearse-rule.js';
import { ServeValidator } from './validator/serve-validator.js';
import { CompareVersions } from './versions/compare-versions.js';
import { ReadVersions } from './versions/read-versions.js';
import { RetireForm } from './versions/retire-form.js';
import { VersionsController } from './versions/versions.controller.js';
import { FindVisibleForm } from './find-visible-form.js';
import { FormsController } from './forms.controller.js';
import { ReadDefinitions } from './read-definitions.js';

/** Forms and workflows as definitions: reading, designing, publishing, checking, simulating. */
@Module({
  controllers: [
    BlocksController,
    DesignController,
    PublishController,
    VersionsController,
    FormsController,
    WorkflowsController,
  ],
  providers: [
    ReadDefinitions,
    FindVisibleForm,
    CheckDraft,
    DesignScope,
    ShowDraft,
    BeginDraft,
    NewForm,
    PutFormDraft,
    SaveSteps,
    DropDraft,
    HoldDraft,
    FindBrokenWorkflows,
    JudgeForm,
    IssueVersion,
    PublishForm,
    MoveDrafts,
    FindAnswerDrafts,
    CountCases,
    PreviewDrafts,
    CountAnswers,
    FindFormUsers,
    ReadImpact,
    ReadVersions,
    CompareVersions,
    RetireForm,
    ServeValidator,
    RehearseRule,
    BlockLevels,
    KeepBlocks,
  ],
  exports: [DesignScope, ShowDraft],
})
export class DefinitionsModule {}
