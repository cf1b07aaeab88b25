import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  chooseFigureSchema,
  factCasesView,
  narrativeView,
  pageQuery,
  reportSaved,
  reportsListed,
  reportView,
  rowFiguresView,
  saveReportSchema,
  uuid,
  type FactCasesView,
  type NarrativeView,
  type Page,
  type ReportRowItem,
  type ReportSaved,
  type ReportView,
  type RowFiguresView,
  type SaveReport,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { SaveReportSteps } from './draft/save-report-steps.js';
import { ChooseFigures } from './figures/choose-figures.js';
import { ListMyReports } from './read/list-my-reports.js';
import { ReadCases } from './read/read-cases.js';
import { ReadNarrative } from './read/read-narrative.js';
import { ReadReport } from './read/read-report.js';

/** Which of its texts: a version by number, the draft, or the one last sent. */
const whichQuery = z.object({
  version: z.union([z.enum(['draft', 'sent']), z.coerce.number().int().min(1).max(100_000)]).optional(),
});
const listQuery = z.object(pageQuery);
const measureParam = z.string().min(1).max(64);

/** Half-year reports: read, filled in step by step, with what stands behind their numbers. */
@ApiTags('reports')
@Controller('reports')
@Needs('monitoring.see')
export class ReportsController {
  constructor(
    private readonly listing: ListMyReports,
    private readonly reading: ReadReport,
    private readonly saving: SaveReportSteps,
    private readonly telling: ReadNarrative,
    private readonly cases: ReadCases,
    private readonly figures: ChooseFigures,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: reportsListed })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<ReportRowItem>> {
    return this.listing.list(viewer, query, language);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: reportView })
  read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: whichQuery }) { version }: z.infer<typeof whichQuery>,
    @InLanguage() language: Language,
  ): Promise<ReportView> {
    return this.reading.read(viewer, id, version, language);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: reportSaved })
  save(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: saveReportSchema }) input: SaveReport,
    @InLanguage() language: Language,
  ): Promise<ReportSaved> {
    return this.saving.save(viewer, id, input, language);
  }

  @Get(':id/narrative')
  @ApiOkResponse({ standardSchema: narrativeView })
  narrative(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<NarrativeView> {
    return this.telling.read(viewer, id);
  }

  @Get(':id/rows/:measure/cases')
  @ApiOkResponse({ standardSchema: factCasesView })
  casesOf(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Param('measure', { schema: measureParam }) measure: string,
    @InLanguage() language: Language,
  ): Promise<FactCasesView> {
    return this.cases.read(viewer, id, measure, language);
  }

  @Get(':id/figures')
  @ApiOkResponse({ standardSchema: rowFiguresView })
  figuresOf(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<RowFiguresView> {
    return this.figures.list(viewer, id, language);
  }

  @Put(':id/figures')
  @ApiOkResponse({ standardSchema: rowFiguresView })
  choose(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: chooseFigureSchema }) input: z.infer<typeof chooseFigureSchema>,
    @InLanguage() language: Language,
  ): Promise<RowFiguresView> {
    return this.figures.choose(viewer, id, input, language);
  }
}
