import { Module } from '@nestjs/common';
import { CheckDraftPlan } from '../draft/check-draft-plan.js';
import { KeepVersions } from './keep-versions.js';

/** What stands in a plan and in the plan above it: every part of roadmaps builds on it. */
@Module({ providers: [KeepVersions, CheckDraftPlan], exports: [KeepVersions, CheckDraftPlan] })
export class ReadPlansModule {}
