import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  beginDraftSchema,
  formDesignView,
  holdSchema,
  holdView,
  newFormSchema,
  putFormDraftSchema,
  savedStepsView,
  saveStepsSchema,
  type FormDesignView,
  type HoldView,
  type SavedSteps,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { BeginDraft } from './begin-draft.js';
import { DesignScope } from './design-scope.js';
import { DropDraft } from './drop-draft.js';
import { formKey, ownerQuery, type OwnerQuery } from './design-input.js';
import { HoldDraft } from './hold-draft.js';
import { NewForm } from './new-form.js';
import { PutFormDraft } from './put-form-draft.js';
import { SaveSteps } from './save-steps.js';
import { ShowDraft } from './show-draft.js';

/** Drafts of forms: begun, written step by step or as a whole, held by one person at a time. */
@ApiTags('forms')
@Controller('forms')
@Needs('definitions.design')
export class DesignController {
  constructor(
    private readonly scope: DesignScope,
    private readonly show: ShowDraft,
    private readonly beginning: BeginDraft,
    private readonly creating: NewForm,
    private readonly putting: PutFormDraft,
    private readonly saving: SaveSteps,
    private readonly dropping: DropDraft,
    private readonly holding: HoldDraft,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: formDesignView })
  async create(
    @Asking() viewer: Viewer,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: newFormSchema }) input: z.infer<typeof newFormSchema>,
    @InLanguage() language: Language,
  ): Promise<FormDesignView> {
    return this.creating.create(viewer, await this.scope.owner(viewer, unit), input, language);
  }

  /** The draft of the asker's level, or of the unit that is named (`all`: the whole installation). Creates nothing. */
  @Get(':key/draft')
  @ApiOkResponse({ standardSchema: formDesignView })
  async read(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
  ): Promise<FormDesignView> {
    return this.show.of(await this.scope.designing(viewer, key, unit));
  }

  /** Begins a draft from the version in force, or from the one named. */
  @Post(':key/draft')
  @ApiCreatedResponse({ standardSchema: formDesignView })
  async begin(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: beginDraftSchema.optional() }) input: z.infer<typeof beginDraftSchema> | undefined,
  ): Promise<FormDesignView> {
    return this.beginning.begin(await this.scope.designing(viewer, key, unit), input?.version);
  }

  /** The whole draft: `{schema, uiSchema, …}`, or `{text}`, which keeps its bytes. */
  @Put(':key/draft')
  @ApiOkResponse({ standardSchema: formDesignView })
  async put(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: putFormDraftSchema }) input: z.infer<typeof putFormDraftSchema>,
    @InLanguage() language: Language,
  ): Promise<FormDesignView> {
    return this.putting.put(await this.scope.designing(viewer, key, unit), input, language);
  }

  @Delete(':key/draft')
  @HttpCode(204)
  @ApiNoContentResponse()
  async drop(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
  ): Promise<void> {
    await this.dropping.drop(await this.scope.designing(viewer, key, unit));
  }

  @Post(':key/draft/steps')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: savedStepsView })
  async save(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: saveStepsSchema }) input: z.infer<typeof saveStepsSchema>,
    @InLanguage() language: Language,
  ): Promise<SavedSteps> {
    return this.saving.save(await this.scope.designing(viewer, key, unit), input, language);
  }

  /** Takes the form in hand or stays there: to be asked again before 90 seconds are over. */
  @Post(':key/draft/hold')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: holdView })
  async hold(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: holdSchema.optional() }) input: z.infer<typeof holdSchema> | undefined,
  ): Promise<HoldView> {
    return this.holding.take(await this.scope.designing(viewer, key, unit), input?.takeOver ?? false);
  }

  @Delete(':key/draft/hold')
  @HttpCode(204)
  @ApiNoContentResponse()
  async release(
    @Asking() viewer: Viewer,
    @Param('key', { schema: formKey }) key: string,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
  ): Promise<void> {
    await this.holding.release(await this.scope.designing(viewer, key, unit));
  }
}
