import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  formImpactView,
  moveDraftsSchema,
  movedDraftsView,
  publishedView,
  publishFormSchema,
  ruleCountSchema,
  ruleCountView,
  type FormImpactView,
  type PublishedView,
  type RuleCount,
} from '@tandem/contracts';
import type { Json, Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { DesignScope } from '../design/design-scope.js';
import { formKey, ownerQuery, versionNumber, type OwnerQuery } from '../design/design-input.js';
import { ReadImpact } from '../impact/read-impact.js';
import { RehearseRule } from '../rehearse/rehearse-rule.js';
import { RetireForm } from '../versions/retire-form.js';
import { MoveDrafts } from './move-drafts.js';
import { PublishForm } from './publish-form.js';

/** Publishing: whom it touches, the act itself, the way back. */
@ApiTags('forms')
@Controller('forms')
@Needs('definitions.design')
export class PublishController {
  constructor(
    private readonly scope: DesignScope,
    private readonly impact: ReadImpact,
    private readonly publishing: PublishForm,
    private readonly moving: MoveDrafts,
    private readonly retiring: RetireForm,
    private readonly rehearsing: RehearseRule,
  ) {}

  /** What the publication of the draft would change, and for whom. Stores nothing. */
  @Get(':key/draft/impact')
  @ApiOkResponse({ standardSchema: formImpactView })
  async read(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @InLanguage() language: Language,
  ): Promise<FormImpactView> {
    return this.impact.of(await this.scope.designing(viewer, key, unit), language);
  }

  /** Publishes the draft as the next version. Running cases stay on theirs, but for the drafts that are asked to move. */
  @Post(':key/publish')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: publishedView })
  async publish(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: publishFormSchema }) input: z.infer<typeof publishFormSchema>,
    @InLanguage() language: Language,
  ): Promise<PublishedView> {
    return this.publishing.publish(await this.scope.designing(viewer, key, unit), input, language);
  }

  /** The old text under a new number: the way back. */
  @Post(':key/versions/:version/republish')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: publishedView })
  async republish(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Param('version', { schema: versionNumber }) version: number,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: publishFormSchema }) input: z.infer<typeof publishFormSchema>,
    @InLanguage() language: Language,
  ): Promise<PublishedView> {
    const designing = await this.scope.designing(viewer, key, unit);
    return this.publishing.republish(designing, version, input, language);
  }

  /** Brings open drafts of answers to a published version later than with its publication. */
  @Post(':key/versions/:version/move-drafts')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: movedDraftsView })
  async move(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Param('version', { schema: versionNumber }) version: number,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: moveDraftsSchema }) { drafts }: z.infer<typeof moveDraftsSchema>,
  ): Promise<z.infer<typeof movedDraftsView>> {
    return this.moving.move(await this.scope.designing(viewer, key, unit), version, drafts);
  }

  /** Takes the owner's versions out of force; the form of the owner above counts again. */
  @Post(':key/retire')
  @HttpCode(204)
  @ApiNoContentResponse()
  async retire(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
  ): Promise<void> {
    await this.retiring.retire(await this.scope.designing(viewer, key, unit));
  }

  /** How often a condition would have held over the latest answers: counts only. */
  @Post(':key/rehearse')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ruleCountView })
  async rehearse(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: ruleCountSchema }) input: z.infer<typeof ruleCountSchema>,
    @InLanguage() language: Language,
  ): Promise<RuleCount> {
    const rule = {
      logic: (input.logic ?? null) as Json,
      ...(input.in === undefined ? {} : { in: input.in }),
    };
    return this.rehearsing.count(await this.scope.designing(viewer, key, unit), rule, language);
  }
}
