import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { approvalsView, type ApprovalsView } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { ListApprovals } from './list-approvals.js';

/** «На согласовании». Whoever is asked sees what he is asked: a member of a working group needs no role of his own. */
@ApiTags('roadmaps')
@Controller('roadmaps/approvals')
export class ApprovalsController {
  constructor(private readonly listing: ListApprovals) {}

  @Get()
  @ApiOkResponse({ standardSchema: approvalsView })
  list(@Asking() viewer: Viewer, @InLanguage() language: Language): Promise<ApprovalsView> {
    return this.listing.list(viewer, language);
  }
}
