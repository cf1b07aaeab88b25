import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  boardView,
  caseCard,
  caseListQuery,
  cycleView,
  pageOf,
  registerEntry,
  registerQuery,
  uuid,
  type BoardView,
  type CaseCard,
  type Page,
  type RegisterEntry,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { ListCases } from '../cases/list-cases.js';
import { Asking, Needs, type Viewer } from '../identity/viewer.js';
import { InLanguage } from '../problems/language.js';
import { ReadBoard } from './read-board.js';
import { ReadCycles } from './read-cycles.js';
import { ReadRegister } from './read-register.js';

const boardQuery = z.object({ unit: uuid.optional(), cycle: uuid.optional() });

@ApiTags('mentoring')
@Controller()
export class MentoringController {
  constructor(
    private readonly board: ReadBoard,
    private readonly registers: ReadRegister,
    private readonly cycles: ReadCycles,
    private readonly cases: ListCases,
  ) {}

  @Get('board')
  @Needs('board.see')
  @ApiOkResponse({ standardSchema: boardView })
  readBoard(
    @Asking() viewer: Viewer,
    @Query({ schema: boardQuery }) query: z.infer<typeof boardQuery>,
    @InLanguage() language: Language,
  ): Promise<BoardView> {
    return this.board.read(viewer, query, language);
  }

  @Get('cycles')
  @ApiOkResponse({ standardSchema: pageOf(cycleView) })
  listCycles(
    @Asking() viewer: Viewer,
    @Query({ schema: boardQuery }) query: z.infer<typeof boardQuery>,
  ): Promise<Page<z.infer<typeof cycleView>>> {
    return this.cycles.list(viewer, query.unit);
  }

  @Get('mentors')
  @Needs('register.mentors.see')
  @ApiOkResponse({ standardSchema: pageOf(registerEntry) })
  mentors(
    @Asking() viewer: Viewer,
    @Query({ schema: registerQuery }) query: z.infer<typeof registerQuery>,
  ): Promise<Page<RegisterEntry>> {
    return this.registers.list(viewer, 'mentor', query);
  }

  @Get('mentees')
  @Needs('register.mentees.see')
  @ApiOkResponse({ standardSchema: pageOf(registerEntry) })
  mentees(
    @Asking() viewer: Viewer,
    @Query({ schema: registerQuery }) query: z.infer<typeof registerQuery>,
  ): Promise<Page<RegisterEntry>> {
    return this.registers.list(viewer, 'mentee', query);
  }

  @Get('pairs')
  @ApiOkResponse({ standardSchema: pageOf(caseCard) })
  pairs(
    @Asking() viewer: Viewer,
    @Query({ schema: caseListQuery }) query: z.infer<typeof caseListQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<CaseCard>> {
    return this.cases.list(viewer, { ...query, subject: 'pair' }, language);
  }
}
