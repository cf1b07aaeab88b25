import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  definitionIssueView,
  pageOf,
  simulateSchema,
  workflowSummary,
  workflowView,
  type Page,
  type WorkflowSummary,
  type WorkflowView,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { simulate, type Journey, type WorkflowDefinition } from '@tandem/workflow-core';
import { ReadDefinitions } from '../forms/read-definitions.js';
import { Asking, Needs, placeOf, type Viewer } from '../identity/viewer.js';
import { catalogueOf, checkWorkflow } from '../content/check-content.js';
import { Definitions } from '../pipeline/definitions.js';
import { InLanguage } from '../problems/language.js';
import { refuse } from '../problems/problem-error.js';

const key = z.string().regex(/^[a-z0-9-]{1,100}$/);
const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() });
const checkInput = z.object({ definition: z.record(z.string(), z.unknown()) }).strict();

@ApiTags('workflows')
@Controller('workflows')
export class WorkflowsController {
  constructor(
    private readonly reading: ReadDefinitions,
    private readonly definitions: Definitions,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(workflowSummary) })
  list(@Asking() viewer: Viewer, @InLanguage() language: Language): Promise<Page<WorkflowSummary>> {
    return this.reading.workflows(viewer, language);
  }

  @Get(':key')
  @ApiOkResponse({ standardSchema: workflowView })
  read(
    @Asking() viewer: Viewer,
    @Param('key', { schema: key }) workflow: string,
    @Query({ schema: versionQuery }) query: z.infer<typeof versionQuery>,
  ): Promise<WorkflowView> {
    return this.reading.workflow(viewer, workflow, query.version);
  }

  /** Checks a definition that somebody is writing; nothing is stored. */
  @Post(':key/check')
  @HttpCode(200)
  @Needs('definitions.see')
  @ApiOkResponse({ standardSchema: z.object({ issues: z.array(definitionIssueView) }) })
  check(@Body({ schema: checkInput }) input: z.infer<typeof checkInput>): {
    issues: z.infer<typeof definitionIssueView>[];
  } {
    const { forms, workflows } = this.definitions.latest();
    const catalogue = catalogueOf(
      forms.map((form) => form.definition),
      workflows.map((workflow) => workflow.compiled.definition),
    );
    return {
      issues: checkWorkflow(input.definition as unknown as WorkflowDefinition, catalogue).map((issue) => ({
        ...issue,
        message: { ...issue.message },
      })),
    };
  }

  /** Runs a journey on a published version with a moved clock; nothing is stored and nothing is sent. */
  @Post(':key/simulate')
  @HttpCode(200)
  @Needs('definitions.see')
  async simulate(
    @Asking() viewer: Viewer,
    @Param('key', { schema: key }) workflow: string,
    @Body({ schema: simulateSchema }) input: z.infer<typeof simulateSchema>,
  ): Promise<unknown> {
    const view = await this.reading.workflow(viewer, workflow, input.version);
    const latest = this.definitions.latestWorkflow(workflow, placeOf(viewer));
    if (!latest) throw refuse.notFound();
    const compiled = view.version === latest.version ? latest.compiled : undefined;
    if (!compiled)
      throw refuse.notPossible('old-version', {
        ru: 'Прогнать можно только действующую версию.',
        en: 'Only the version in force can be simulated.',
      });
    return simulate(compiled, { ...input.start, steps: input.events } as unknown as Journey);
  }
}
