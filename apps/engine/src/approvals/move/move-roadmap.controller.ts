import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  agreeRoadmapSchema,
  approveRoadmapSchema,
  returnRoadmapSchema,
  submitRoadmapSchema,
  uuid,
  type CaseMoved,
} from '@tandem/contracts';
import { Needs } from '../../identity/viewer.js';
import type { Moving } from '../../pipeline/move-case.js';
import { MovedBy, Moves } from '../../pipeline/moved-by.js';
import { MoveRoadmap } from './move-roadmap.js';

/** Sending, returning, agreeing and approving a plan. All other moves are events of its case. */
@ApiTags('roadmaps')
@Controller('roadmaps/:id')
@Needs('roadmaps.see')
export class MoveRoadmapController {
  constructor(private readonly moves: MoveRoadmap) {}

  @Moves('submit')
  submit(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: submitRoadmapSchema }) input: z.infer<typeof submitRoadmapSchema>,
  ): Promise<CaseMoved> {
    return this.moves.submit({ ...by, roadmap }, input);
  }

  @Moves('return')
  return(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: returnRoadmapSchema }) input: z.infer<typeof returnRoadmapSchema>,
  ): Promise<CaseMoved> {
    return this.moves.return({ ...by, roadmap }, input);
  }

  @Moves('agree')
  agree(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: agreeRoadmapSchema }) input: z.infer<typeof agreeRoadmapSchema>,
  ): Promise<CaseMoved> {
    return this.moves.agree({ ...by, roadmap }, input);
  }

  @Moves('approve')
  approve(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) roadmap: string,
    @Body({ schema: approveRoadmapSchema }) input: z.infer<typeof approveRoadmapSchema>,
  ): Promise<CaseMoved> {
    return this.moves.approve({ ...by, roadmap }, input);
  }
}
