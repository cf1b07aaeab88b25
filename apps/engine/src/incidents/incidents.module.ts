import { Module } from '@nestjs/common';
import { IncidentsController } from './incidents.controller.js';
import { SettleIncident } from './settle-incident.js';

/** Effects that failed for good: seen, tried again, or skipped with a reason. */
@Module({ controllers: [IncidentsController], providers: [SettleIncident] })
export class IncidentsModule {}
